import type { NewWords } from "@footbridge/shared/domain/clause/commands";
import type { SectionId } from "@footbridge/shared/domain/round/sheet";
import { agreeOnLines } from "../contract/protocol/settled.ts";
import { bothSign } from "../contract/trial/trial.ts";
import { type Couple, newCouple } from "../support/couple.ts";

const DAY = 24 * 60 * 60 * 1000;
const SUNDAY = 7;

/** A trial that begins tomorrow, with its first check-in in five days. */
function lines(): readonly (readonly [SectionId, NewWords])[] {
  // In Berlin, where the browsers are, a day begins up to two hours earlier.
  const day = (days: number): Date => new Date(Date.now() + days * DAY + DAY / 12);
  const weekday = day(5).getUTCDay() || SUNDAY;
  return [
    ["purpose", { kind: "text", text: "To find out slowly." }],
    ["pace", { kind: "term", term: "trial-length", value: { kind: "length", amount: 4 } }],
    ["pace", { kind: "term", term: "trial-start", value: { kind: "date", date: day(1).toISOString().slice(0, 10) } }],
    ["boundaries", { kind: "text", text: "No calls after ten." }],
    ["check-ins", { kind: "term", term: "check-in-day", value: { kind: "weekday", weekday } }],
    [
      "check-ins",
      { kind: "term", term: "check-in-time", value: { kind: "time", time: "19:00", zone: "Europe/Berlin" } },
    ],
    ["slips", { kind: "text", text: "We tell each other within three days." }],
    ["ending", { kind: "text", text: "Either of us may end this, kindly." }],
  ];
}

/** A couple that has just signed for such a trial. @param origin of the server, whose clock shows the time that it is */
export async function signedCouple(origin: string): Promise<Couple> {
  const couple = await newCouple(origin);
  const { a, b } = couple;
  await agreeOnLines(couple, lines());
  await a.accepted({ type: "agreement.freeze" });
  for (const page of [a, b]) await page.until("a version", (each) => each.agreement?.revisions.length === 1);
  await bothSign(couple, { revision: 1, digest: a.agreement?.revisions[0]?.digest ?? "" });
  return couple;
}
