import { expect, it } from "vitest";
import type { Value } from "../../domain/round/answer.ts";
import type { TermId } from "../../domain/round/sheet.ts";
import { TERM_WORDS } from "./terms.ts";

const SPOKEN: Readonly<Record<TermId, readonly (readonly [Value, string])[]>> = {
  "trial-length": [[{ kind: "length", amount: 12 }, "The trial lasts 12 weeks."]],
  "trial-start": [[{ kind: "date", date: "2027-03-14" }, "The trial starts on 14 March 2027."]],
  "trial-midpoint": [
    [{ kind: "date", date: "2027-04-25" }, "We look back and ahead at the midpoint, on 25 April 2027."],
  ],
  exclusivity: [
    [{ kind: "choice", option: "exclusive" }, "We are exclusive: during the trial neither of us sees anyone else."],
    [
      { kind: "choice", option: "not-exclusive" },
      "We are not exclusive: during the trial either of us may see other people.",
    ],
  ],
  "check-in-day": [[{ kind: "weekday", weekday: 7 }, "We check in every Sunday."]],
  "check-in-time": [
    [{ kind: "time", time: "19:00", zone: "Europe/Berlin" }, "Our check-in starts at 19:00 (Europe/Berlin)."],
  ],
  "check-in-length": [[{ kind: "length", amount: 45 }, "Our check-in lasts 45 minutes."]],
  "time-out-length": [
    [{ kind: "length", amount: 20 }, "A time-out lasts 20 minutes."],
    [{ kind: "length", amount: 1 }, "A time-out lasts 1 minute."],
  ],
};

for (const [id, { title, sentence }] of Object.entries(TERM_WORDS)) {
  const spoken = Object.entries(SPOKEN).flatMap(([term, pairs]) => (term === id ? pairs : []));

  it(`${title} is said as one plain sentence`, () => {
    expect(spoken.map(([value]) => sentence(value))).toStrictEqual(spoken.map(([, said]) => said));
  });

  it(`${title} is not said of a value of another kind`, () => {
    expect(() => sentence({ kind: "text", text: "soon" })).toThrow(RangeError);
  });
}

it("the time of a check-in is said on both clocks where the two wrote the same moment", () => {
  expect(
    TERM_WORDS["check-in-time"].sentence(
      { kind: "time", time: "18:00", zone: "Europe/Berlin" },
      { kind: "time", time: "17:00", zone: "Europe/London" },
    ),
  ).toBe("Our check-in starts at 18:00 (Europe/Berlin), which is 17:00 (Europe/London).");
});
