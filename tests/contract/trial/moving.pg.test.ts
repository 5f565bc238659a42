import { fold } from "@footbridge/shared/domain/fold";
import { beforeAll, describe, expect, it } from "vitest";
import { readCalendar } from "../../support/calendar/read-calendar.ts";
import { expectPythonToRead } from "../../support/calendar/written.ts";
import { type Couple, newCouple } from "../../support/couple.ts";
import { logOf } from "../../support/fact-log.ts";
import type { Page } from "../../support/page.ts";
import { serverWithClock } from "../../support/server-of-file.ts";
import { comeTo, hold, moveTo, refusal, save, signTrial, text } from "./trial.ts";

const { server, clock } = serverWithClock();

const FIRST = "check-in-2031-01-12";
const SECOND = "check-in-2031-01-19";
/** A Monday at 20:30 in Berlin, instead of the Sunday before at 19:00. */
const MONDAY = "2031-01-13T19:30:00.000Z";
const TUESDAY = "2031-01-14T18:00:00.000Z";

const suggest = (to: string, round = FIRST) => ({ type: "check-in.suggest", round, to }) as const;
const agree = (to: string, round = FIRST) => ({ type: "check-in.agree", round, to }) as const;
const saidOf = (page: Page, round = FIRST) => page.trial?.rescheduling.find((each) => each.round === round)?.suggested;
const checkIn = (page: Page, round = FIRST) => page.trial?.checkIns.find((each) => each.round === round);

describe("another time for one check-in", () => {
  let couple: Couple;
  beforeAll(async () => {
    couple = await newCouple(server.origin);
    await signTrial(couple);
  });

  const calendar = async () => {
    const { ana, workspace } = couple;
    await ana.confirm();
    const { bytes } = await ana.request("GET", `/api/workspaces/${workspace}/check-ins.ics`);
    const file = bytes.toString("utf8");
    const read = readCalendar(file);
    expectPythonToRead(file, read);
    return read.filter(({ title }) => title === "Check-in");
  };

  it("[C16b] is suggested by one, taken back, suggested again, and leaves everything as it was", async () => {
    const { a, b } = couple;
    const before = [a.trial?.checkIns, await calendar()];
    await a.accepted(suggest(TUESDAY));
    for (const page of [a, b]) await page.until("what is suggested", (each) => saidOf(each)?.a === TUESDAY);
    await a.accepted({ type: "check-in.take-back", round: FIRST });
    for (const page of [a, b]) await page.until("nothing suggested", (each) => saidOf(each)?.a === null);
    await a.accepted(suggest(MONDAY));
    for (const page of [a, b]) await page.until("what is suggested", (each) => saidOf(each)?.a === MONDAY);
    expect(a.trial).toStrictEqual(b.trial);
    expect([b.trial?.checkIns, await calendar()]).toStrictEqual(before);
    expect(await refusal(b, agree(TUESDAY))).toBe("check-in-moved-on");
    expect(await refusal(a, agree(MONDAY))).toBe("check-in-moved-on");
  });

  it("[C16b] holds once the other says yes, for both, and the round keeps its id", async () => {
    const { a, b, workspace } = couple;
    await b.accepted(agree(MONDAY));
    for (const page of [a, b]) await page.until("the other time", (each) => checkIn(each)?.at === MONDAY);
    expect(checkIn(a)).toStrictEqual({
      round: FIRST,
      agreed: "2031-01-12T18:00:00.000Z",
      at: MONDAY,
      opens: "2031-01-11T19:30:00.000Z",
      closes: "2031-01-17T18:00:00.000Z",
    });
    expect(a.trial).toStrictEqual(b.trial);
    expect(saidOf(a)).toStrictEqual({ a: null, b: null });
    const log = await logOf(server, workspace);
    const [row] = await server.asOwner<{ state: unknown }>("select state from footbridge.workspaces where id = $1", [
      workspace,
    ]);
    expect(JSON.parse(JSON.stringify(fold(log)))).toStrictEqual(row?.state);
    expect(log.filter(({ type }) => type.startsWith("check-in.")).at(-1)).toMatchObject({ by: "b", round: FIRST });
  });

  it("[C16b] [C10] stands in the calendar as that one check-in at another time, for two readers alike", async () => {
    const [series, moved] = await calendar();
    expect(series?.starts.slice(0, 2)).toStrictEqual([MONDAY, "2031-01-19T18:00:00.000Z"]);
    expect(series?.starts.length).toBe(12);
    expect(moved).toMatchObject({
      uid: series?.uid,
      instead: "2031-01-12T18:00:00.000Z",
      sequence: (series?.sequence ?? 0) + 1,
      starts: [MONDAY],
      status: "CONFIRMED",
      visibility: "PRIVATE",
    });
  });

  it("[C16b] is at hand at its new time and not at the one before", async () => {
    const { a } = couple;
    const saving = { type: "round.save", round: FIRST, prompt: "topic", base: 0, answer: text("One thing.") } as const;
    moveTo(clock, "2031-01-11T18:30:00.000Z");
    expect(await refusal(a, saving)).toBe("check-in-not-now");
    moveTo(clock, "2031-01-11T19:30:00.000Z");
    await comeTo(couple, FIRST);
    expect(await refusal(a, saving)).toBe("accepted");
  });

  it("[C16b] moves one that is at hand on without taking it away, and not once it was held", async () => {
    const { a, b } = couple;
    await b.accepted(suggest(TUESDAY));
    await a.accepted(agree(TUESDAY));
    for (const page of [a, b]) await page.until("the other time", (each) => checkIn(each)?.at === TUESDAY);
    expect(checkIn(a)?.opens).toBe("2031-01-11T19:30:00.000Z");
    for (const page of [a, b])
      await save(page, FIRST, { appreciation: { state: "skipped" }, pace: { state: "skipped" } });
    await hold(couple, FIRST);
    expect(await refusal(b, suggest(MONDAY))).toBe("check-in-not-movable");
  });

  it("[C16b] needs no answer where both suggest the same, and waits while a time-out runs, but for taking it back", async () => {
    const { a, b } = couple;
    const to = "2031-01-18T12:00:00.000Z";
    await a.accepted(suggest(to, SECOND));
    await b.accepted({ type: "timeout.begin" });
    expect(await refusal(b, agree(to, SECOND))).toBe("timeout-running");
    await a.accepted({ type: "check-in.take-back", round: SECOND });
    clock.advance(60 * 60 * 1000);
    await b.accepted(suggest(to, SECOND));
    await a.accepted(suggest(to, SECOND));
    for (const page of [a, b]) await page.until("the other time", (each) => checkIn(each, SECOND)?.at === to);
    const read = await calendar();
    expect(read.map(({ instead, sequence }) => [instead, sequence])).toStrictEqual([
      [undefined, 0],
      ["2031-01-12T18:00:00.000Z", 2],
      ["2031-01-19T18:00:00.000Z", 1],
    ]);
  });
});
