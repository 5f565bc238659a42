import type { Fact, SharedState } from "@footbridge/shared/domain/fold";
import { roundState } from "@footbridge/shared/domain/fold";
import type { Value } from "@footbridge/shared/domain/round/answer";
import type { RoundCommand } from "@footbridge/shared/domain/round/commands";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import { SEATS, type Seat } from "@footbridge/shared/domain/seat";
import { SHEET_IDS } from "@footbridge/shared/practice/sheets";
import type { Command } from "@footbridge/shared/protocol/commands";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor, WorkspaceDeps } from "../../../server/src/workspaces/deps.ts";
import { execute, settleAll } from "../../../server/src/workspaces/execute.ts";
import { loadSlices } from "../../../server/src/workspaces/views.ts";
import { type Ground, openGround } from "./ground.ts";
import { accepted, together } from "./people.ts";
import { NEW_SIDE, possibleSides, type Said, type Side } from "./side-model.ts";

const SEED = 20_260_314;
const SCHEDULES = 250;

let ground: Ground;
beforeAll(async () => {
  ground = await openGround(undefined, 12);
});
afterAll(async () => {
  await ground.close();
});

/** A required prompt of each round that is used, and words that fit it; each becomes one draft of each side. */
const PROMPTS = {
  "what-changed": { prompt: "different", value: { kind: "text", text: "I ask before I answer" } },
  "our-language": {
    prompt: "phrases",
    value: {
      kind: "entries",
      entries: [
        {
          id: "00000000-0000-4000-8000-000000000001",
          parts: { when: "it is late", feel: "alone", need: "a word", say: "stay", help: "a hand" },
        },
      ],
    },
  },
} as const satisfies Record<string, { prompt: string; value: Value }>;
type RoundId = keyof typeof PROMPTS;
const ROUNDS = Object.keys(PROMPTS) as RoundId[];

/** A round that nobody has touched, in a workspace of two. */
interface Fresh {
  readonly round: RoundId;
  readonly actors: Readonly<Record<Seat, Actor>>;
}

const waiting: Fresh[] = [];

async function freshRound(): Promise<Fresh> {
  if (waiting.length === 0) {
    const { workspace, ana, ben } = await together(ground.deps);
    const actors = { a: { person: ana.id, workspace }, b: { person: ben.id, workspace } };
    waiting.push(...ROUNDS.map((round) => ({ round, actors })));
  }
  return waiting.pop() as Fresh;
}

type Doing = RoundCommand["type"] | "propose" | "come-back";
/** What the two do at the same moment. */
type Moment = readonly { readonly seat: Seat; readonly doing: Doing }[];

function commandOf(doing: RoundCommand["type"], round: RoundId, side: Side): RoundCommand {
  const { prompt, value } = PROMPTS[round];
  if (doing !== "round.save") return { type: doing, round };
  return { type: doing, round, prompt, base: side.revision, answer: { state: "answered", value } };
}

const PROPOSAL: Command = {
  type: "clause.propose",
  section: "purpose",
  words: { kind: "text", text: "We begin again slowly" },
};

async function say(actor: Actor, command: RoundCommand): Promise<Said> {
  const { ack } = await execute(ground.deps, actor, {
    id: ground.deps.inputs.entropy(actor.person).uuid(),
    command,
  });
  return { command, ack };
}

/** What the rows say. */
interface Truth {
  readonly sides: Readonly<Record<Seat, Side>>;
  readonly revealed: boolean;
  readonly state: SharedState;
  readonly facts: readonly Fact[];
}

async function truthOf({ round, actors }: Fresh): Promise<Truth> {
  const { workspace } = actors.a;
  const rows = await ground.asOwner<{
    seat: Seat;
    sealed: boolean;
    ready: boolean;
    revealed: boolean;
    revision: number;
  }>(
    `select s.seat, sealed_at is not null as sealed, ready_at is not null as ready, revealed_at is not null as revealed,
       coalesce(revision, 0) as revision
     from footbridge.sides s left join footbridge.answers using (workspace_id, round, seat)
     where workspace_id = $1 and round = $2`,
    [workspace, round],
  );
  const [{ state } = { state: undefined }] = await ground.asOwner<{ state: SharedState }>(
    "select state from footbridge.workspaces where id = $1",
    [workspace],
  );
  const facts = await ground.asOwner<{ body: Fact }>(
    "select body from footbridge.facts where workspace_id = $1 order by version, ordinal",
    [workspace],
  );
  const sideOf = (seat: Seat): Side => {
    const row = rows.find((each) => each.seat === seat);
    return row === undefined ? NEW_SIDE : { revision: row.revision, sealed: row.sealed, ready: row.ready };
  };
  if (state === undefined) throw new Error("the workspace is gone");
  const revealed = rows.filter((row) => row.revealed).length;
  expect([0, 2]).toContain(revealed);
  return {
    sides: { a: sideOf("a"), b: sideOf("b") },
    revealed: revealed === 2,
    state,
    facts: facts.map(({ body }) => body),
  };
}

