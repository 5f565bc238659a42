import type { Happening } from "@footbridge/shared/domain/visit/view";
import { describe, expect, it } from "vitest";
import { sinceLines, spokenAgo, wasLongAway } from "./since-lines.ts";

const NOW = "2027-03-14T09:00:00.000Z";
const ago = (days: number): string => new Date(Date.parse(NOW) - days * 24 * 60 * 60 * 1000).toISOString();
const ROUNDS = [
  { id: "own-part", title: "Own your part" },
  { id: "what-changed", title: "What changed" },
];

function happening(type: Happening["type"], more: Partial<Happening> = {}): Happening {
  return { type, at: NOW, whose: "both", round: null, clause: null, section: null, ...more };
}

describe("what happened since one was here", () => {
  it("[P9] is told to somebody who was away for a day or longer, and to nobody on a first visit", () => {
    const away = (seenAt: string | null): boolean => wasLongAway({ seenAt, asOf: NOW, happened: [] });
    expect([away(null), away(ago(0.9)), away(ago(1)), away(ago(60))]).toStrictEqual([false, false, true, true]);
  });

  it.each([
    [1, "a day ago"],
    [1.9, "a day ago"],
    [6, "six days ago"],
    [7, "a week ago"],
    [10, "ten days ago"],
    [14, "two weeks ago"],
    [21, "three weeks ago"],
    [30, "four weeks ago"],
    [59, "eight weeks ago"],
    [90, "three months ago"],
    [400, "13 months ago"],
  ])("was %d days ago in words", (days, words) => {
    expect(spokenAgo(ago(days), NOW)).toBe(words);
  });

  it("[P9] [C16b] [C20] tells what the other suggested or holds, but for what they took back", () => {
    const said = (...types: readonly Happening["type"][]): readonly string[] =>
      sinceLines(
        types.map((type) => happening(type, { whose: "theirs" })),
        "Ben",
        ROUNDS,
      );
    const [holds, suggests, moved] = [
      "Ben holds a boundary of theirs tighter.",
      "Ben suggested another time for a check-in.",
      "You moved a check-in to another time.",
    ];
    expect(said("boundary.tightened", "check-in.suggested")).toStrictEqual([holds, suggests]);
    expect(said("boundary.tightened", "boundary.taken-back")).toStrictEqual([]);
    expect(said("check-in.suggested", "check-in.taken-back")).toStrictEqual([]);
    expect(said("check-in.suggested", "check-in.moved")).toStrictEqual([moved]);
    expect(said("check-in.moved", "check-in.suggested")).toStrictEqual([moved, suggests]);
    expect(sinceLines([happening("boundary.tightened", { whose: "mine" })], "Ben", ROUNDS)).toStrictEqual([]);
  });

  it("[P9] is said in words, of the rounds first, then of cards, of the agreement, and of a time apart", () => {
    const said = sinceLines(
      [
        happening("space.proposed", { whose: "theirs" }),
        happening("clause.yes-given", { whose: "theirs", clause: "one" }),
        happening("clause.agreed", { clause: "one" }),
        happening("clause.agreed", { clause: "two" }),
        happening("clause.reworded", { whose: "theirs", clause: "three" }),
        happening("clause.objected", { whose: "theirs", clause: "three" }),
        happening("clause.drafted", { clause: "four" }),
        happening("agreement.frozen", { whose: "theirs" }),
        happening("round.both-sealed", { round: "what-changed" }),
        happening("round.both-sealed", { round: "own-part" }),
        happening("round.revealed", { round: "own-part" }),
        happening("listening.written-back", { whose: "theirs", round: "own-part" }),
        happening("listening.said-yes", { whose: "theirs", round: "own-part" }),
        happening("listening.added", { whose: "theirs", round: "what-changed" }),
        happening("phrase.both-marked"),
        happening("card.given", { whose: "theirs" }),
        happening("card.given", { whose: "theirs" }),
        happening("card.opened-together", { whose: "theirs" }),
      ],
      "Ben",
      ROUNDS,
    );
    expect(said).toStrictEqual([
      "“Own your part” opened for both of you.",
      "Ben went on listening to “Own your part”.",
      "You both sealed “What changed”.",
      "Ben added something to “What changed”.",
      "You both marked one phrase.",
      "Ben gave you two cards.",
      "You opened one card together.",
      "One draft made of your words came onto the agreement.",
      "Two lines on the agreement were agreed.",
      "Ben worked on one line of the agreement.",
      "Ben made a version of the agreement ready to sign.",
      "Ben suggested a time apart.",
    ]);
  });

  it("[P9] leaves out what one did oneself", () => {
    const mine = { whose: "mine" } as const;
    expect(
      sinceLines(
        [
          happening("clause.proposed", { ...mine, clause: "one" }),
          happening("agreement.signed", mine),
          happening("card.given", mine),
          happening("listening.replied", { ...mine, round: "own-part" }),
          happening("space.ended"),
          happening("space.proposed", mine),
        ],
        "Ben",
        ROUNDS,
      ),
    ).toStrictEqual(["The time apart that you agreed on is over."]);
  });
});
