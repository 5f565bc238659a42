import { BLANK_CARDS, type CardKind, type CardWords, kindOf } from "@footbridge/shared/domain/card/words";
import type { Seat } from "@footbridge/shared/domain/seat";
import { and, eq } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import type { Keyring, Place } from "../db/keys/keyring.ts";
import { cardDrafts, cardOpenings, cards as cardsTable } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";
import { OutdatedError } from "./shared-state.ts";

/** What someone is writing; revision 0 is a draft that was never saved. */
export interface KeptDraft {
  readonly revision: number;
  readonly words: CardWords;
}

function draftPlace(seat: Seat, kind: CardKind): Place {
  return { table: "card_drafts", column: "words", row: `${seat}/${kind}` };
}

function cardPlace(id: string, giver: Seat): Place {
  return { table: "cards", column: "words", row: `${id}/${giver}` };
}

/** Loads one's own draft of a kind of card. */
export async function loadDraft(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  seat: Seat,
  kind: CardKind,
): Promise<KeptDraft> {
  const [row] = await tx
    .select({ revision: cardDrafts.revision, words: cardDrafts.words })
    .from(cardDrafts)
    .where(and(eq(cardDrafts.workspaceId, workspace), eq(cardDrafts.seat, seat), eq(cardDrafts.kind, kind)));
  if (row === undefined) return { revision: 0, words: BLANK_CARDS[kind] };
  // What was kept here was checked on the way in, and the cipher proves that it is that.
  return { revision: row.revision, words: keyring.open(seat, draftPlace(seat, kind), row.words) as CardWords };
}

/**
 * Keeps one's own draft of a card of its kind under the next revision.
 * @param touchedOn the day on which it is saved, YYYY-MM-DD
 * @throws OutdatedError when another page of the same person was faster
 */
export async function saveDraft(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  seat: Seat,
  { revision, words }: KeptDraft,
  entropy: Entropy,
  touchedOn: string,
): Promise<void> {
  const kind = kindOf(words);
  const sealed = keyring.seal(seat, draftPlace(seat, kind), words, entropy);
  const saved = await tx
    .insert(cardDrafts)
    .values({ workspaceId: workspace, seat, kind, revision, words: sealed, touchedOn })
    .onConflictDoUpdate({
      target: [cardDrafts.workspaceId, cardDrafts.seat, cardDrafts.kind],
      set: { revision, words: sealed, touchedOn },
      setWhere: eq(cardDrafts.revision, revision - 1),
    });
  if (saved.rowCount !== 1) throw new OutdatedError();
}

/** Keeps the words of a card that is given; the database keeps them from the other until it is opened. */
export async function keepCard(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  card: { readonly id: string; readonly giver: Seat; readonly words: CardWords },
  entropy: Entropy,
): Promise<void> {
  const { id, giver, words } = card;
  const sealed = keyring.seal("shared", cardPlace(id, giver), words, entropy);
  await tx.insert(cardsTable).values({ workspaceId: workspace, id, giver, words: sealed });
}

/** Opens a card: for its receiver alone, or for both where the giver opens it. */
export async function openCard(tx: Tx, workspace: string, card: string, giver: Seat, by: Seat): Promise<void> {
  await tx.insert(cardOpenings).values({ workspaceId: workspace, card, giver, openedBy: by });
}

/** The cards that one has opened alone. */
export async function loadOpened(tx: Tx, workspace: string, seat: Seat): Promise<readonly string[]> {
  const rows = await tx
    .select({ card: cardOpenings.card })
    .from(cardOpenings)
    .where(and(eq(cardOpenings.workspaceId, workspace), eq(cardOpenings.openedBy, seat)));
  return rows.map(({ card }) => card);
}

/** The words of every card that the asking person may read, by id: their own, and those that are open to them (P5). */
export async function loadCardWords(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
): Promise<ReadonlyMap<string, CardWords>> {
  const rows = await tx
    .select({ id: cardsTable.id, giver: cardsTable.giver, words: cardsTable.words })
    .from(cardsTable)
    .where(eq(cardsTable.workspaceId, workspace));
  return new Map(
    rows.map(({ id, giver, words }) => [id, keyring.open("shared", cardPlace(id, giver), words) as CardWords]),
  );
}
