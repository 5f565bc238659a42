import { fold } from "@footbridge/shared/domain/fold";
import type { Command, Outcome } from "@footbridge/shared/protocol/commands";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalOf } from "../../../server/src/refusal.ts";
import { execute } from "../../../server/src/workspaces/execute.ts";
import { loadSlices } from "../../../server/src/workspaces/views.ts";
import { logOf } from "../../support/fact-log.ts";
import { sealing } from "../../support/seal.ts";
import { type Ground, openGround } from "./ground.ts";
import { enveloped, newClause, openStage, propose, rowsOf, SAMPLES, type Stage, save } from "./samples.ts";

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(async () => {
  await ground.close();
});

const TYPES = Object.keys(SAMPLES) as Command["type"][];

/** What the log and the rows gain by carrying out each command once. */
const GAINED: { readonly [Type in Command["type"]]: readonly string[] } = {
  "workspace.confirm-partner": ["workspace.partner-confirmed"],
  "workspace.decline-partner": ["workspace.partner-declined"],
  "workspace.leave": ["workspace.closed"],
  "round.save": [],
  "round.seal": [],
  "round.take-seal-back": [],
  "round.say-ready": ["round.revealed", "clause.drafted", "clause.drafted"],
  "round.take-ready-back": [],
  "phrase.mark": ["phrase.both-marked", "clause.drafted"],
  "clause.propose": ["clause.proposed"],
  "clause.edit": ["clause.reworded"],
  "clause.counter": ["clause.countered"],
  "clause.say-yes": ["clause.yes-given"],
  "clause.take-yes-back": ["clause.yes-taken-back"],
  "clause.not-like-this": ["clause.objected"],
  "clause.withdraw": ["clause.version-withdrawn"],
  "clause.put-aside": ["clause.put-aside"],
  "clause.take-up": ["clause.taken-up"],
  "agreement.freeze": ["agreement.frozen"],
  "agreement.sign": ["agreement.signed"],
  "agreement.withdraw": ["agreement.withdrawn"],
  "agreement.sleep": ["agreement.slept"],
  "agreement.wake": ["agreement.woken"],
  "signing-key.offer": [],
  "signing-key.compared": [],
  "agreement.set-aside": ["agreement.set-aside"],
  "space.propose": ["space.proposed"],
  "space.take-back": ["space.taken-back"],
  "space.agree": ["space.agreed"],
  "space.lengthen": ["space.lengthened"],
  "timeout.begin": ["timeout.begun"],
  "timeout.extend": ["timeout.extended"],
  "timeout.wish-sooner": ["timeout.wished-sooner"],
  "timeout.come-back": ["timeout.ended-sooner"],
  "timeout.go-first": ["timeout.goes-first"],
  "pause.begin": ["pause.begun"],
  "pause.would-go-on": ["pause.ended"],
  "meeting.ask": [],
  "meeting.take-back": [],
  "meeting.not-now": [],
  "meeting.enter": [],
  "meeting.leave": [],
  "meeting.raise-hand": [],
  "meeting.show-place": [],
  "meeting.be-at": [],
  "meeting.look-together": [],
  "meeting.suggest-turns": [],
  "meeting.begin-turns": [],
  "meeting.pass-turn": [],
  "meeting.end-turns": [],
  "visit.seen": [],
  "listening.write-back": ["listening.written-back"],
  "listening.say-yes": ["listening.said-yes"],
  "listening.not-quite": ["listening.said-not-quite"],
  "listening.reply": ["listening.replied"],
  "listening.leave-it": ["listening.left"],
  "listening.again": ["listening.begun-again"],
  "listening.add": ["listening.added"],
  "boundary.tighten": ["boundary.tightened"],
  "boundary.take-back": ["boundary.taken-back"],
  "check-in.suggest": ["check-in.suggested"],
  "check-in.take-back": ["check-in.taken-back"],
  "check-in.agree": ["check-in.moved"],
  "card.save-draft": [],
  "card.give": ["card.given"],
  "card.open": [],
  "card.wish-together": ["card.wished-together"],
  "card.take-wish-back": ["card.wish-taken-back"],
  "card.open-together": ["card.opened-together"],
};

async function receiptOf({ workspace }: Stage): Promise<string | undefined> {
  const [row] = await ground.asOwner<{ receipt: string }>(
    "select encode(receipt, 'hex') as receipt from footbridge.sides where workspace_id = $1",
    [workspace],
  );
  return row?.receipt;
}

async function expectFolded(stage: Stage): Promise<void> {
  expect(JSON.parse(JSON.stringify(fold(await logOf(ground, stage.workspace))))).toStrictEqual(await stage.state());
}

