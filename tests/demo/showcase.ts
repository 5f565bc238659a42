import type { PerSeat } from "@footbridge/shared/domain/seat";
import { answersTo, arrive, type MainJobCouple, openEverything } from "./main-job.ts";
import { leave, type Player, type Table } from "./player.ts";
import { meet, sealRound } from "./rounds.ts";
import { comeToTerms, signTogether } from "./signing.ts";
import { talk } from "./talk.ts";
import { type Lived, liveThrough, type MovableTime } from "./weeks.ts";

/** The ids of the three workspaces. */
export interface Showcase {
  /** Both sealed the first round; neither has said that they are ready. */
  readonly sealed: string;
  /** All four rounds are open and the board is talked over. */
  readonly board: string;
  /** A signed agreement. */
  readonly signed: string;
}

/** The three workspaces, and one whose trial has run for some weeks. */
export interface LivedShowcase extends Showcase {
  readonly lived: string;
}

/**
 * Makes a couple half-way through, in three workspaces, through a running server.
 *
 * @param origin the server's origin
 * @param couple who they are and what they write
 * @param said is told what is done, sentence by sentence
 * @param language in which what the two share is written
 * @returns their ids
 */
export async function makeShowcase(
  origin: string,
  couple: MainJobCouple,
  said: (sentence: string) => void,
  language?: string,
): Promise<Showcase> {
  const players = await arrive(origin, couple);
  said("Two people have made their accounts.");
  return showHalfWay(players, couple, said, language);
}

/**
 * Makes the same couple, and before that one workspace in which they have lived through some weeks of their trial.
 *
 * @param earlier the couple on the day on which they signed
 * @param today the couple as it is now
 * @param weeks what they write at their check-ins, the first one first
 * @param time that of the server: it begins on the day on which they signed
 */
export async function makeLivedShowcase(
  origin: string,
  { earlier, today }: { readonly earlier: MainJobCouple; readonly today: MainJobCouple },
  weeks: readonly Lived[],
  time: MovableTime,
  said: (sentence: string) => void,
): Promise<LivedShowcase> {
  const { players, workspace } = await makeLived(origin, earlier, weeks, time, said);
  return { ...(await showHalfWay(players, today, said)), lived: workspace };
}

/**
 * Makes one workspace in which a couple has lived through some weeks of their trial, through a running server.
 *
 * @param couple the couple on the day on which they sign
 * @returns the two, and its id
 */
export async function makeLived(
  origin: string,
  couple: MainJobCouple,
  weeks: readonly Lived[],
  time: MovableTime,
  said: (sentence: string) => void,
): Promise<{ readonly players: PerSeat<Player>; readonly workspace: string }> {
  const players = await arrive(origin, couple);
  said("Two people have made their accounts.");
  const table = await signed(players, couple);
  await liveThrough(table, weeks, time);
  leave(table);
  said("In one workspace their trial has run for five weeks.");
  return { players, workspace: table.workspace };
}

async function showHalfWay(
  players: PerSeat<Player>,
  couple: MainJobCouple,
  said: (sentence: string) => void,
  language?: string,
): Promise<Showcase> {
  // First, as the server goes on with its papers for a while.
  const agreed = await signed(players, couple, language);
  leave(agreed);
  said("In another they have signed.");

  const board = await openEverything(players, couple, language);
  await talk(board, couple.talk);
  leave(board);
  said("In another the board is filled.");

  const sealed = await meet(players.a, players.b, language);
  await sealRound(sealed, "own-part", answersTo(couple, "own-part"));
  leave(sealed);
  said("In another both have sealed the first round.");

  return { sealed: sealed.workspace, board: board.workspace, signed: agreed.workspace };
}

/** From an invitation to an agreement that both signed. */
async function signed(players: PerSeat<Player>, couple: MainJobCouple, language?: string): Promise<Table> {
  const table = await openEverything(players, couple, language);
  await talk(table, couple.talk);
  await comeToTerms(table, couple.talk);
  await signTogether(table);
  return table;
}
