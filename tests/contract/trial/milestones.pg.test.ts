import { beforeAll, describe, expect, it } from "vitest";
import { readCalendar } from "../../support/calendar/read-calendar.ts";
import { expectPythonToRead } from "../../support/calendar/written.ts";
import { type Couple, newCouple } from "../../support/couple.ts";
import { serverWithClock } from "../../support/server-of-file.ts";
import { agreeOnLines } from "../protocol/settled.ts";
import { agreeOnMidpoint, bothSign, choice, comeTo, hold, moveTo, refusal, save, signTrial, text } from "./trial.ts";

const { server, clock } = serverWithClock();

const MIDPOINT = "midpoint-2031-02-17";
const DECISION = "decision-2031-03-31";
const LAST_CHECK_IN = "check-in-2031-03-30";
const CANARY = "CANARY-why-I-would-stop";

const choosing = (round: string, way: string) =>
  ({ type: "round.save", round, prompt: "way", base: 0, answer: choice(way) }) as const;

/** The lines of the board that a round drafted: their words, and who stands for them. */
const draftedBy = ({ a }: Couple, round: string): readonly unknown[] =>
  a
    .clauses()
    .filter(({ origins }) => origins.some((origin) => origin.round === round))
    .map(({ section, versions }) => [section, ...versions.map(({ words, by }) => [words.text, by])]);

