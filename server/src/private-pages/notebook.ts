import { PRIVATE_PAGE_PROMPTS } from "@footbridge/shared/practice/private-pages";
import {
  type BeginPage,
  type Notebook,
  type PrivatePage,
  PrivatePageSchema,
  type SaveText,
  type TextSaved,
} from "@footbridge/shared/protocol/private-pages";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import { loadPersonKey, type OwnPlace, type PersonKey } from "../db/keys/person-key.ts";
import { privatePages } from "../db/schema.ts";
import { ownPagesOf } from "../http/pace.ts";
import type { Entropy } from "../inputs.ts";
import { RefusalError } from "../refusal.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";

/** Most private pages of one person. */
export const PRIVATE_PAGES_LIMIT = 200;

function place(id: string): OwnPlace {
  return { table: "private_pages", column: "words", row: id };
}

function openPage(key: PersonKey, id: string, words: Buffer): PrivatePage {
  return PrivatePageSchema.parse(key.open(place(id), words));
}

function sealPage(key: PersonKey, page: PrivatePage, entropy: Entropy): Buffer {
  return key.seal(place(page.id), page, entropy);
}

function mine(person: string, id: string) {
  return and(eq(privatePages.personId, person), eq(privatePages.id, id));
}

function lastBegunFirst(one: PrivatePage, other: PrivatePage): number {
  if (one.begunAt !== other.begunAt) return one.begunAt < other.begunAt ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}

/** All private pages of the one who asks. */
export function loadNotebook({ door, master }: WorkspaceDeps, person: string): Promise<Notebook> {
  return door.asPerson({ person }, async (tx) => {
    const key = await loadPersonKey(tx, master, person);
    const rows = await tx
      .select({ id: privatePages.id, words: privatePages.words })
      .from(privatePages)
      .where(eq(privatePages.personId, person));
    const pages = rows.map(({ id, words }) => openPage(key, id, words));
    return { owner: person, pages: pages.sort(lastBegunFirst) };
  });
}

/** One page after the other is begun by one person, so that the limit holds however many are asked for at once. */
async function demandRoom(tx: Tx, person: string): Promise<void> {
  const count = await tx.$count(privatePages, eq(privatePages.personId, person));
  if (count >= PRIVATE_PAGES_LIMIT) throw new RefusalError("private-pages-too-many");
}

/**
 * Begins a page. The same id with the same kind again answers the page that is there.
 *
 * @throws RefusalError `command-id-reused` for an id that another kind of page has, `private-pages-too-many`
 */
export function beginPage(deps: WorkspaceDeps, person: string, { id, kind }: BeginPage): Promise<PrivatePage> {
  const { door, master, inputs } = deps;
  const actor = ownPagesOf(person);
  return door.asPerson({ person }, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${actor}, 0))`);
    const key = await loadPersonKey(tx, master, person);
    const [row] = await tx.select({ words: privatePages.words }).from(privatePages).where(mine(person, id));
    if (row !== undefined) {
      const there = openPage(key, id, row.words);
      if (there.kind !== kind) throw new RefusalError("command-id-reused");
      return there;
    }
    await demandRoom(tx, person);
    const page: PrivatePage = { id, kind, begunAt: inputs.now(actor).toISOString(), texts: {} };
    await tx.insert(privatePages).values({ personId: person, id, words: sealPage(key, page, inputs.entropy(actor)) });
    return page;
  });
}

/**
 * Saves one answer of a page. A text that is there already is kept once, however often it is sent; one that grew from an
 * older text than the one that is there changes nothing, and is answered with the newer text.
 *
 * @throws RefusalError `private-page-unknown` when there is no such page of this person's, whoever else may have one;
 *   `message-not-understood` when a page of its kind asks no such thing
 */
export function saveText(
  deps: WorkspaceDeps,
  person: string,
  at: { readonly page: string; readonly prompt: string },
  { base, text }: SaveText,
): Promise<TextSaved> {
  const { door, master, inputs } = deps;
  return door.asPerson({ person }, async (tx) => {
    const [row] = await tx
      .select({ words: privatePages.words })
      .from(privatePages)
      .where(mine(person, at.page))
      .for("update");
    if (row === undefined) throw new RefusalError("private-page-unknown");
    const key = await loadPersonKey(tx, master, person);
    const page = openPage(key, at.page, row.words);
    if (!PRIVATE_PAGE_PROMPTS[page.kind].includes(at.prompt)) throw new RefusalError("message-not-understood");
    const there = page.texts[at.prompt];
    if (there?.text === text) return { saved: true, revision: there.revision };
    if (there !== undefined && there.revision !== base) return { saved: false, newer: there };
    const revision = (there?.revision ?? 0) + 1;
    const next: PrivatePage = { ...page, texts: { ...page.texts, [at.prompt]: { text, revision } } };
    await tx
      .update(privatePages)
      .set({ words: sealPage(key, next, inputs.entropy(ownPagesOf(person))) })
      .where(mine(person, at.page));
    return { saved: true, revision };
  });
}

/** Deletes a page of this person's for good. Where there is none, nothing happens, and the answer is the same. */
export async function deletePage({ door }: WorkspaceDeps, person: string, id: string): Promise<void> {
  await door.asPerson({ person }, (tx) => tx.delete(privatePages).where(mine(person, id)));
}
