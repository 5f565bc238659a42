import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newCouple } from "../support/couple.ts";
import { type RunningServer, runServer } from "../support/running-server.ts";
import { Chance } from "./chance.ts";
import { lineOver, untilFresh } from "./client.ts";
import { tracesIn } from "./traces.ts";
import { anyOf, until } from "./until.ts";
import { type Deed, Wire } from "./wire.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await runServer();
});
afterAll(async () => {
  await server.close();
});

/** Kept seeds; `FAULT_SEED` adds one. */
const SEEDS = ["1", "2", "3", ...(process.env["FAULT_SEED"] === undefined ? [] : [process.env["FAULT_SEED"]])];
/** How many commands each sends, and of how many frames one meets with something. */
const COMMANDS = 12;
const ONE_IN = 3;

const COMMAND = /^42\d+\["command",\{"id":"([^"]+)"/;
const ANSWER_OR_NEWS = /^(?:43\d+\[|42\["slices",)/;
const MISCHIEF: readonly Deed[] = ["drop", "double", "hold", "late"];

const line = (text: string): Command => ({ type: "clause.propose", section: "change", words: { kind: "text", text } });

/** One person who sends commands one after the other over a network in a storm; a loss is followed by a cut. */
async function weather(wire: Wire, workspace: string, name: string, chance: Chance): Promise<readonly Ack[]> {
  const talker = lineOver(wire, workspace);
  const acks: Ack[] = [];
  try {
    for (let count = 1; count <= COMMANDS; count += 1) {
      await until(
        "the line",
        (look) => talker.subscribe(look),
        () => talker.connectedness().state === "here",
      );
      let cutDue = false;
      wire.arm((way, text) => {
        if (!(way === "up" ? COMMAND : ANSWER_OR_NEWS).test(text) || chance.below(ONE_IN) !== 0) return "pass";
        const deed = MISCHIEF[chance.below(way === "up" ? 4 : 3)] ?? "pass";
        cutDue ||= deed !== "double";
        return deed;
      });
      const answer = talker.send(line(`${name}, ${count}.`));
      await until(
        "an answer, or a loss",
        anyOf(
          (look) => wire.watch(look),
          (look) => talker.subscribe(look),
        ),
        () => cutDue || talker.pending() === 0,
      );
      wire.arm(() => "pass");
      if (cutDue || chance.below(ONE_IN) === 0) wire.cut();
      acks.push(await answer);
      await wire.deliverLate();
    }
  } finally {
    talker.close();
  }
  return acks;
}

describe.concurrent("two people in a storm of lost, doubled, late and swapped frames", () => {
  it.each(SEEDS)(
    "[T1] [T3] every command counts once, and the pages show what fresh ones show: seed %s",
    async (seed) => {
      const { a, b, ana, ben, workspace } = await newCouple(server.origin);
      const before = await tracesIn(server.asOwner, workspace);
      const wires = await Promise.all([ana, ben].map((person) => Wire.open(server.origin, () => person.cookie)));
      const acks = await Promise.all(
        wires.map((wire, at) => weather(wire, workspace, `${at}`, new Chance(`${seed}/${at}`))),
      );
      expect(acks.flat().filter(({ ok }) => !ok)).toEqual([]);
      const sent = wires.flatMap(({ seen }) =>
        seen.map(({ text }) => COMMAND.exec(text)?.[1]).filter((id) => id !== undefined),
      );
      const { ids, facts } = await tracesIn(server.asOwner, workspace);
      expect(ids).toEqual([...before.ids, ...new Set(sent)].sort());
      expect(facts.slice(before.facts.length)).toEqual(Array(2 * COMMANDS).fill("clause.proposed"));
      for (const [at, person] of [ana, ben].entries()) {
        const wire = wires[at] as Wire;
        const again = lineOver(wire, workspace);
        const fresh = person.page(workspace);
        await untilFresh(again, fresh);
        again.close();
        fresh.close();
        await wire.close();
      }
      for (const page of [a, b]) page.close();
    },
  );
});
