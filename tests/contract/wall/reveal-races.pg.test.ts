import { roundState } from "@footbridge/shared/domain/fold";
import type { RoundCommand } from "@footbridge/shared/domain/round/commands";
import { SEATS, type Seat } from "@footbridge/shared/domain/seat";
import type { Command } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Door } from "../../../server/src/db/door.ts";
import { loadKeyring } from "../../../server/src/db/keys/keyring.ts";
import { refusalOf } from "../../../server/src/refusal.ts";
import { execute } from "../../../server/src/workspaces/execute.ts";
import { setOwnSide } from "../../../server/src/workspaces/own-side.ts";
import { settle } from "../../../server/src/workspaces/settle.ts";
import { settleAll } from "../../../server/src/workspaces/settling.ts";
import { sealing } from "../../support/seal.ts";
import { type Ground, openGround } from "./ground.ts";
import { accepted } from "./people.ts";
import { commandOf, expectQuietTruth, expectShownTruth, freshRound, say, truthOf } from "./rounds.ts";
import { enveloped } from "./samples.ts";
import { NEW_SIDE, possibleSides, type Said } from "./side-model.ts";

const SEED = 20_260_314;
/** Lived through side by side, each in a round of its own. */
const SIDE_BY_SIDE = 5;
/** `FOOTBRIDGE_SCHEDULES=10000` for more. */
const RUNS = Math.ceil(Number(process.env["FOOTBRIDGE_SCHEDULES"] ?? 200) / SIDE_BY_SIDE);
/** Milliseconds; a busy machine is no failure. */
const PATIENCE = 400_000 + RUNS * 2000;

let ground: Ground;
beforeAll(async () => {
  ground = await openGround(undefined, 12);
});
afterAll(async () => {
  await ground.close();
});

type Doing = RoundCommand["type"] | "propose" | "come-back";
/** What the two do at the same moment. */
type Moment = readonly {
  readonly seat: Seat;
  readonly doing: Doing;
  /** How many round trips to the database later than the others. */
  readonly later: number;
}[];

const PROPOSAL: Command = {
  type: "clause.propose",
  section: "purpose",
  words: { kind: "text", text: "We begin again slowly" },
};

const figures = { commands: 0, reveals: 0 };

async function live(moments: readonly Moment[]): Promise<void> {
  const fresh = await freshRound(ground);
  const { round, actors } = fresh;
  let before = await truthOf(fresh);
  let proposals = before.state.board.filter(({ making }) => making === "proposed").length;
  for (const moment of moments) {
    const { sides } = before;
    const said: Record<Seat, Said[]> = { a: [], b: [] };
    const proposed: boolean[] = [];
    await Promise.all(
      moment.map(async ({ seat, doing, later }) => {
        const actor = actors[seat];
        for (let trip = 0; trip < later; trip += 1) await ground.pool.query("select 1");
        if (doing === "come-back") await settleAll(ground.deps, actor);
        else if (doing === "propose") {
          await accepted(ground.deps, actor, PROPOSAL);
          proposed.push(true);
        } else said[seat].push(await say(fresh, seat, commandOf(doing, round, sides[seat])));
      }),
    );
    figures.commands += moment.length;
    const after = await truthOf(fresh);
    const revealed = before.revealed ? "before" : after.revealed ? "meanwhile" : "never";
    for (const seat of SEATS)
      expect(possibleSides(sides[seat], said[seat], revealed)).toContainEqual(after.sides[seat]);
    expectQuietTruth(fresh, after);
    proposals += proposed.length;
    expect(after.state.board.filter(({ making }) => making === "proposed").length).toBe(proposals);
    if (revealed === "meanwhile") figures.reveals += 1;
    before = after;
  }
  await expectShownTruth(fresh, before);
}

