import { answersTo, arrive, type MainJobCouple, openEverything } from "./main-job.ts";
import { leave } from "./player.ts";
import { meet, sealRound } from "./rounds.ts";
import { comeToTerms, signTogether } from "./signing.ts";
import { talk } from "./talk.ts";

/** The ids of the three workspaces. */
export interface Showcase {
  /** Both sealed the first round; neither has said that they are ready. */
  readonly sealed: string;
  /** All four rounds are open and the board is talked over. */
  readonly board: string;
  /** A signed agreement. */
  readonly signed: string;
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

  const sealed = await meet(players.a, players.b, language);
  await sealRound(sealed, "own-part", answersTo(couple, "own-part"));
  leave(sealed);
  said("In their first workspace both have sealed the first round.");

  const board = await openEverything(players, couple, language);
  await talk(board, couple.talk);
  leave(board);
  said("In their second workspace the board is filled.");

  const signed = await openEverything(players, couple, language);
  await talk(signed, couple.talk);
  await comeToTerms(signed, couple.talk);
  await signTogether(signed);
  leave(signed);
  said("In their third workspace they have signed.");

  return { sealed: sealed.workspace, board: board.workspace, signed: signed.workspace };
}