describe("a command that comes more than once", () => {
  it("[T1] is tried here for every type there is", () => {
    expect(Object.keys(GAINED)).toStrictEqual(TYPES);
  });

  it.each(TYPES)("[T1] %s counts once and is answered alike, at the same moment and later", async (type) => {
    const { prepare, status } = SAMPLES[type];
    const stage = await openStage(ground, status);
    const { seat, command, other } = await prepare(stage);
    const before = await logOf(ground, stage.workspace);
    const envelope = enveloped(command);
    const actor = stage.actors[seat];

    const atOnce = await Promise.all(Array.from({ length: 5 }, () => execute(ground.deps, actor, envelope)));
    const [first] = atOnce;
    expect(first?.ack.ok).toBe(true);
    expect(atOnce.map(({ ack }) => ack)).toStrictEqual(Array(5).fill(first?.ack));
    const log = await logOf(ground, stage.workspace);
    expect(log.slice(before.length).map((fact) => fact.type)).toStrictEqual(GAINED[type]);

    const rows = await rowsOf(ground, stage.workspace);
    expect(await execute(ground.deps, actor, envelope)).toStrictEqual({ ack: first?.ack, changes: [] });
    expect(await execute(ground.deps, actor, { id: envelope.id, command: other })).toStrictEqual({
      ack: { ok: false, refusal: refusalOf("command-id-reused") },
      changes: [],
    });
    expect(await rowsOf(ground, stage.workspace)).toStrictEqual(rows);
    await expectFolded(stage);
  });

  it("[T1] an id is one person's: the other may use the same one", async () => {
    const stage = await openStage(ground);
    const envelope = enveloped(save("I listen"));
    for (const actor of [stage.actors.a, stage.actors.b])
      expect(await execute(ground.deps, actor, envelope)).toStrictEqual({
        ack: { ok: true, outcome: { revision: 1 } },
        changes: [{ audience: "own", slices: [{ name: "round", key: "what-changed" }], membership: false }],
      });
  });

  it("[T1] a refused one may be given again once it fits", async () => {
    const stage = await openStage(ground);
    const envelope = enveloped(sealing("what-changed"));
    const { a } = stage.actors;
    expect((await execute(ground.deps, a, envelope)).ack).toStrictEqual({
      ok: false,
      refusal: refusalOf("round-unfinished"),
    });
    await stage.does("a", save("I listen"));
    expect((await execute(ground.deps, a, envelope)).ack).toStrictEqual({
      ok: true,
      outcome: { receipt: await receiptOf(stage) },
    });
  });
});

describe("two at the same line", () => {
  const EDITS = 50;

  it(`[C4] two edits at once leave a text and a proposal beside it, ${EDITS} times of ${EDITS}`, async () => {
    const stage = await openStage(ground);
    for (let time = 1; time <= EDITS; time += 1) {
      const { clause, digest } = await newClause(stage, propose(`line ${time}`));
      const edit = async (seat: "a" | "b"): Promise<Outcome> => {
        const words = { kind: "text", text: `line ${time} by ${seat}` } as const;
        const command = { type: "clause.edit", clause, over: digest, words } as const;
        const { ack } = await execute(ground.deps, stage.actors[seat], enveloped(command));
        if (!ack.ok) throw new Error(ack.refusal.code);
        return ack.outcome;
      };
      const outcomes = await Promise.all([edit("a"), edit("b")]);
      expect(outcomes).toContainEqual({});
      expect(outcomes).toContainEqual({ beside: true });
      const first = outcomes[0]?.beside === true ? "b" : "a";
      const second = first === "a" ? "b" : "a";
      for (const actor of [stage.actors.a, stage.actors.b]) {
        const { slices } = await loadSlices(ground.deps, actor, [{ name: "clause", key: clause }]);
        const [slice] = slices;
        if (slice?.name !== "clause") throw new Error("the clause is not shown");
        expect(slice.view.versions.map(({ words, by }) => [words.text, by])).toStrictEqual([
          [`line ${time} by ${first}`, first],
          [`line ${time} by ${second}`, second],
        ]);
      }
    }
    await expectFolded(stage);
  });

  it("[T1] many new lines at once are all kept", async () => {
    const stage = await openStage(ground);
    const texts = Array.from({ length: 12 }, (_, n) => `line ${n}`);
    const acks = await Promise.all(
      texts.map((text, n) => execute(ground.deps, stage.actors[n % 2 === 0 ? "a" : "b"], enveloped(propose(text)))),
    );
    expect(acks.filter(({ ack }) => !ack.ok)).toStrictEqual([]);
    expect((await stage.state()).board.length).toBe(12);
    await expectFolded(stage);
  });
});
