import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  agreeOnMidpoint,
  choice,
  comeTo,
  freezeAnother,
  hold,
  save,
  signTrial,
  text,
} from "../contract/trial/trial.ts";
import { type Couple, newCouple } from "../support/couple.ts";
import { openLater } from "./later.ts";
import { openSignPage, signIn } from "./settled-couple.ts";
import { readAndSign } from "./signing.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

const TRIAL = { start: "2031-02-03", weeks: 16 };
const MIDPOINT = "midpoint-2031-03-31";
const DECISION = "decision-2031-05-26";

const later = openLater("2031-01-28T09:00:00Z");
let theatre: Theatre;
let couple: Couple;
let a: Page;
let b: Page;
beforeAll(async () => {
  theatre = await openTheatre(later.inputs);
  couple = await newCouple(theatre.server.origin);
  await agreeOnMidpoint(couple, "2031-03-31");
  await signTrial(couple, TRIAL);
  [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK, "America/New_York")]);
  for (const [page, person] of [
    [a, couple.ana],
    [b, couple.ben],
  ] as const) {
    await later.watch(page);
    await signIn(page, theatre.server.origin, person);
    await page.goto(`${theatre.server.origin}/w/${couple.workspace}/trial`);
  }
});
afterAll(async () => {
  await theatre.close();
});

/** When each check-in that is agreed on now is, by its day. */
function hours(): ReadonlyMap<string, string> {
  return new Map((couple.a.trial?.checkIns ?? []).map(({ round, at }) => [round.slice("check-in-".length), at]));
}

/** Both come to a check-in in its hour, and hold it: all but what is looked at goes past the browsers. */
async function checkIn(date: string): Promise<void> {
  const round = `check-in-${date}`;
  await later.moveTo(hours().get(date) ?? "");
  await comeTo(couple, round);
  for (const [page, words] of [
    [couple.a, "I called."],
    [couple.b, "I answered."],
  ] as const)
    await save(page, round, { appreciation: text("You came."), "i-held": text(words), pace: choice("same") });
  await hold(couple, round);
}

/** Both read themselves and choose the same way, at the midpoint or the decision. */
async function chooseBoth(round: string, moment: string, reading: string, way: string): Promise<void> {
  await later.moveTo(moment);
  await comeTo(couple, round);
  for (const page of [couple.a, couple.b])
    await save(page, round, {
      appreciation: text("You stayed."),
      "root-cause-me-reading": choice(reading),
      way: choice(way),
    });
  await hold(couple, round);
}

/** They move their check-ins to another hour, and each signs that in their own browser. */
async function signAnotherHour(): Promise<void> {
  const value = { kind: "time", time: "20:30", zone: "Europe/Berlin" } as const;
  await freezeAnother(couple, { kind: "term", term: "check-in-time", value });
  for (const [page, name] of [
    [a, "Ana"],
    [b, "Ben"],
  ] as const) {
    await openSignPage(page, theatre.server.origin, couple.workspace);
    await readAndSign(page, 2, name);
  }
  for (const page of [couple.a, couple.b]) await page.until("both signatures", (each) => each.trial?.revision === 2);
  for (const page of [a, b]) await page.goto(`${theatre.server.origin}/w/${couple.workspace}/trial`);
}

/** What both pages say of the next check-in: its clocks in both places. */
async function bothRead(...clocks: readonly string[]): Promise<void> {
  for (const page of [a, b]) {
    const next = page.getByRole("region", { name: "What comes next" });
    for (const clock of clocks) await next.getByText(clock, { exact: true }).waitFor();
  }
}

describe("a trial of sixteen weeks", () => {
  it("[C15] [C16] [C17] is lived from both signatures to its decision, on two clocks and over both of their changes", async () => {
    for (const page of [a, b]) await page.getByText("It begins on Monday 3 February.", { exact: false }).waitFor();
    await bothRead("19:00 in Berlin", "13:00 in New York");

    for (const date of ["2031-02-09", "2031-02-16", "2031-02-23"]) await checkIn(date);
    for (const page of [a, b]) {
      await page.getByRole("heading", { name: "Check-in, Sunday 23 February" }).waitFor();
      await page.getByRole("link", { name: "Check-in, Sunday 9 February" }).waitFor();
    }
    // Her clock stays, and his is put forward three weeks before hers.
    await checkIn("2031-03-02");
    await bothRead("19:00 in Berlin", "14:00 in New York");
    for (const date of ["2031-03-09", "2031-03-16", "2031-03-23"]) await checkIn(date);
    await bothRead("19:00 in Berlin", "13:00 in New York");
    await checkIn("2031-03-30");

    // Half-way they change something first, and what both sign anew holds from there.
    await chooseBoth(MIDPOINT, "2031-03-31T18:00:00Z", "growing", "revise");
    for (const page of [a, b])
      await page
        .getByText(/^You both chose to change something first\./)
        .first()
        .waitFor();
    await signAnotherHour();
    await bothRead("20:30 in Berlin", "14:30 in New York");
    for (const date of ["2031-04-06", "2031-04-13"]) await checkIn(date);
    // One is not held, and nothing comes of it.
    for (const date of ["2031-04-27", "2031-05-04", "2031-05-11", "2031-05-18", "2031-05-25"]) await checkIn(date);
    await chooseBoth(DECISION, "2031-05-26T18:00:00Z", "there", "advance");
    for (const page of [a, b]) {
      await page.getByText(/^It was agreed until Monday 26 May\./).waitFor();
      await page
        .getByText(/^You both chose to go on\./)
        .first()
        .waitFor();
    }

    expect([...hours()].map(([date, at]) => `${date} ${at.slice(11, 16)}`)).toStrictEqual([
      "2031-02-09 18:00",
      "2031-02-16 18:00",
      "2031-02-23 18:00",
      "2031-03-02 18:00",
      "2031-03-09 18:00",
      "2031-03-16 18:00",
      "2031-03-23 18:00",
      "2031-03-30 17:00",
      "2031-04-06 18:30",
      "2031-04-13 18:30",
      "2031-04-20 18:30",
      "2031-04-27 18:30",
      "2031-05-04 18:30",
      "2031-05-11 18:30",
      "2031-05-18 18:30",
      "2031-05-25 18:30",
    ]);
    expect(couple.a.trial).toStrictEqual(couple.b.trial);

    for (const page of [a, b]) {
      await page.getByRole("link", { name: /^Over time/ }).click();
      const days = page.getByRole("region", { name: "The days" });
      await days.getByText("The same as a table").click();
      const rows = await days.locator("tbody tr").all();
      const how = await Promise.all(rows.map((row) => row.getByRole("cell").allInnerTexts()));
      expect(how).toStrictEqual([
        ...Array.from({ length: 8 }, () => ["Check-in", "Held"]),
        ["Midpoint", "Held"],
        ["Check-in", "Held"],
        ["Check-in", "Held"],
        ["Check-in", "Not held"],
        ...Array.from({ length: 5 }, () => ["Check-in", "Held"]),
        ["Decision", "Held"],
      ]);
      const layers = page.getByRole("region", { name: "The four layers" }).getByRole("table").last();
      expect(
        await layers
          .getByRole("row", { name: /^The root/ })
          .getByRole("cell")
          .allInnerTexts(),
      ).toStrictEqual(["It is growing", "It is there"]);
    }
    expect(theatre.complaints).toStrictEqual([]);
  });
});
