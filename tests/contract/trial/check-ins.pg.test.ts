import { fold } from "@footbridge/shared/domain/fold";
import { beforeAll, describe, expect, it } from "vitest";
import { type Couple, newCouple } from "../../support/couple.ts";
import { logOf } from "../../support/fact-log.ts";
import type { Page } from "../../support/page.ts";
import { sealing } from "../../support/seal.ts";

import { serverWithClock } from "../../support/server-of-file.ts";
import { bothSign, choice, comeTo, hold, moveTo, refusal, save, signTrial, text } from "./trial.ts";

const { server, clock } = serverWithClock();

const FIRST = "check-in-2031-01-12";
const SECOND = "check-in-2031-01-19";
const THIRD = "check-in-2031-01-26";
const FOURTH = "check-in-2031-02-02";

const roundsOf = (page: Page): readonly string[] =>
  Object.keys(page.held()).filter((id) => id.startsWith("round/check-in"));

const saving = (round: string) =>
  ({ type: "round.save", round, prompt: "topic", base: 0, answer: text("One thing.") }) as const;

describe("a trial", () => {
  let couple: Couple;
  beforeAll(async () => {
    couple = await newCouple(server.origin);
  });

  it("[C15] begins with what both signed and not before, the same for both", async () => {
    const { a, b } = couple;
    expect([a.trial, b.trial]).toStrictEqual([null, null]);
    expect(await refusal(a, saving(FIRST))).toBe("round-unknown");
    await signTrial(couple);
    expect(a.trial).toStrictEqual(b.trial);
    const { checkIns = [], promises = [], milestones = [], ...others } = a.trial ?? {};
    expect(others).toStrictEqual({
      revision: 1,
      start: "2031-01-06",
      midpoint: null,
      decision: "2031-03-31",
      zone: "Europe/Berlin",
      zones: { a: "Europe/Berlin", b: "America/New_York" },
      minutes: null,
      rescheduling: [],
      extended: false,
      ended: null,
      boundaries: [],
    });
    expect(milestones.map(({ round }) => round)).toStrictEqual(["decision-2031-03-31"]);
    expect(promises.map(({ section, speaker }) => [section, speaker])).toStrictEqual([
      ["purpose", null],
      ["boundaries", null],
      ["pace", null],
      ["pace", null],
      ["check-ins", null],
      ["check-ins", null],
      ["ending", null],
    ]);
    // Sundays at 19:00 in Berlin: an hour earlier in UTC on 30 March, when the clocks have been changed there.
    expect([checkIns.length, checkIns[0], checkIns.at(-1)]).toStrictEqual([
      12,
      {
        round: FIRST,
        agreed: "2031-01-12T18:00:00.000Z",
        at: "2031-01-12T18:00:00.000Z",
        opens: "2031-01-10T18:00:00.000Z",
        closes: "2031-01-17T18:00:00.000Z",
      },
      {
        round: "check-in-2031-03-30",
        agreed: "2031-03-30T17:00:00.000Z",
        at: "2031-03-30T17:00:00.000Z",
        opens: "2031-03-28T17:00:00.000Z",
        closes: "2031-04-04T17:00:00.000Z",
      },
    ]);
    expect(roundsOf(a)).toStrictEqual([]);
  });

  it("[C16] has a check-in that cannot be begun before its time, and is there for both from then on", async () => {
    const { a, b } = couple;
    expect(await refusal(a, saving(FIRST))).toBe("check-in-not-now");
    // A Saturday is no day of theirs.
    expect(await refusal(a, saving("check-in-2031-01-11"))).toBe("round-unknown");
    moveTo(clock, "2031-01-10T18:00:00.000Z");
    await comeTo(couple, FIRST);
    expect([roundsOf(a), roundsOf(b)]).toStrictEqual([[`round/${FIRST}`], [`round/${FIRST}`]]);
  });

  it("[C16] [P14] opens to both at once, and keeps from the other what was asked for oneself alone", async () => {
    const { a, b, ana, ben, workspace } = couple;
    await save(a, FIRST, {
      appreciation: text("You waited for me."),
      "i-held": text("I opened the bills."),
      pace: choice("next"),
      "kept-hope": choice("quite"),
      "kept-ease": choice("hardly"),
    });
    // He takes the shorter sheet. Nothing tells her.
    await save(b, FIRST, { appreciation: text("You laughed."), pace: choice("slower") });
    await hold(couple, FIRST);
    expect(b.round(FIRST)?.revealed?.theirs).toStrictEqual({
      appreciation: text("You waited for me."),
      "i-held": text("I opened the bills."),
      pace: choice("next"),
    });
    expect(a.round(FIRST)?.revealed?.theirs).toStrictEqual({
      appreciation: text("You laughed."),
      pace: choice("slower"),
    });
    // It stays where it is: with her.
    expect(a.round(FIRST)?.mine.answers["kept-ease"]?.answer).toStrictEqual(choice("hardly"));
    expect(JSON.stringify(ben.transcript)).not.toContain("kept-");
    for (const person of [ana, ben]) {
      const { slices } = await person.ask<{ slices: readonly unknown[] }>("GET", `/api/workspaces/${workspace}/mirror`);
      expect(JSON.stringify(slices)).not.toContain("kept-");
      expect(JSON.stringify(slices)).toContain(FIRST);
    }
  });

  it("[P14] [P5] is refused by the database as well: the other gets all of her sheet but that", async () => {
    const [ben] = await server.asOwner<{ id: string }>(
      "select person_id as id from footbridge.seats where workspace_id = $1 and seat = 'b'",
      [couple.workspace],
    );
    const client = await server.pool.connect();
    try {
      await client.query("begin; set local role footbridge_member");
      await client.query("select set_config('footbridge.person', $1, true)", [ben?.id]);
      const { rows } = await client.query(
        "select prompt from footbridge.answers where round = $1 and seat = 'a' order by prompt",
        [FIRST],
      );
      expect(rows).toStrictEqual([{ prompt: "appreciation" }, { prompt: "i-held" }, { prompt: "pace" }]);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });

  it("[C16] that one of the two left open is not held, and its words stay with the one who wrote them", async () => {
    const { a, b, ben, workspace } = couple;
    moveTo(clock, "2031-01-17T18:00:00.000Z");
    await comeTo(couple, SECOND);
    await save(a, SECOND, { appreciation: text("You called."), pace: { state: "skipped" } });
    await a.accepted(sealing(SECOND));
    const before = await logOf(server, workspace);
    moveTo(clock, "2031-01-24T18:00:00.000Z");
    await comeTo(couple, THIRD);
    expect([roundsOf(a), roundsOf(b)]).toStrictEqual([
      [FIRST, SECOND, THIRD].map((round) => `round/${round}`),
      [FIRST, THIRD].map((round) => `round/${round}`),
    ]);
    expect(await refusal(a, { type: "round.say-ready", round: SECOND })).toBe("check-in-not-now");
    expect(await refusal(b, saving(SECOND))).toBe("check-in-not-now");
    // What was given can be taken back, and says nothing to anyone.
    await a.accepted({ type: "round.take-seal-back", round: SECOND });
    expect(await logOf(server, workspace)).toStrictEqual(before);
    expect(JSON.stringify(ben.transcript)).not.toContain("You called.");
    const mirror = await couple.ana.request("GET", `/api/workspaces/${workspace}/mirror`);
    expect(mirror.bytes.toString("utf8")).not.toContain(`"key":"${SECOND}"`);
  });

  it("[C16] may be held late, until the next one is at hand", async () => {
    const { a, b } = couple;
    moveTo(clock, "2031-01-31T17:00:00.000Z");
    await save(a, THIRD, { appreciation: text("You came."), pace: choice("same") });
    await save(b, THIRD, { appreciation: { state: "skipped" }, pace: choice("same") });
    await hold(couple, THIRD);
    expect(a.round(THIRD)?.revealed?.theirs).toStrictEqual({ pace: choice("same") });
    moveTo(clock, "2031-01-31T18:00:00.000Z");
    await comeTo(couple, FOURTH);
    expect(await refusal(a, { type: "round.take-seal-back", round: THIRD })).toBe("already-revealed");
  });

  it("[C15] goes on by a later revision, and what was held before stays to be read", async () => {
    const { a, b, workspace } = couple;
    const day = a.clauses().find(({ term }) => term === "check-in-day");
    await a.accepted({
      type: "clause.edit",
      clause: day?.id ?? "",
      over: day?.agreed ?? "",
      words: { kind: "term", term: "check-in-day", value: { kind: "weekday", weekday: 3 } },
    });
    for (const page of [a, b]) {
      await page.until("the other day", (each) => each.clause(day?.id ?? "")?.agreed === null);
      const digest = page.clause(day?.id ?? "")?.versions[0]?.digest ?? "";
      await page.accepted({ type: "clause.say-yes", clause: day?.id ?? "", digest });
    }
    await a.accepted({ type: "agreement.freeze" });
    for (const page of [a, b]) await page.until("a second revision", (each) => each.agreement?.revisions.length === 2);
    const frozen = a.agreement?.revisions.at(-1);
    await bothSign(couple, { revision: 2, digest: frozen?.digest ?? "" });
    // The fourth could be begun when the day was changed: it stays, and Wednesdays follow.
    expect(a.trial?.checkIns.map(({ round }) => round).slice(0, 6)).toStrictEqual([
      FIRST,
      SECOND,
      THIRD,
      FOURTH,
      "check-in-2031-02-05",
      "check-in-2031-02-12",
    ]);
    expect(a.trial).toStrictEqual(b.trial);
    for (const page of [a, b]) page.refresh();
    await b.until("a fresh view", (page) => page.round(THIRD)?.revealed != null);
    const [row] = await server.asOwner<{ state: unknown }>("select state from footbridge.workspaces where id = $1", [
      workspace,
    ]);
    expect(JSON.parse(JSON.stringify(fold(await logOf(server, workspace))))).toStrictEqual(row?.state);
  });
});