describe("a midpoint and a decision", () => {
  let couple: Couple;
  beforeAll(async () => {
    couple = await newCouple(server.origin);
    await agreeOnMidpoint(couple, "2031-02-17");
    await signTrial(couple);
  });

  it("[C17] are at hand around their days, for both, and not before", async () => {
    const { a, b } = couple;
    expect(a.trial?.milestones).toStrictEqual([
      { round: MIDPOINT, opens: "2031-02-14T23:00:00.000Z", closes: "2031-03-02T23:00:00.000Z", outcome: null },
      // The clocks are changed in Berlin the day before the decision.
      { round: DECISION, opens: "2031-03-23T23:00:00.000Z", closes: "2031-04-27T22:00:00.000Z", outcome: null },
    ]);
    expect(a.trial).toStrictEqual(b.trial);
    expect(await refusal(a, choosing(MIDPOINT, "advance"))).toBe("check-in-not-now");
    expect(await refusal(a, choosing("decision-2031-04-01", "advance"))).toBe("round-unknown");
    moveTo(clock, "2031-02-14T23:00:00.000Z");
    await comeTo(couple, MIDPOINT);
    expect([a.round(DECISION), b.round(DECISION)]).toStrictEqual([undefined, undefined]);
  });

  it("[C17] [C1] keep what each chose to themselves until both open, and then tell both at once what comes of it", async () => {
    const { a, b } = couple;
    await save(a, MIDPOINT, { appreciation: text("You asked."), way: choice("extend"), why: text(CANARY) });
    await save(b, MIDPOINT, { appreciation: text("You came."), way: choice("advance") });
    b.refresh();
    await b.until("a fresh view", (page) => page.round(MIDPOINT) !== undefined);
    expect(JSON.stringify(b.held())).not.toContain(CANARY);
    expect(b.trial?.milestones[0]?.outcome).toBeNull();
    await hold(couple, MIDPOINT);
    for (const page of [a, b])
      await page.until("what came of it", (each) => each.trial?.milestones[0]?.outcome != null);
    expect(a.trial?.milestones[0]?.outcome).toStrictEqual({ together: false, way: "extend" });
    expect(a.trial).toStrictEqual(b.trial);
    expect(JSON.stringify(b.round(MIDPOINT))).toContain(CANARY);
  });

  it("[C17a] [C5] who differ find the slower way on the board as a line of whoever chose it, and agreed on by nobody", async () => {
    const { a, b } = couple;
    await a.until("the line", () => draftedBy(couple, MIDPOINT).length > 0);
    expect(draftedBy(couple, MIDPOINT)).toStrictEqual([
      ["change", ["We go on as it is for a while longer, and agree here on the day until which we do.", "a"]],
    ]);
    const [line] = b.clauses().filter(({ origins }) => origins.some((origin) => origin.round === MIDPOINT));
    expect(line?.agreed).toBeNull();
  });

  it("[C17c] extend once: afterwards that is refused, and every other way is taken", async () => {
    const { a } = couple;
    moveTo(clock, "2031-03-25T09:00:00.000Z");
    await comeTo(couple, DECISION);
    expect(a.trial?.extended).toBe(true);
    expect(await refusal(a, choosing(DECISION, "extend"))).toBe("extended-already");
    expect(await refusal(a, choosing(DECISION, "revise"))).toBe("accepted");
    expect(await refusal(a, { ...choosing(DECISION, "advance"), base: 1 })).toBe("accepted");
  });

  it("[C17b] are ended by one, for both, and nothing is asked of them any more", async () => {
    const { a, b } = couple;
    expect(a.trial?.checkIns.at(-1)?.round).toBe(LAST_CHECK_IN);
    await save(a, DECISION, { appreciation: { state: "skipped" } });
    await save(b, DECISION, { appreciation: { state: "skipped" }, way: choice("end") });
    await hold(couple, DECISION);
    for (const page of [a, b]) await page.until("the end", (each) => each.trial?.ended != null);
    const end = a.trial?.ended ?? "";
    expect(a.round(DECISION)?.revealed?.at).toBe(end);
    expect(a.trial?.milestones[1]).toStrictEqual({
      round: DECISION,
      opens: "2031-03-23T23:00:00.000Z",
      closes: end,
      outcome: { together: false, way: "end" },
    });
    expect(a.trial).toStrictEqual(b.trial);
    expect(a.trial?.checkIns.at(-1)?.round).toBe("check-in-2031-03-23");
    expect(draftedBy(couple, DECISION)).toStrictEqual([]);
    moveTo(clock, "2031-03-29T09:00:00.000Z");
    const late = { type: "round.save", round: LAST_CHECK_IN, prompt: "topic", base: 0, answer: text("Late.") } as const;
    expect(await refusal(b, late)).toBe("round-unknown");
    for (const page of [a, b]) page.refresh();
    await b.until("a fresh view", (page) => page.trial?.ended != null);
    expect([a.round(LAST_CHECK_IN), b.round(LAST_CHECK_IN)]).toStrictEqual([undefined, undefined]);
  });

  it("[C10d] [C17] leave in the calendars of both what was, and say that the day after the end is off", async () => {
    const { ana, ben, workspace } = couple;
    const files = await Promise.all(
      [ana, ben].map(async (person) => {
        await person.confirm();
        return (await person.request("GET", `/api/workspaces/${workspace}/check-ins.ics`)).bytes.toString("utf8");
      }),
    );
    expect(files[0]).toBe(files[1]);
    const read = readCalendar(files[0] ?? "");
    expectPythonToRead(files[0] ?? "", read);
    expect(read.map(({ status, sequence, starts }) => [status, sequence, starts.at(-1)])).toStrictEqual([
      ["CONFIRMED", 1, "2031-03-23T18:00:00.000Z"],
      ["CONFIRMED", 1, "2031-02-17"],
      ["CANCELLED", 1, "2031-03-31"],
    ]);
  });

  it("[C17b] go on where both sign something anew, and what was held stays to be read", async () => {
    const { a, b } = couple;
    await agreeOnLines(couple, [["purpose", { kind: "text", text: "To begin once more." }]]);
    await a.accepted({ type: "agreement.freeze" });
    for (const page of [a, b]) await page.until("a second revision", (each) => each.agreement?.revisions.length === 2);
    await bothSign(couple, { revision: 2, digest: a.agreement?.revisions.at(-1)?.digest ?? "" });
    expect(a.trial?.ended).toBeNull();
    expect(a.trial?.milestones.map(({ round, outcome }) => [round, outcome?.way])).toStrictEqual([
      [MIDPOINT, "extend"],
      [DECISION, "end"],
    ]);
    expect(a.trial?.checkIns.at(-1)?.round).toBe(LAST_CHECK_IN);
    expect(a.trial).toStrictEqual(b.trial);
  });
});
