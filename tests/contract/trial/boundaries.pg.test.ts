import { fold } from "@footbridge/shared/domain/fold";
import { beforeAll, describe, expect, it } from "vitest";
import { type Couple, newCouple } from "../../support/couple.ts";
import { logOf } from "../../support/fact-log.ts";
import { serverWithClock } from "../../support/server-of-file.ts";
import { agreeOnLines } from "../protocol/settled.ts";
import { agreeOnHisLine, bothSign, choice, comeTo, hold, moveTo, refusal, save, signTrial } from "./trial.ts";

const { server, clock } = serverWithClock();

const CANARY = "CANARY I am home by nine.";
const DECISION = "decision-2031-03-31";

const tighten = (text: string, line: string | null = null) => ({ type: "boundary.tighten", text, line }) as const;

/** Until both pages show so many of them. */
async function untilBothShow({ a, b }: Couple, count: number): Promise<void> {
  for (const page of [a, b]) await page.until("the boundaries", (each) => each.trial?.boundaries.length === count);
}

describe("a boundary of one's own", () => {
  let couple: Couple;
  let his: string;
  beforeAll(async () => {
    couple = await newCouple(server.origin);
    his = await agreeOnHisLine(couple, "I say where I am.");
  });

  it("[C20] waits until both have signed, and then holds at once, seen by both alike", async () => {
    const { a, b } = couple;
    expect(await refusal(a, tighten(CANARY))).toBe("trial-not-on");
    await signTrial(couple);
    expect(a.trial?.boundaries).toStrictEqual([]);
    const ours = a.trial?.promises.find(({ section }) => section === "boundaries")?.id ?? "";
    await a.accepted(tighten(CANARY, ours));
    await untilBothShow(couple, 1);
    expect(a.trial).toStrictEqual(b.trial);
    const [hers] = b.trial?.boundaries ?? [];
    expect(hers).toMatchObject({ by: "a", text: CANARY, line: ours });
    expect(Date.parse(hers?.since ?? "")).toBeLessThanOrEqual(clock.inputs.now().getTime());
    expect(await refusal(a, tighten("He is home by nine.", his))).toBe("boundary-not-yours");
    expect(await refusal(b, tighten("I say it an hour before.", his))).toBe("accepted");
  });

  it("[C20] [P6] keeps its words encrypted, and the log has ids alone", async () => {
    const { workspace, ana } = couple;
    const log = await logOf(server, workspace);
    expect(JSON.stringify(log)).not.toContain("CANARY");
    expect(
      log.filter(({ type }) => type.startsWith("boundary.")).map((fact) => Object.keys(fact).sort()),
    ).toStrictEqual(Array(2).fill(["at", "boundary", "by", "line", "revision", "type"]));
    const [row] = await server.asOwner<{ state: unknown }>("select state from footbridge.workspaces where id = $1", [
      workspace,
    ]);
    expect(JSON.stringify(row)).not.toContain("CANARY");
    expect(JSON.parse(JSON.stringify(fold(log)))).toStrictEqual(row?.state);
    const { slices } = await ana.ask<{ slices: readonly unknown[] }>("GET", `/api/workspaces/${workspace}/mirror`);
    expect(JSON.stringify(slices)).toContain(CANARY);
  });

  it("[C20] is taken back by its author alone, also while a time-out runs, and changes nothing on the agreement", async () => {
    const { a, b } = couple;
    await untilBothShow(couple, 2);
    const promises = a.trial?.promises;
    const [hers] = a.trial?.boundaries ?? [];
    const back = { type: "boundary.take-back", boundary: hers?.id ?? "" } as const;
    expect(await refusal(b, back)).toBe("boundary-not-yours");
    await b.accepted({ type: "timeout.begin" });
    expect(await refusal(a, tighten("I call on Sundays alone."))).toBe("timeout-running");
    await a.accepted(back);
    await untilBothShow(couple, 1);
    expect(b.trial?.boundaries.map(({ by }) => by)).toStrictEqual(["b"]);
    expect(a.trial?.promises).toStrictEqual(promises);
    expect(await refusal(a, back)).toBe("boundary-unknown");
    clock.advance(60 * 60 * 1000);
  });

  it("[C20] is brought onto the agreement as any other line, and holds until both sign anew", async () => {
    const { a, b } = couple;
    const text = b.trial?.boundaries[0]?.text ?? "";
    await agreeOnLines(couple, [["boundaries", { kind: "text", text }]]);
    await a.accepted({ type: "agreement.freeze" });
    for (const page of [a, b])
      await page.until("a second version", (each) => each.agreement?.revisions.at(-1)?.number === 2);
    expect(a.trial?.boundaries.length).toBe(1);
    const frozen = a.agreement?.revisions.at(-1);
    await bothSign(couple, { revision: 2, digest: frozen?.digest ?? "" });
    expect([a.trial?.boundaries, b.trial?.boundaries]).toStrictEqual([[], []]);
    expect(a.trial?.promises.some((each) => each.text === text)).toBe(true);
    await a.accepted(tighten("I write once a day."));
    await untilBothShow(couple, 1);
  });

  it("[C20] is not tightened once the trial was ended, and can still be taken back", async () => {
    const { a, b } = couple;
    moveTo(clock, "2031-03-31T09:00:00.000Z");
    await comeTo(couple, DECISION);
    await save(a, DECISION, { appreciation: { state: "skipped" }, way: { state: "skipped" } });
    await save(b, DECISION, { appreciation: { state: "skipped" }, way: choice("end") });
    await hold(couple, DECISION);
    for (const page of [a, b]) await page.until("the end", (each) => each.trial?.ended != null);
    expect(await refusal(a, tighten("I write no more."))).toBe("trial-not-on");
    await a.accepted({ type: "boundary.take-back", boundary: a.trial?.boundaries[0]?.id ?? "" });
    await untilBothShow(couple, 0);
  });
});