const seat = fc.constantFrom<Seat>("a", "b");
const doing = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Doing>("round.save") },
  { weight: 3, arbitrary: fc.constant<Doing>("round.seal") },
  { weight: 3, arbitrary: fc.constant<Doing>("round.take-seal-back") },
  { weight: 5, arbitrary: fc.constant<Doing>("round.say-ready") },
  { weight: 2, arbitrary: fc.constant<Doing>("round.take-ready-back") },
  { weight: 1, arbitrary: fc.constant<Doing>("propose") },
  { weight: 1, arbitrary: fc.constant<Doing>("come-back") },
);
const everyone = (what: Doing): Moment => SEATS.map((each) => ({ seat: each, doing: what, later: 0 }));
const schedule = fc
  .tuple(
    fc.constantFrom<readonly Moment[]>(
      [],
      [everyone("round.save")],
      [everyone("round.save"), everyone("round.seal")],
      [everyone("round.save"), everyone("round.seal"), [{ seat: "b", doing: "round.say-ready", later: 0 }]],
    ),
    fc.array(fc.array(fc.record({ seat, doing, later: fc.nat(8) }), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([first, rest]) => [...first, ...rest]);

describe("both at once", () => {
  it(
    `[C1] [T4] in ${RUNS * SIDE_BY_SIDE} schedules nothing is revealed that was not sealed and ready, and every answer is true`,
    async () => {
      const lives = fc.array(schedule, { minLength: SIDE_BY_SIDE, maxLength: SIDE_BY_SIDE });
      await fc.assert(
        fc.asyncProperty(lives, async (each) => {
          await Promise.all(each.map(live));
        }),
        { seed: SEED, numRuns: RUNS, endOnFailure: true },
      );
      expect(figures.reveals).toBeGreaterThan(RUNS / 2);
      const [stat] = await ground.asOwner(
        "select deadlocks::int from pg_stat_database where datname = current_database()",
      );
      expect(stat).toStrictEqual({ deadlocks: 0 });
    },
    PATIENCE,
  );
});

/** A door through which one goes once, as if the server were gone after that. */
function openOnce(door: Door): Door {
  let transactions = 0;
  return {
    ...door,
    asPerson: (identity, work) => {
      transactions += 1;
      if (transactions > 1) throw new Error("the server is gone");
      return door.asPerson(identity, work);
    },
  };
}

describe("a reveal that is just coming about", () => {
  /** Asks until a statement waits for a lock, or until the work is done without waiting. */
  async function untilItWaits(work: Promise<unknown>): Promise<void> {
    const waits = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    let done = false;
    const end = (): void => {
      done = true;
    };
    work.then(end, end);
    while (!done && (await ground.asOwner(waits)).length === 0) await ground.asOwner("select pg_sleep(0.005)");
  }

  const CASES: readonly (readonly [RoundCommand["type"], ErrorCode])[] = [
    ["round.take-seal-back", "already-revealed"],
    ["round.take-ready-back", "already-revealed"],
    ["round.say-ready", "already-revealed"],
    ["round.save", "round-sealed"],
    ["round.seal", "round-sealed"],
  ];

  it.each(CASES)("[T4] %s that comes too late is refused, not lost", async (type, code) => {
    const fresh = await freshRound(ground);
    const { round, actors } = fresh;
    for (const what of ["round.save", "round.seal", "round.say-ready"] as const)
      await say(fresh, "b", commandOf(what, round, NEW_SIDE));
    for (const what of ["round.save", "round.seal"] as const) await say(fresh, "a", commandOf(what, round, NEW_SIDE));
    const { door, master, inputs } = ground.deps;
    let late: Promise<Said> | undefined;
    await door.asPerson(actors.a, async (tx) => {
      const { workspace } = actors.a;
      await setOwnSide(tx, workspace, round, "a", { readyAt: inputs.now() });
      await tx.execute(sql`select footbridge.hold_sides(${workspace}, ${round})`);
      late = say(fresh, "b", commandOf(type, round, { ...NEW_SIDE, revision: 1 }));
      await untilItWaits(late);
      const keyring = await loadKeyring(tx, master, workspace);
      await settle(round, {
        tx,
        master,
        workspace,
        keyring,
        entropy: inputs.entropy(actors.a.person),
        now: inputs.now(),
      });
    });
    expect((await late)?.ack).toStrictEqual({ ok: false, refusal: refusalOf(code) });
    const truth = await truthOf(fresh);
    expect([truth.revealed, truth.sides.b]).toStrictEqual([true, { revision: 1, sealed: true, ready: true }]);
    expectQuietTruth(fresh, truth);
  });

  it("[P2] a seal taken back while both seals are being written down is told as well", async () => {
    const fresh = await freshRound(ground);
    const { round, actors } = fresh;
    for (const seat of SEATS) await say(fresh, seat, commandOf("round.save", round, NEW_SIDE));
    await say(fresh, "b", sealing(round));
    const { door, master, inputs } = ground.deps;
    // The seal alone, as if the server had come no further.
    const seal = enveloped(sealing(round));
    await execute({ ...ground.deps, door: openOnce(door) }, actors.a, seal);
    let late: Promise<Said> | undefined;
    await door.asPerson(actors.a, async (tx) => {
      const { workspace } = actors.a;
      const keyring = await loadKeyring(tx, master, workspace);
      const entropy = inputs.entropy(actors.a.person);
      const together = await settle(round, { tx, master, workspace, keyring, entropy, now: inputs.now() });
      expect(together?.audience).toBe("both");
      late = say(fresh, "b", commandOf("round.take-seal-back", round, NEW_SIDE));
      await untilItWaits(late);
    });
    expect((await late)?.ack).toStrictEqual({ ok: true, outcome: {} });
    const truth = await truthOf(fresh);
    expect([truth.sides.a.sealed, truth.sides.b.sealed]).toStrictEqual([true, false]);
    expectQuietTruth(fresh, truth);
    await expectShownTruth(fresh, truth);
  });

  it("[P1] what one does alone waits for nothing of the other's", async () => {
    const fresh = await freshRound(ground);
    const { round } = fresh;
    for (const seat of SEATS) await say(fresh, seat, commandOf("round.save", round, NEW_SIDE));
    await ground.asOwnerForNow(async (owner) => {
      await owner.query("select from footbridge.workspaces for no key update");
      await owner.query("select from footbridge.sides where seat = 'a' for update");
      await owner.query("select from footbridge.answers where seat = 'a' for update");
      const saved = { ...NEW_SIDE, revision: 1 };
      for (const type of ["round.save", "round.seal", "round.say-ready", "round.take-seal-back"] as const)
        expect((await say(fresh, "b", commandOf(type, round, saved))).ack.ok).toBe(true);
    });
  });

  it("[T3] what a crash kept from being written down is written down when someone comes back", async () => {
    const fresh = await freshRound(ground);
    const { round, actors } = fresh;
    for (const seat of SEATS) await say(fresh, seat, commandOf("round.save", round, NEW_SIDE));
    await say(fresh, "a", commandOf("round.seal", round, NEW_SIDE));
    const seal = enveloped(sealing(round));
    const own = { audience: "own", slices: [{ name: "round", key: round }], membership: false };
    const answered = await execute({ ...ground.deps, door: openOnce(ground.deps.door) }, actors.b, seal);
    const { sides, receipts, state } = await truthOf(fresh);
    expect(answered).toStrictEqual({
      ack: { ok: true, outcome: { receipt: receipts.b } },
      changes: [own],
      unsettled: new Error("the server is gone"),
    });
    expect([sides.b.sealed, roundState(state, round).bothSealed]).toStrictEqual([true, false]);
    await settleAll(ground.deps, actors.b);
    const truth = await truthOf(fresh);
    expectQuietTruth(fresh, truth);
    await expectShownTruth(fresh, truth);
  });
});
