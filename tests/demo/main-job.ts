import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { PerSeat } from "@footbridge/shared/domain/seat";
import { SHEET_IDS, type SheetId } from "@footbridge/shared/practice/sheets";
import type { Person } from "../support/person.ts";
import { LANGUAGE } from "../support/phrases.ts";
import { markPhrases } from "./phrases.ts";
import { leave, Player, type Table } from "./player.ts";
import { meet, revealRound, sealRound } from "./rounds.ts";
import { comeToTerms, signTogether } from "./signing.ts";
import { type BoardTalk, talk } from "./talk.ts";

/** One of two people, with what they write on each sheet. */
export interface MainJobPerson {
  readonly name: string;
  readonly email: string;
  readonly passPhrase: string;
  /** IANA time zone in which they sign. */
  readonly zone: string;
  readonly answers: Readonly<Record<SheetId, Answers>>;
}

/** Two people with everything they write; `a` invites. */
export interface MainJobCouple extends PerSeat<MainJobPerson> {
  readonly talk: BoardTalk;
}

/** What one seat received, in order. */
export type SeatTranscript = Person["transcript"];

/** What came of the main job. */
export interface MainJobOutcome {
  readonly workspace: string;
  /** Number of the signed revision. */
  readonly revision: number;
  readonly pdf: Buffer;
  readonly markdown: string;
  /** The check-ins as an iCalendar file. */
  readonly checkIns: string;
  /** Everything that the first of the two takes along of their own, as a zip. */
  readonly data: Buffer;
  readonly proof: string;
  readonly transcripts: PerSeat<SeatTranscript>;
}

/** What a round's answers are on both sides. */
export function answersTo(couple: PerSeat<MainJobPerson>, round: SheetId): PerSeat<Answers> {
  return { a: couple.a.answers[round], b: couple.b.answers[round] };
}

/** Both make an account on a running server. */
export async function arrive(origin: string, couple: PerSeat<MainJobPerson>): Promise<PerSeat<Player>> {
  const players = { a: new Player(origin, couple.a), b: new Player(origin, couple.b) };
  await players.a.person.signUp();
  await players.b.person.signUp();
  return players;
}

/** From an invitation to a board: all four rounds are written, sealed and revealed, and the phrases marked. */
export async function openEverything(
  players: PerSeat<Player>,
  couple: MainJobCouple,
  language?: string,
): Promise<Table> {
  const table = await meet(players.a, players.b, language);
  for (const round of SHEET_IDS) {
    await sealRound(table, round, answersTo(couple, round));
    await revealRound(table, round);
    if (round === LANGUAGE) await markPhrases(table);
  }
  return table;
}

/**
 * Does the main job through a running server, with a real client on each side: sign-up, invitation, four rounds, board,
 * signatures, files.
 *
 * @param origin the server's origin, such as `http://localhost:3000`
 * @param couple who they are and what they write; their e-mail addresses must be new to the server
 * @param said is told what is done, sentence by sentence
 * @throws Error with what was refused, or what did not come
 */
export async function driveMainJob(
  origin: string,
  couple: MainJobCouple,
  said: (sentence: string) => void = () => undefined,
): Promise<MainJobOutcome> {
  const players = await arrive(origin, couple);
  said("Two accounts are made.");
  const table = await openEverything(players, couple);
  said("They have met, and all four rounds are open to both.");
  try {
    await talk(table, couple.talk);
    await comeToTerms(table, couple.talk);
    said("They have talked over the board.");
    const revision = await signTogether(table);
    said("Both have signed.");
    const path = `/api/workspaces/${table.workspace}/revisions/${revision}`;
    const [pdf, markdown, proof, checkIns, data] = [
      await fileOf(players.a.person, `${path}/agreement.pdf`),
      await fileOf(players.b.person, `${path}/agreement.md`),
      await fileOf(players.b.person, `${path}/proof.json`),
      await fileOf(players.a.person, `/api/workspaces/${table.workspace}/check-ins.ics`),
      await fileOf(players.a.person, "/api/my-data"),
    ];
    return {
      workspace: table.workspace,
      revision,
      pdf,
      markdown: markdown.toString("utf8"),
      checkIns: checkIns.toString("utf8"),
      data,
      proof: proof.toString("utf8"),
      transcripts: { a: players.a.person.transcript, b: players.b.person.transcript },
    };
  } finally {
    leave(table);
  }
}

async function fileOf(person: Person, path: string): Promise<Buffer> {
  const { status, bytes } = await person.request("GET", path);
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return bytes;
}
