import { describe, expect, it } from "vitest";
import { type Fact, fold } from "../fold.ts";
import { decideSeen } from "./decide.ts";
import { MOST_HAPPENINGS, sinceView } from "./view.ts";

const at = (minute: number): string => new Date(Date.parse("2026-03-01T10:00:00.000Z") + minute * 60_000).toISOString();
const seen = (upTo: string) => ({ type: "visit.seen", upTo }) as const;

describe("up to when one has seen what happened", () => {
  it("[P9] is never later than now, and never goes back", () => {
    expect([
      decideSeen(seen(at(5)), null, at(10)),
      decideSeen(seen(at(15)), null, at(10)),
      decideSeen(seen(at(5)), at(7), at(10)),
      decideSeen(seen(at(9)), at(7), at(10)),
      decideSeen(seen("2026-99-01T10:00:00.000Z"), null, at(10)),
      decideSeen(seen("2026-99-01T10:00:00.000Z"), at(7), at(10)),
    ]).toStrictEqual([at(5), at(10), at(7), at(9), null, at(7)]);
  });
});

const words = (digest: string) => ({ id: `words-${digest}`, digest });
const drafted = (clause: string, minute: number): Fact => ({
  type: "clause.proposed",
  clause,
  section: "pace",
  term: null,
  words: words("d"),
  by: "a",
  at: at(minute),
});
const yes = (clause: string, by: "a" | "b", minute: number): Fact => ({
  type: "clause.yes-given",
  clause,
  digest: "d",
  by,
  at: at(minute),
});

const LOG: readonly Fact[] = [
  { type: "workspace.opened", by: "a", at: at(0) },
  { type: "workspace.partner-joined", by: "b", at: at(1) },
  { type: "workspace.partner-confirmed", by: "a", at: at(2) },
  { type: "round.both-sealed", round: "own-part", times: 1, receipts: { a: "x", b: "y" }, at: at(3) },
  drafted("one", 4),
  yes("one", "a", 5),
  yes("one", "b", 6),
  { type: "space.proposed", until: at(9999), by: "b", at: at(7) },
];

describe("what happened since one was here", () => {
  it("[P9] is what both know anyway, after the last visit, from one's own seat", () => {
    const view = sinceView(LOG, fold(LOG), "a", { seenAt: at(3), asOf: at(60) });
    const about = { round: null, clause: "one", section: "pace" } as const;
    expect(view).toStrictEqual({
      seenAt: at(3),
      asOf: at(60),
      happened: [
        { type: "clause.proposed", at: at(4), whose: "mine", ...about },
        { type: "clause.yes-given", at: at(5), whose: "mine", ...about },
        { type: "clause.agreed", at: at(6), whose: "both", ...about },
        { type: "space.proposed", at: at(7), whose: "theirs", round: null, clause: null, section: null },
      ],
    });
  });

  it("[P9] is everything before the first visit, but for how the two came to be here", () => {
    const view = sinceView(LOG, fold(LOG), "b", { seenAt: null, asOf: at(60) });
    expect(view.happened.map(({ type, whose }) => [type, whose])).toStrictEqual([
      ["round.both-sealed", "both"],
      ["clause.proposed", "theirs"],
      ["clause.yes-given", "theirs"],
      ["clause.agreed", "both"],
      ["space.proposed", "mine"],
    ]);
  });

  it("[P9] does not tell when a time apart was made longer: that would be when the other was here", () => {
    const log: readonly Fact[] = [
      ...LOG,
      { type: "space.agreed", until: at(9999), by: "a", at: at(8) },
      { type: "space.lengthened", until: at(99_999), by: "b", at: at(9) },
    ];
    const view = sinceView(log, fold(log), "a", { seenAt: at(7), asOf: at(60) });
    expect(view.happened.map(({ type }) => type)).toStrictEqual(["space.agreed"]);
  });

  it("[P9] tells of a second yes only while the words are agreed", () => {
    const back: Fact = { type: "clause.yes-taken-back", clause: "one", digest: "d", by: "a", at: at(8) };
    const log = [...LOG, back];
    const view = sinceView(log, fold(log), "a", { seenAt: at(5), asOf: at(60) });
    expect(view.happened.map(({ type }) => type)).toStrictEqual([
      "clause.yes-given",
      "space.proposed",
      "clause.yes-taken-back",
    ]);
  });

  it("[P9] is the newest of it where there is much", () => {
    const log = Array.from({ length: 130 }, (_, n) => drafted(`line-${n}`, n));
    const view = sinceView(log, fold(log), "b", { seenAt: null, asOf: at(999) });
    expect(view.happened.map(({ clause }) => clause)).toStrictEqual(
      log.slice(-MOST_HAPPENINGS).map((_, n) => `line-${n + 30}`),
    );
  });
});
