import { createHash } from "node:crypto";
import type { Fact, SharedState } from "@footbridge/shared/domain/fold";
import { roundState } from "@footbridge/shared/domain/fold";
import type { Value } from "@footbridge/shared/domain/round/answer";
import type { RoundCommand } from "@footbridge/shared/domain/round/commands";
import { shownReceiptText } from "@footbridge/shared/domain/round/receipt";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import { type PerSeat, SEATS, type Seat } from "@footbridge/shared/domain/seat";
import { expect } from "vitest";
import type { Actor } from "../../../server/src/workspaces/deps.ts";
import { execute } from "../../../server/src/workspaces/execute.ts";
import { receiptSalt } from "../../../server/src/workspaces/receipts.ts";
import { loadSlices } from "../../../server/src/workspaces/views.ts";
import { sealing } from "../../support/seal.ts";
import type { Ground } from "./ground.ts";
import { together } from "./people.ts";
import { enveloped } from "./samples.ts";
import { NEW_SIDE, type Said, type Side } from "./side-model.ts";

/** A required prompt of each round that is used, words that fit it, and how many drafts the two sides become. */
const PROMPTS = {
  "what-changed": { prompt: "different", value: { kind: "text", text: "I ask before I answer" }, drafts: 2 },
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
    // Phrases become drafts by what both mark.
    drafts: 0,
  },
} as const satisfies Record<string, { prompt: string; value: Value; drafts: number }>;
export type RoundId = keyof typeof PROMPTS;
const ROUNDS = Object.keys(PROMPTS) as RoundId[];

/** A round that nobody has touched, in a workspace of two. */
export interface Fresh {
  readonly ground: Ground;
  readonly round: RoundId;
  readonly actors: Readonly<Record<Seat, Actor>>;
}

const waiting: Fresh[] = [];

/** Takes a round that nobody has touched; opens a workspace when none is left. */
export async function freshRound(ground: Ground): Promise<Fresh> {
  if (waiting.length === 0) {
    const { workspace, ana, ben } = await together(ground.deps);
    const actors = { a: { person: ana.id, workspace }, b: { person: ben.id, workspace } };
    waiting.push(...ROUNDS.map((round) => ({ ground, round, actors })));
  }
  return waiting.pop() as Fresh;
}

/** A command on one's own side; a save goes over what the side holds now. */
export function commandOf(doing: RoundCommand["type"], round: RoundId, side: Side): RoundCommand {
  const { prompt, value } = PROMPTS[round];
  if (doing === "round.seal") return sealing(round);
  if (doing !== "round.save") return { type: doing, round };
  return { type: doing, round, prompt, base: side.revision, answer: { state: "answered", value } };
}

/** Carries out a command of a seat, and tells what was answered. */
export async function say({ ground, actors }: Fresh, seat: Seat, command: RoundCommand): Promise<Said> {
  const { ack } = await execute(ground.deps, actors[seat], enveloped(command));
  return { command, ack };
}

interface SideRow extends Side {
  readonly seat: Seat;
  readonly revealed: boolean;
  /** Lower-case hex, or null without a seal. */
  readonly receipt: string | null;
}

/** What the rows say. */
export interface Truth {
  readonly sides: Readonly<Record<Seat, Side>>;
  readonly revealed: boolean;
  /** The receipts of the two seals; null where there is none. */
  readonly receipts: PerSeat<string | null>;
  readonly state: SharedState;
  readonly facts: readonly Fact[];
}

/** Reads what the rows say of a round. */
export async function truthOf({ ground, round, actors }: Fresh): Promise<Truth> {
  const [row] = await ground.asOwner<{ sides: readonly SideRow[] | null; state: SharedState; facts: readonly Fact[] }>(
    `select state,
       (select json_agg(json_build_object('seat', seat, 'sealed', sealed_at is not null, 'ready', ready_at is not null,
          'revealed', revealed_at is not null, 'revision', coalesce(revision, 0), 'receipt', encode(receipt, 'hex')))
        from footbridge.sides left join footbridge.answers using (workspace_id, round, seat)
        where workspace_id = id and round = $2) as sides,
       (select json_agg(body order by version, ordinal) from footbridge.facts where workspace_id = id) as facts
     from footbridge.workspaces where id = $1`,
    [actors.a.workspace, round],
  );
  if (row === undefined) throw new Error("the workspace is gone");
  const sides = row.sides ?? [];
  const sideOf = (seat: Seat): Side => {
    const side = sides.find((each) => each.seat === seat);
    return side === undefined ? NEW_SIDE : { revision: side.revision, sealed: side.sealed, ready: side.ready };
  };
  const revealed = sides.filter((side) => side.revealed).length;
  // Never one side alone.
  expect([0, 2]).toContain(revealed);
  const receiptOf = (seat: Seat): string | null => sides.find((each) => each.seat === seat)?.receipt ?? null;
  return {
    sides: { a: sideOf("a"), b: sideOf("b") },
    revealed: revealed === 2,
    receipts: { a: receiptOf("a"), b: receiptOf("b") },
    state: row.state,
    facts: row.facts,
  };
}

async function shownTo(ground: Ground, actor: Actor, round: RoundId): Promise<RoundView> {
  const { slices } = await loadSlices(ground.deps, actor, [{ name: "round", key: round }]);
  const [slice] = slices;
  if (slice?.name !== "round") throw new Error("the round is not shown");
  return slice.view;
}

/** What has to hold whenever nothing is under way. */
export function expectQuietTruth({ ground, round, actors }: Fresh, truth: Truth): void {
  const { sides, revealed, receipts, state, facts } = truth;
  const bothSealed = sides.a.sealed && sides.b.sealed;
  const known = roundState(state, round);
  expect([known.bothSealed, known.revealedAt !== null]).toStrictEqual([bothSealed, revealed]);
  const salt = receiptSalt(ground.deps.master, actors.a.workspace, round, known.times);
  const shown = (receipt: string | null): string =>
    createHash("sha256")
      .update(shownReceiptText(receipt ?? "", { times: known.times, salt }))
      .digest("hex");
  if (bothSealed) expect(known.receipts).toStrictEqual({ a: shown(receipts.a), b: shown(receipts.b) });
  for (const seat of SEATS) expect(receipts[seat] !== null).toBe(sides[seat].sealed);
  if (revealed) expect([sides.a, sides.b].every((side) => side.sealed && side.ready)).toBe(true);
  const reveals = facts.filter((fact) => fact.type === "round.revealed" && fact.round === round);
  const drafts = facts.filter((fact) => fact.type === "clause.drafted" && fact.origins[0]?.round === round);
  expect([reveals.length, drafts.length]).toStrictEqual(revealed ? [1, PROMPTS[round].drafts] : [0, 0]);
}

/** What each is shown has to be that, too. */
export async function expectShownTruth({ ground, round, actors }: Fresh, { sides, revealed }: Truth): Promise<void> {
  const { prompt, value } = PROMPTS[round];
  for (const seat of SEATS) {
    const { mine, bothSealed, revealed: theirs } = await shownTo(ground, actors[seat], round);
    expect([mine.sealed, mine.ready, bothSealed, theirs === null ? null : theirs.theirs]).toStrictEqual([
      sides[seat].sealed,
      sides[seat].ready,
      sides.a.sealed && sides.b.sealed,
      revealed ? { [prompt]: { state: "answered", value } } : null,
    ]);
  }
}
