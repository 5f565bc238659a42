import { isDeepStrictEqual } from "node:util";
import type { Command } from "@footbridge/shared/protocol/commands";
import { beforeAll, describe, expect, it } from "vitest";
import { newCouple } from "../support/couple.ts";
import { serverOfFile } from "../support/server-of-file.ts";
import { lineOver, untilFresh } from "./client.ts";
import { errand, type Stage, TYPES } from "./errands.ts";
import { type Traces, tracesIn } from "./traces.ts";
import { anyOf, until } from "./until.ts";
import { type Deed, type Way, Wire } from "./wire.ts";

const server = serverOfFile();

const COMMAND = /^42\d+\["command",/;
const ANSWER_OR_NEWS = /^(?:43\d+\[|42\["slices",)/;
const WHOLE_VIEW = /^42\["slices",\{"sequence":\d+,"fresh":true/;

/** What becomes of frames of one way, by turns, from the moment in which the command is sent. */
interface Fault {
  readonly title: string;
  readonly way: Way;
  readonly deeds: readonly Deed[];
  /** Whether the page is cut off before it has an answer. */
  readonly unanswered: boolean;
}

const NONE: Fault = { title: "nothing", way: "up", deeds: ["pass"], unanswered: false };
const FAULTS: readonly Fault[] = [
  { title: "the command is lost", way: "up", deeds: ["drop"], unanswered: true },
  { title: "the command comes twice", way: "up", deeds: ["double"], unanswered: false },
  { title: "the command comes late, after it was sent again", way: "up", deeds: ["late"], unanswered: true },
  { title: "nothing comes back", way: "down", deeds: ["drop"], unanswered: true },
  { title: "everything comes back twice", way: "down", deeds: ["double"], unanswered: false },
  { title: "what comes back is out of order", way: "down", deeds: ["hold", "pass"], unanswered: true },
];

/** Sends one command over a wire with a fault, cuts the wire once, and tells what the command left behind. */
async function suffer(type: Command["type"], fault: Fault, stage: Stage): Promise<Count> {
  const { ana } = stage;
  const { workspace, command } = await errand(type, stage);
  const before = await tracesIn(server.asOwner, workspace);
  const wire = await Wire.open(server.origin, () => ana.cookie);
  const line = lineOver(wire, workspace);
  try {
    await until(
      "the first whole view",
      (look) => line.subscribe(look),
      () => wire.seen.some(({ text }) => WHOLE_VIEW.test(text)) && line.connectedness().state === "here",
    );
    let acted = 0;
    const [at, deeds] = [fault.way === "up" ? COMMAND : ANSWER_OR_NEWS, fault.deeds];
    wire.arm((way, text) => {
      if (way !== fault.way || !at.test(text)) return "pass";
      acted += 1;
      return deeds[(acted - 1) % deeds.length] ?? "pass";
    });
    const answer = line.send(command);
    await until(
      "the fault",
      anyOf(
        (look) => wire.watch(look),
        (look) => line.subscribe(look),
      ),
      () => acted > 0 && (fault.unanswered || line.pending() === 0),
    );
    // From here on the network is whole again: TCP loses nothing but at a cut.
    wire.arm(() => "pass");
    wire.cut();
    expect(await answer).toMatchObject({ ok: true });
    await wire.deliverLate();
    // A page is not told again what it saved itself, so that nothing comes back over what is being typed.
    if (type === "round.save" || type === "card.save-draft") wire.cut();
    const fresh = ana.page(workspace);
    await untilFresh(line, fresh);
    fresh.close();
    return gained(before, await tracesIn(server.asOwner, workspace));
  } finally {
    line.close();
    await wire.close();
  }
}

/** How many commands were carried out, and which facts they left. */
type Count = readonly [commands: number, ...facts: string[]];

function gained(before: Traces, after: Traces): Count {
  return [after.ids.length - before.ids.length, ...after.facts.slice(before.facts.length)];
}

/** Every fault, one after the other, on one couple; and what the command leaves behind without any. */
async function ordeal(type: Command["type"]): Promise<{ readonly once: Count; readonly suffered: readonly unknown[] }> {
  const stage = await newCouple(server.origin);
  const once = await suffer(type, NONE, stage);
  const suffered: unknown[] = [];
  for (const fault of FAULTS) suffered.push([fault.title, await suffer(type, fault, stage)]);
  const fresh = stage.ben.page(stage.workspace);
  await fresh.ready();
  await stage.b.until("the partner's page as a fresh one", (page) => isDeepStrictEqual(page.held(), fresh.held()));
  for (const page of [stage.a, stage.b, fresh]) page.close();
  return { once, suffered };
}

/** Ordeals that go on at the same time. */
const AT_ONCE = 12;

describe("whatever becomes of one frame, and after a reconnect", () => {
  const ordeals = new Map<string, ReturnType<typeof ordeal>>();
  // Several at the same moment, as most of the time is spent waiting for lines to come back; not so many that they wait for
  // each other at the database, which gives up after seconds.
  beforeAll(() => {
    const lanes: Promise<unknown>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve());
    for (const [turn, type] of TYPES.entries()) {
      const begun = (lanes[turn % AT_ONCE] ?? Promise.resolve()).then(() => ordeal(type));
      lanes[turn % AT_ONCE] = begun.catch(() => undefined);
      ordeals.set(type, begun);
    }
  });

  it.each(TYPES)("[T1] [T3] %s counts once, is answered, and every page shows what a fresh one shows", async (type) => {
    const { once, suffered } = (await ordeals.get(type)) ?? {};
    expect(once?.[0]).toBe(1);
    expect(suffered).toEqual(FAULTS.map(({ title }) => [title, once]));
  });
});
