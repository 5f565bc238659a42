import type { Answer, Answers } from "@footbridge/shared/domain/round/answer";
import { NEW_ROUND } from "@footbridge/shared/domain/round/evolve";
import { type RoundView, roundView } from "@footbridge/shared/domain/round/view";
import type { PerSeat, Seat } from "@footbridge/shared/domain/seat";
import type { TrialView } from "@footbridge/shared/domain/trial/view";

export const text = (words: string): Answer => ({ state: "answered", value: { kind: "text", text: words } });
export const choice = (option: string): Answer => ({ state: "answered", value: { kind: "choice", option } });
export const date = (day: string): Answer => ({ state: "answered", value: { kind: "date", date: day } });

/** What each wrote in a round, and whether both opened it. */
export interface Written extends PerSeat<Answers> {
  readonly round: string;
  readonly open: boolean;
}

/** The rounds as the server shows them to one seat. */
export function viewsOf(written: readonly Written[], seat: Seat): Readonly<Record<string, RoundView>> {
  return Object.fromEntries(
    written.map(({ round, open, ...sides }) => {
      const revisions = Object.fromEntries(Object.keys(sides[seat]).map((prompt) => [prompt, 1]));
      const own = { own: { sealed: open, ready: open, revisions }, answers: sides[seat], receipt: null };
      const theirs = { answers: sides[seat === "a" ? "b" : "a"], opening: null, salt: "" };
      const state = open ? { ...NEW_ROUND, bothSealed: true, revealedAt: "2027-01-11T19:00:00.000Z" } : NEW_ROUND;
      return [round, roundView(round, state, seat, own, open ? theirs : null)];
    }),
  );
}

/** Three Sundays, a midpoint and a decision, from 4 January 2027. */
export const TRIAL: TrialView = {
  revision: 1,
  start: "2027-01-04",
  midpoint: "2027-01-18",
  decision: "2027-02-01",
  zone: "Europe/Berlin",
  zones: { a: "Europe/Berlin", b: "America/New_York" },
  minutes: null,
  checkIns: ["10", "17", "24"].map((day) => ({
    round: `check-in-2027-01-${day}`,
    agreed: `2027-01-${day}T18:00:00.000Z`,
    at: `2027-01-${day}T18:00:00.000Z`,
    opens: `2027-01-${String(Number(day) - 2).padStart(2, "0")}T18:00:00.000Z`,
    closes: `2027-01-${Number(day) + 5}T18:00:00.000Z`,
  })),
  rescheduling: [],
  milestones: [
    {
      round: "midpoint-2027-01-18",
      opens: "2027-01-15T23:00:00.000Z",
      closes: "2027-01-24T23:00:00.000Z",
      outcome: null,
    },
    {
      round: "decision-2027-02-01",
      opens: "2027-01-24T23:00:00.000Z",
      closes: "2027-02-28T23:00:00.000Z",
      outcome: null,
    },
  ],
  extended: false,
  ended: null,
  promises: [],
  boundaries: [],
};
