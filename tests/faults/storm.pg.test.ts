import { SEATS, type Seat } from "@footbridge/shared/domain/seat";
import type { Ack } from "@footbridge/shared/protocol/commands";
import { describe, expect, it } from "vitest";
import { newCouple } from "../support/couple.ts";
import type { Page } from "../support/page.ts";
import { serverOfFile } from "../support/server-of-file.ts";
import { Chance } from "./chance.ts";
import { lineOver, untilFresh } from "./client.ts";
import { choose } from "./kills/choices.ts";
import { judgeCommands, judgeViews } from "./kills/judge.ts";
import { type Answer, Ledger } from "./kills/ledger.ts";
import { anyOf, until } from "./until.ts";
import { type Deed, Wire } from "./wire.ts";

const server = serverOfFile();

/** Kept seeds; `FAULT_SEED` adds one. */
const SEEDS = ["1", "2", "3", ...(process.env["FAULT_SEED"] === undefined ? [] : [process.env["FAULT_SEED"]])];
/** How many commands each sends, and of how many frames one meets with something. */
const COMMANDS = 12;
const ONE_IN = 3;

const COMMAND = /^42\d+\["command",\{"id":"([^"]+)"/;
const ANSWER_OR_NEWS = /^(?:43\d+\[|42\["slices",)/;
const MISCHIEF: readonly Deed[] = ["drop", "double", "hold", "late"];

/** One person in a storm. */
interface Weather {
  readonly seat: Seat;
  readonly wire: Wire;
  readonly workspace: string;
  readonly chance: Chance;
  readonly ledger: Ledger;
  /** Another page of theirs, over a network that works: by it they choose what to do. */
  readonly page: Page;
}

/** Sends commands of many types one after the other over a network in a storm; a loss is followed by a cut. */
async function weather({ seat, wire, workspace, chance, ledger, page }: Weather): Promise<void> {
  const talker = lineOver(wire, workspace);
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
      const command = choose({ page, seat, chance, words: `${seat} wrote this, ${count}.` });
      const answer = talker.send(command);
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
      const told = toldBy(await answer);
      const ids = [...new Set(wire.seen.map(({ text }) => COMMAND.exec(text)?.[1]).filter((id) => id !== undefined))];
      expect(ids.length).toBe(count);
      ledger.said.push({ id: ids.at(-1) ?? "", seat, command, answer: told });
      await wire.deliverLate();
    }
  } finally {
    talker.close();
  }
}

function toldBy(ack: Ack): Answer {
  return ack.ok ? { kind: "accepted", outcome: ack.outcome } : { kind: "refused", code: ack.refusal.code };
}

describe.concurrent("two people in a storm of lost, doubled, late and swapped frames", () => {
  it.each(SEEDS)(
    "[T1] [T3] every command counts once, and the pages show what fresh ones show: seed %s",
    async (seed) => {
      const { a, b, ana, ben, workspace } = await newCouple(server.origin);
      const pages = { a, b };
      const wires = {
        a: await Wire.open(server.origin, () => ana.cookie),
        b: await Wire.open(server.origin, () => ben.cookie),
      };
      const ledger = new Ledger();
      await Promise.all(
        SEATS.map((seat) =>
          weather({
            seat,
            workspace,
            ledger,
            wire: wires[seat],
            page: pages[seat],
            chance: new Chance(`${seed}/${seat}`),
          }),
        ),
      );
      // The couple came to be by one command: it is the only one that nobody here sent.
      expect(await judgeCommands(server.asOwner, workspace, ledger)).toEqual({ lost: [], doubled: [] });
      const kept = await server.asOwner<{ id: string }>("select id from footbridge.commands where workspace_id = $1", [
        workspace,
      ]);
      expect(kept.length).toBe(1 + ledger.with("accepted").length);
      const fresh = { a: ana.page(workspace), b: ben.page(workspace) };
      for (const seat of SEATS) {
        const again = lineOver(wires[seat], workspace);
        await untilFresh(again, fresh[seat]);
        again.close();
        await wires[seat].close();
      }
      expect(await judgeViews(server.asOwner, workspace, fresh)).toEqual([]);
      for (const page of [a, b, fresh.a, fresh.b]) page.close();
    },
  );
});
