import { newCouple } from "../support/couple.ts";

/** Lines on the board of a couple that has been at it for a while. */
const LINES = 12;
const ROUND = "own-part";
const PROMPT = "my-part";

/** Two people in an open workspace with some lines on its board. */
export interface SettledCouple {
  readonly workspace: string;
  /** The cookies of their sessions. */
  readonly a: string;
  readonly b: string;
  /** The line that is worded anew again and again, and the digest of its words now. */
  readonly clause: string;
  digest: string;
  /** What the first of them writes to for themselves, and the revision of what they wrote last. */
  readonly round: string;
  readonly prompt: string;
  answered: number;
}

async function settle(origin: string): Promise<SettledCouple> {
  const { workspace, a, b, ana, ben } = await newCouple(origin);
  const clauses: string[] = [];
  for (let line = 1; line <= LINES; line += 1) {
    const text = `What we do when one of us is tired, in the way that we agreed on: ${line}`;
    const { clause } = await a.accepted({ type: "clause.propose", section: "pace", words: { kind: "text", text } });
    if (clause !== undefined) clauses.push(clause);
  }
  const answer = { state: "answered", value: { kind: "text", text: "I was away too often." } } as const;
  const { revision = 1 } = await a.accepted({ type: "round.save", round: ROUND, prompt: PROMPT, base: 0, answer });
  const clause = clauses[0] ?? "";
  await a.until("the line", () => a.clause(clause) !== undefined);
  const digest = a.clause(clause)?.versions[0]?.digest ?? "";
  a.close();
  b.close();
  return { workspace, a: ana.cookie, b: ben.cookie, clause, digest, round: ROUND, prompt: PROMPT, answered: revision };
}

/** Makes so many couples through the doors that people use. */
export async function settleCouples(origin: string, count: number): Promise<readonly SettledCouple[]> {
  const couples: SettledCouple[] = [];
  const some = async (): Promise<void> => {
    while (couples.length < count) couples.push(await settle(origin));
  };
  // A few at a time: what a sign-up costs most is the digest of its pass phrase.
  await Promise.all(Array.from({ length: Math.min(4, count) }, some));
  return couples.slice(0, count);
}
