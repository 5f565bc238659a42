import { createHash } from "node:crypto";
import type { Words, WordsRef } from "@footbridge/shared/domain/clause/words";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import type { Keyring, Place } from "../db/keys/keyring.ts";
import { sharedWords } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";

type Kind = "clause" | "sentence" | "name";

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
function digestOf({ words, nonce }: Kept): string {
  const hash = createHash("sha256");
  for (const part of ["footbridge/clause/1", nonce, words.text, JSON.stringify(words.term)]) {
    const bytes = Buffer.from(part, "utf8");
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest("hex");
}

async function insert(tx: Tx, workspace: string, kind: Kind, id: string, words: Buffer): Promise<void> {
  await tx.insert(sharedWords).values({ workspaceId: workspace, id, kind, words });
}

/** Words with the id and digest by which facts name them; kept nowhere yet. */
export interface MintedWords {
  readonly ref: WordsRef;
  readonly kept: Kept;
}

/** Gives words an id, a nonce and a digest. */
export function mintWords(words: Words, entropy: Entropy): MintedWords {
  const kept = { words, nonce: entropy.bytes(NONCE_BYTES).toString("hex") };
  return { ref: { id: entropy.uuid(), digest: digestOf(kept) }, kept };
}

/** Keeps minted words of a clause. */
export async function keepClauseWords(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  minted: MintedWords,
  entropy: Entropy,
): Promise<void> {
  const { id } = minted.ref;
  await insert(tx, workspace, "clause", id, keyring.seal("shared", place("clause", id), minted.kept, entropy));
}

/** Keeps a "not like this" sentence or a typed name under an id. */
export async function keepText(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  kind: "sentence" | "name",
  id: string,
  text: string,
  entropy: Entropy,
): Promise<void> {
  await insert(tx, workspace, kind, id, keyring.seal("shared", place(kind, id), text, entropy));
}

/** The words behind a set of ids. */
export interface WordsById {
  words(id: string): Words;
  text(id: string): string;
}

/** Loads the words behind these ids, for a confirmed member. */
export async function loadWords(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  ids: readonly string[],
): Promise<WordsById> {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select()
          .from(sharedWords)
          .where(and(eq(sharedWords.workspaceId, workspace), inArray(sharedWords.id, [...ids])));
  const opened = new Map(
    rows.map(({ id, kind, words }) => [id, keyring.open("shared", place(kind, id), words)] as const),
  );
  const get = (id: string): unknown => {
    const found = opened.get(id);
    if (found === undefined) throw new Error("kept words are missing");
    return found;
  };
  // What was kept here was checked on the way in, and the cipher proves that it is that.
  return { words: (id) => (get(id) as Kept).words, text: (id) => get(id) as string };
}
