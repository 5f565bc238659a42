import { createHash } from "node:crypto";
import type { Words, WordsRef } from "@footbridge/shared/domain/clause/words";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import type { Keyring, Place } from "../db/keys/keyring.ts";
import { prepared } from "../db/prepared.ts";
import { sharedWords } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";

/** Words that are answered by their digest: a line of the board, or what was heard after a reveal. */
export type AnsweredKind = "clause" | "heard";
/** Other words: beside an answer, under a signature, or said to each other after a reveal. */
export type TextKind = "sentence" | "name" | "reply" | "addendum";
type Kind = AnsweredKind | TextKind;

/** Words that both may read, kept once and never changed. */
interface Kept {
  readonly words: Words;
  /** Hex; it keeps a digest from confirming a guess at the words. */
  readonly nonce: string;
}

const NONCE_BYTES = 16;

function place(kind: Kind, id: string): Place {
  return { table: "shared_words", column: "words", row: `${kind}/${id}` };
}

/** SHA-256 over a domain tag, the nonce and the words, each with its length, so that no two lists give the same bytes. */
function digestOf(kind: AnsweredKind, { words, nonce }: Kept): string {
  const hash = createHash("sha256");
  for (const part of [`footbridge/${kind}/1`, nonce, words.text, JSON.stringify(words.term)]) {
    const bytes = Buffer.from(part, "utf8");
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest("hex");
}

const insertWords = prepared("keep-words", (tx) =>
  tx.insert(sharedWords).values({
    workspaceId: sql.placeholder("workspace"),
    id: sql.placeholder("id"),
    kind: sql.placeholder("kind"),
    words: sql.placeholder("words"),
  }),
);

const selectWords = prepared("words", (tx) =>
  tx
    .select()
    .from(sharedWords)
    .where(
      and(
        eq(sharedWords.workspaceId, sql.placeholder("workspace")),
        sql`${sharedWords.id} = any(${sql.placeholder("ids")}::uuid[])`,
      ),
    ),
);

/** Words with the id and digest by which facts name them; kept nowhere yet. */
export interface MintedWords {
  readonly kind: AnsweredKind;
  readonly ref: WordsRef;
  readonly kept: Kept;
}

/** Gives words an id, a nonce and a digest. */
export function mintWords(words: Words, entropy: Entropy, kind: AnsweredKind = "clause"): MintedWords {
  const kept = { words, nonce: entropy.bytes(NONCE_BYTES).toString("hex") };
  return { kind, ref: { id: entropy.uuid(), digest: digestOf(kind, kept) }, kept };
}

/** Keeps minted words. */
export async function keepMintedWords(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  minted: MintedWords,
  entropy: Entropy,
): Promise<void> {
  const { kind, kept } = minted;
  const { id } = minted.ref;
  await insertWords(tx).execute({ workspace, id, kind, words: keyring.seal("shared", place(kind, id), kept, entropy) });
}

/** Keeps a sentence, a typed name, a reply or an addition under an id. */
export async function keepText(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  kind: TextKind,
  id: string,
  text: string,
  entropy: Entropy,
): Promise<void> {
  await insertWords(tx).execute({ workspace, id, kind, words: keyring.seal("shared", place(kind, id), text, entropy) });
}

/** The words behind a set of ids. */
export interface WordsById {
  words(id: string): Words;
  text(id: string): string;
}

/**
 * Loads the words behind these ids, for a confirmed member.
 * @param minted words that are being kept in this very transaction: they are here already
 */
export async function loadWords(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  ids: readonly string[],
  minted: MintedWords | null = null,
): Promise<WordsById> {
  const missing = ids.filter((id) => id !== minted?.ref.id);
  const rows = missing.length === 0 ? [] : await selectWords(tx).execute({ workspace, ids: missing });
  const opened = new Map<string, unknown>(
    rows.map(({ id, kind, words }) => [id, keyring.open("shared", place(kind, id), words)]),
  );
  if (minted !== null) opened.set(minted.ref.id, minted.kept);
  const get = (id: string): unknown => {
    const found = opened.get(id);
    if (found === undefined) throw new Error("kept words are missing");
    return found;
  };
  // What was kept here was checked on the way in, and the cipher proves that it is that.
  return { words: (id) => (get(id) as Kept).words, text: (id) => get(id) as string };
}
