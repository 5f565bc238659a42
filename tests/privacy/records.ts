import { createHash } from "node:crypto";
import { type Showing, shownReceiptText } from "@footbridge/shared/domain/round/receipt";

/** One stream of what someone received, in its order: HTTP, one page, or the database. */
export interface Stream {
  readonly name: string;
  readonly entries: string[];
}

/** Everything that one person received in one world. */
export class Records {
  readonly streams: Stream[] = [];
  #closed = false;

  /** Begins a stream. @returns writes one entry down */
  open(name: string): (entry: string) => void {
    const entries: string[] = [];
    if (!this.#closed) this.streams.push({ name, entries });
    return (entry) => {
      if (!this.#closed) entries.push(entry);
    };
  }

  /** The story is over: what comes from now on is not a part of it. */
  close(): void {
    this.#closed = true;
  }

  /** Marks in every stream where the story is: what came before a mark must not come after it. */
  mark(where: string): void {
    for (const { entries } of this.streams) entries.push(`· ${where}`);
  }
}

const DIGEST = /[0-9a-f]{64}/g;
/** More often than both come to have sealed in one story. */
const TIMES = 12;

/**
 * Gives Ana's receipts names, in the order in which they first show. A receipt is a digest over her words and 32 random
 * bytes that only she has: with other words it is another one, and it tells nothing but whether it is the same as before,
 * which its name tells too. Only what is such a receipt, as it is shown, is named; any other digest stays as it is.
 * @param receipts what Ana's receipts must be, from her words and her nonces, by round
 * @param saltOf what the receipts of a round are shown with, the n-th time
 */
export function withNamedReceipts(
  records: Records,
  receipts: readonly { readonly round: string; readonly receipt: string }[],
  saltOf: (round: string, times: number) => string,
): Records {
  const names = new Map<string, string | null>();
  for (const { round, receipt } of receipts)
    for (let times = 1; times <= TIMES; times += 1) {
      const showing: Showing = { times, salt: saltOf(round, times) };
      names.set(createHash("sha256").update(shownReceiptText(receipt, showing)).digest("hex"), null);
    }
  let named = 0;
  const nameOf = (digest: string): string => {
    const name = names.get(digest);
    if (name === undefined) return digest;
    if (name !== null) return name;
    named += 1;
    const made = `(receipt ${named} of Ana's)`.padEnd(digest.length, ".");
    names.set(digest, made);
    return made;
  };
  if (names.size === 0) return records;
  for (const { entries } of records.streams)
    for (const [index, entry] of entries.entries()) entries[index] = entry.replace(DIGEST, nameOf);
  return records;
}

/** Where two worlds can be told apart: the first entry that is in one and not in the other. */
export interface Difference {
  /** The stream in which it showed. */
  readonly stream: string;
  /** Where the story was. */
  readonly after: string;
  readonly here: string | null;
  readonly there: string | null;
}

/** Compares what was received in two worlds. @returns null when it is the same, byte by byte and in the same order */
export function firstDifference(one: Records, other: Records): Difference | null {
  const count = Math.max(one.streams.length, other.streams.length);
  for (let at = 0; at < count; at += 1) {
    const [here, there] = [one.streams[at], other.streams[at]];
    const difference = differenceIn(here?.entries ?? [], there?.entries ?? []);
    if (difference !== null) return { stream: here?.name ?? there?.name ?? "", ...difference };
    if (here?.name !== there?.name)
      return { stream: "the streams", after: "", here: here?.name ?? null, there: there?.name ?? null };
  }
  return null;
}

function differenceIn(here: readonly string[], there: readonly string[]): Omit<Difference, "stream"> | null {
  let after = "the beginning";
  for (let index = 0; index < Math.max(here.length, there.length); index += 1) {
    const [one, other] = [here[index], there[index]];
    if (one !== other) return { after, here: one ?? null, there: other ?? null };
    if (one?.startsWith("· ") === true) after = one.slice(2);
  }
  return null;
}
