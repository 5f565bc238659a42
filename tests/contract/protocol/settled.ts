import type { NewWords } from "@footbridge/shared/domain/clause/commands";
import type { SectionId } from "@footbridge/shared/domain/round/sheet";
import type { Pages } from "../../support/listening.ts";

/** When a trial begins, YYYY-MM-DD, and how long it is. */
export interface TrialTime {
  readonly start?: string;
  readonly weeks?: number;
}

type Line = readonly [SectionId, NewWords];

/** A line for every section that a revision needs. */
export const linesFor = ({ start = "2031-01-06", weeks = 12 }: TrialTime = {}): readonly Line[] => [
  ["purpose", { kind: "text", text: "To find out slowly." }],
  ["pace", { kind: "term", term: "trial-length", value: { kind: "length", amount: weeks } }],
  ["pace", { kind: "term", term: "trial-start", value: { kind: "date", date: start } }],
  ["boundaries", { kind: "text", text: "No calls after ten." }],
  ["check-ins", { kind: "term", term: "check-in-day", value: { kind: "weekday", weekday: 7 } }],
  ["check-ins", { kind: "term", term: "check-in-time", value: { kind: "time", time: "19:00", zone: "Europe/Berlin" } }],
  ["ending", { kind: "text", text: "Either of us may end this, kindly." }],
];

export const LINES = linesFor();

/** Agrees on everything that a revision needs. */
export function settle(couple: Pages): Promise<void> {
  return agreeOnLines(couple, LINES);
}

/** Lets one propose each of these lines, and both say yes to it. */
export async function agreeOnLines({ a, b }: Pages, lines: readonly Line[]): Promise<void> {
  for (const [section, words] of lines) {
    const { clause = "" } = await a.accepted({ type: "clause.propose", section, words });
    for (const page of [a, b]) {
      await page.until("the clause", (each) => each.clause(clause) !== undefined);
      const digest = page.clause(clause)?.versions[0]?.digest ?? "";
      await page.accepted({ type: "clause.say-yes", clause, digest });
    }
  }
}

/** Agrees on everything that a revision needs, and freezes it. */
export async function freezeSomething(
  couple: Pages,
  lines: readonly Line[] = LINES,
): Promise<{ readonly revision: number; readonly digest: string }> {
  await agreeOnLines(couple, lines);
  const { a } = couple;
  await a.accepted({ type: "agreement.freeze" });
  await a.until("the frozen revision", (page) => page.agreement?.revisions.at(-1)?.status === "frozen");
  const frozen = a.agreement?.revisions.at(-1);
  return { revision: frozen?.number ?? 0, digest: frozen?.digest ?? "" };
}