async function shownTo(actor: Actor, round: RoundId): Promise<RoundView> {
  const [slice] = await loadSlices(ground.deps, actor, [{ name: "round", key: round }]);
  if (slice?.name !== "round") throw new Error("the round is not shown");
  return slice.view;
}

/** What has to hold whenever nothing is under way. */
async function expectQuietTruth({ round, actors }: Fresh, truth: Truth): Promise<void> {
  const { sides, revealed, state, facts } = truth;
  const bothSealed = sides.a.sealed && sides.b.sealed;
  const known = roundState(state, round);
  expect([known.bothSealed, known.revealedAt !== null]).toStrictEqual([bothSealed, revealed]);
  if (revealed) expect([sides.a, sides.b].every((side) => side.sealed && side.ready)).toBe(true);
  const reveals = facts.filter((fact) => fact.type === "round.revealed" && fact.round === round);
  const drafts = facts.filter((fact) => fact.type === "clause.drafted" && fact.origins[0]?.round === round);
  expect([reveals.length, drafts.length]).toStrictEqual(revealed ? [1, 2] : [0, 0]);
  for (const seat of SEATS) {
    const view = await shownTo(actors[seat], round);
    expect([view.mine.sealed, view.mine.ready, view.bothSealed, view.revealed !== null]).toStrictEqual([
      sides[seat].sealed,
      sides[seat].ready,
      bothSealed,
      revealed,
    ]);
    const { prompt, value } = PROMPTS[round];
    if (view.revealed !== null) expect(view.revealed.theirs).toStrictEqual({ [prompt]: { state: "answered", value } });
  }
}

const figures = { commands: 0, reveals: 0 };

async function live(moments: readonly Moment[]): Promise<void> {
  const fresh = await freshRound();
  const { round, actors } = fresh;
  let before = await truthOf(fresh);
  let proposals = before.state.board.filter(({ making }) => making === "proposed").length;
  for (const moment of moments) {
    const { sides } = before;
    const said: Record<Seat, Said[]> = { a: [], b: [] };
    const proposed: boolean[] = [];
    await Promise.all(
      moment.map(async ({ seat, doing }) => {
        const actor = actors[seat];
        if (doing === "come-back") await settleAll(ground.deps, actor);
        else if (doing === "propose") {
          await accepted(ground.deps, actor, PROPOSAL);
          proposed.push(true);
        } else said[seat].push(await say(actor, commandOf(doing, round, sides[seat])));
      }),
    );
    figures.commands += moment.length;
    const after = await truthOf(fresh);
    const revealed = before.revealed ? "before" : after.revealed ? "meanwhile" : "never";
    for (const seat of SEATS)
      expect(possibleSides(sides[seat], said[seat], revealed)).toContainEqual(after.sides[seat]);
    await expectQuietTruth(fresh, after);
    proposals += proposed.length;
    expect(after.state.board.filter(({ making }) => making === "proposed").length).toBe(proposals);
    if (revealed === "meanwhile") figures.reveals += 1;
    before = after;
  }
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
const everyone = (what: Doing): Moment => SEATS.map((each) => ({ seat: each, doing: what }));
const schedule = fc
  .tuple(
    fc.constantFrom<readonly Moment[]>([], [everyone("round.save")], [everyone("round.save"), everyone("round.seal")]),
    fc.array(fc.array(fc.record({ seat, doing }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
  )
  .map(([first, rest]) => [...first, ...rest]);

describe("both at once", () => {
  it(`[C1] [T4] in ${SCHEDULES} schedules nothing is revealed that was not sealed and ready, and every answer is true`, async () => {
    await fc.assert(fc.asyncProperty(schedule, live), { seed: SEED, numRuns: SCHEDULES });
    expect(figures.reveals).toBeGreaterThan(SCHEDULES / 10);
    const [stat] = await ground.asOwner(
      "select deadlocks::int from pg_stat_database where datname = current_database()",
    );
    expect(stat).toStrictEqual({ deadlocks: 0 });
  });
});
