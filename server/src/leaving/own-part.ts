import type { Seat } from "@footbridge/shared/domain/seat";
import { and, eq, isNotNull, ne } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "../db/door.ts";
import { type Keyring, replaceSeatKey } from "../db/keys/keyring.ts";
import type { MasterKey } from "../db/keys/master-key.ts";
import {
  answers,
  calendarFeeds,
  cardDrafts,
  cardOpenings,
  commands,
  invitations,
  meetingPresence,
  meetingSides,
  pauseWishes,
  phraseMarks,
  sides,
  signatures,
  signingKeys,
  visits,
} from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";
import { answerPlace } from "../workspaces/own-side.ts";
import { openingPlace } from "../workspaces/receipts.ts";

/** Whose part of which workspace goes. */
export interface OwnPart {
  readonly tx: Tx;
  readonly master: MasterKey;
  readonly workspace: string;
  readonly person: string;
  readonly seat: Seat;
  readonly entropy: Entropy;
}

/** Every table in which a row is one seat's own. */
const OF_A_SEAT = [
  cardDrafts,
  phraseMarks,
  pauseWishes,
  visits,
  signingKeys,
  meetingPresence,
  meetingSides,
  commands,
] as const;

/**
 * Takes away what only one person could read, and the key that it was encrypted with. The policies say what that is: they let
 * nobody take away anything else, and nobody at another time. What both have read stays, under a new key of the same seat.
 */
export async function shredOwnPart(part: OwnPart): Promise<void> {
  const { tx, master, workspace, person, seat, entropy } = part;
  const mine = (table: { readonly workspaceId: PgColumn; readonly seat: PgColumn }) =>
    and(eq(table.workspaceId, workspace), eq(table.seat, seat));
  // Answers first: whether a round was opened is asked of the sides.
  await tx.delete(answers).where(mine(answers));
  await tx.delete(sides).where(mine(sides));
  // Of a version that both have signed, the database lets no signature go.
  await tx.delete(signatures).where(mine(signatures));
  for (const table of OF_A_SEAT) await tx.delete(table).where(mine(table));
  await tx
    .delete(cardOpenings)
    .where(and(eq(cardOpenings.workspaceId, workspace), eq(cardOpenings.openedBy, seat), ne(cardOpenings.giver, seat)));
  await tx
    .delete(calendarFeeds)
    .where(and(eq(calendarFeeds.workspaceId, workspace), eq(calendarFeeds.personId, person)));
  await tx.delete(invitations).where(eq(invitations.workspaceId, workspace));
  await replaceSeatKey(tx, master, workspace, seat, entropy, (from, to) => encryptAnew(part, from, to));
}

async function encryptAnew({ tx, workspace, seat, entropy }: OwnPart, from: Keyring, to: Keyring): Promise<void> {
  const opened = await tx
    .select({ round: answers.round, prompt: answers.prompt, words: answers.words })
    .from(answers)
    .where(and(eq(answers.workspaceId, workspace), eq(answers.seat, seat)))
    .orderBy(answers.round, answers.prompt);
  for (const { round, prompt, words } of opened) {
    const place = answerPlace(round, seat, prompt);
    await tx
      .update(answers)
      .set({ words: to.seal(seat, place, from.open(seat, place, words), entropy) })
      .where(
        and(
          eq(answers.workspaceId, workspace),
          eq(answers.seat, seat),
          eq(answers.round, round),
          eq(answers.prompt, prompt),
        ),
      );
  }
  const openings = await tx
    .select({ round: sides.round, opening: sides.opening })
    .from(sides)
    .where(and(eq(sides.workspaceId, workspace), eq(sides.seat, seat), isNotNull(sides.opening)))
    .orderBy(sides.round);
  for (const { round, opening } of openings) {
    if (opening === null) continue;
    const place = openingPlace(round, seat);
    await tx
      .update(sides)
      .set({ opening: to.seal(seat, place, from.open(seat, place, opening), entropy) })
      .where(and(eq(sides.workspaceId, workspace), eq(sides.seat, seat), eq(sides.round, round)));
  }
}
