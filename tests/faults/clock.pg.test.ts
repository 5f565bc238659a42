import { afterEach, describe, expect, it, vi } from "vitest";
import { freezeSomething } from "../contract/protocol/settled.ts";
import { newCouple } from "../support/couple.ts";
import { serverWithClock } from "../support/server-of-file.ts";
import { unkeyed } from "../support/signing.ts";
import { Chance } from "./chance.ts";
import { CoupleAtWork } from "./kills/couple-at-work.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Kept seeds; `FAULT_SEED` adds one. */
const SEEDS = ["1", "2", ...(process.env["FAULT_SEED"] === undefined ? [] : [process.env["FAULT_SEED"]])];
const JUMPS = 12;
const COMMANDS = 6;

const { server, clock } = serverWithClock(Date.now());
afterEach(() => {
  vi.useRealTimers();
});

/** A jump of hours or of days, forth or back. */
function jump(chance: Chance): number {
  const far = chance.below(2) === 0 ? (1 + chance.below(48)) * HOUR : (1 + chance.below(20)) * DAY;
  return chance.below(2) === 0 ? far : -far;
}

describe("a server whose clock is set back and forth", () => {
  it.each(SEEDS)(
    "[T8c] loses and doubles nothing, and keeps facts in the order in which they came: seed %s",
    async (seed) => {
      const couple = await CoupleAtWork.begin({ a: server.origin, b: server.origin }, seed);
      const chance = new Chance(seed);
      for (let count = 0; count < JUMPS; count += 1) {
        await couple.untilAnswered(COMMANDS);
        clock.advance(jump(chance));
      }
      await couple.untilAnswered(COMMANDS);
      expect(await couple.end(server.asOwner)).toEqual({ lost: [], doubled: [], differing: [] });
      // Nobody was kept from anything, however far ahead their last message was.
      expect([couple.ledger.with("given-up"), couple.ledger.setbacks]).toEqual([[], 0]);
      await couple.close();
    },
  );

  it("[T8c] a space whose end was noted does not begin again, and one whose end nobody saw goes on", async () => {
    const { a, b, workspace } = await newCouple(server.origin);
    const until = new Date(clock.inputs.now().getTime() + 10 * DAY).toISOString();
    await a.accepted({ type: "space.propose", until });
    await b.accepted({ type: "space.agree", until });
    const running = async (): Promise<boolean> => {
      const ack = await a.send({ type: "clause.propose", section: "change", words: { kind: "text", text: "Now?" } });
      if (!ack.ok) expect(ack.refusal.code).toBe("space-running");
      return !ack.ok;
    };
    const ends = async (): Promise<number> =>
      (
        await server.asOwner("select 1 from footbridge.facts where workspace_id = $1 and type = 'space.ended'", [
          workspace,
        ])
      ).length;
    expect(await running()).toBe(true);
    clock.advance(20 * DAY);
    clock.advance(-20 * DAY);
    expect([await running(), await ends()]).toEqual([true, 0]);
    clock.advance(20 * DAY);
    expect([await running(), await ends()]).toEqual([false, 1]);
    clock.advance(-20 * DAY);
    expect([await running(), await ends()]).toEqual([false, 1]);
    for (const page of [a, b]) page.close();
  });

  it("[T8c] [P11] a pass phrase that was typed in what is now the future does not open a file", async () => {
    const couple = await newCouple(server.origin);
    const { a, b, ana, workspace } = couple;
    const about = await freezeSomething(couple);
    for (const page of [a, b]) await page.accepted(unkeyed(about, "A name"));
    await ana.confirm();
    const file = async (): Promise<number> =>
      (await ana.request("GET", `/api/workspaces/${workspace}/revisions/1/proof.json`)).status;
    expect(await file()).toBe(200);
    clock.advance(-2 * HOUR);
    expect(await file()).toBe(403);
    await ana.confirm();
    expect(await file()).toBe(200);
    for (const page of [a, b]) page.close();
  });
});

describe("a machine whose clock is set back and forth", () => {
  it("[T8c] signs nobody out within thirty days either way, and whoever is signed out by more stays so", async () => {
    const { a, b, ana, workspace } = await newCouple(server.origin);
    for (const page of [a, b]) page.close();
    const now = Date.now();
    const setTo = (days: number): void => {
      vi.useFakeTimers({ toFake: ["Date"], now: now + days * DAY });
    };
    const isIn = async (): Promise<boolean> => (await ana.request("GET", "/api/me")).status === 200;
    const came: (readonly [number, boolean])[] = [];
    for (const days of [-400, 20, -20, 29, 0]) {
      setTo(days);
      came.push([days, await isIn()]);
    }
    expect(came).toEqual([-400, 20, -20, 29, 0].map((days) => [days, true]));
    setTo(100);
    expect(await isIn()).toBe(false);
    setTo(0);
    expect(await isIn()).toBe(false);
    await ana.ask("POST", "/api/sign-in", { email: ana.email, passPhrase: ana.passPhrase });
    const page = await ana.connect(workspace);
    expect(page.refusal).toBe(null);
    page.close();
  });
});
