import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Command } from "@footbridge/shared/protocol/commands";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Embedded, startEmbedded } from "../../server/src/db/embedded/start-embedded.ts";
import { newCouple } from "../support/couple.ts";
import { Page } from "../support/page.ts";
import type { Person } from "../support/person.ts";
import { sealing } from "../support/seal.ts";
import { Chance } from "./chance.ts";
import { type ServerChild, startServerChild } from "./server-child.ts";
import { Stubborn } from "./stubborn.ts";
import { tracesIn } from "./traces.ts";
import { Wire } from "./wire.ts";

/** `FAULT_KILLS=1000` for more; `FAULT_SEED` for other instants. */
const KILLS = Number(process.env["FAULT_KILLS"] ?? 10);
const SEED = process.env["FAULT_SEED"] ?? "kept";
/** How many more commands are answered, at most, before the next kill, and how many milliseconds pass then, at most. */
const COMMANDS_BETWEEN = 8;
const MOMENT = 30;

describe("a server that is killed without a goodbye", () => {
  const folder = mkdtempSync(join(tmpdir(), "footbridge-kills-"));
  const settings = { DATA_FOLDER: join(folder, "data"), FOOTBRIDGE_MASTER_KEY: randomBytes(32).toString("hex") };
  let embedded: Embedded;
  let owner: pg.Pool;
  let server: ServerChild;
  beforeAll(async () => {
    embedded = await startEmbedded({
      folder: join(folder, "database"),
      password: randomBytes(24).toString("base64url"),
      log: () => undefined,
    });
    owner = new pg.Pool({ connectionString: embedded.url, max: 2 });
    owner.on("error", () => undefined);
    server = await start();
  });
  afterAll(async () => {
    await server.kill();
    await owner.end();
    await embedded.stop();
    await rm(folder, { recursive: true, force: true });
  });

  function start(): Promise<ServerChild> {
    return startServerChild({ ...settings, DATABASE_URL: embedded.url });
  }

  it(`[T1] ${KILLS} times at any instant loses no command that it acknowledged, and doubles none`, {
    timeout: 120_000 + KILLS * 10_000,
  }, async () => {
    const { a, b, ana, ben, workspace } = await newCouple(server.origin);
    for (const page of [a, b]) page.close();
    const asOwner = async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await owner.query<Row>(sql, [...values])).rows;
    const before = await tracesIn(asOwner, workspace);
    const wires = await Promise.all([ana, ben].map((person) => Wire.open(server.origin, () => person.cookie)));
    const said: string[] = [];
    const saves = { a: 0, b: 0 };
    let over = false;
    /** Facts of the two lines, each of which is proposed once. */
    let onBoard = 2;

    const talk = async (person: Person, wire: Wire, seat: "a" | "b"): Promise<Stubborn> => {
      const who = new Stubborn(() => new Page(`http://${wire.host}`, workspace, person.cookie));
      const say = async (command: Command) => {
        const id = randomUUID();
        const outcome = await who.say(id, command);
        said.push(id);
        return outcome;
      };
      const round = "own-part";
      const skipped = { state: "skipped" } as const;
      await say({ type: "round.save", round, prompt: "repair-offer", base: 0, answer: skipped });
      const words = { kind: "text", text: `${person.name}'s line.` } as const;
      const { clause = "" } = await say({ type: "clause.propose", section: "change", words });
      while (!over) {
        const answer = { state: "answered", value: { kind: "text", text: `Words over ${saves[seat]}.` } } as const;
        const saved = await say({ type: "round.save", round, prompt: "my-part", base: saves[seat], answer });
        saves[seat] += 1;
        expect(saved).toEqual({ revision: saves[seat] });
        await say({ type: "clause.put-aside", clause });
        await say(sealing(round));
        await say({ type: "round.take-seal-back", round });
        await say({ type: "clause.take-up", clause });
        onBoard += 2;
      }
      who.close();
      return who;
    };

    const talks = Promise.all([talk(ana, wires[0] as Wire, "a"), talk(ben, wires[1] as Wire, "b")]);
    const chance = new Chance(SEED);
    for (let kill = 0; kill < KILLS; kill += 1) {
      // The next one comes up meanwhile, so that people wait less than the machine does.
      const next = start();
      const enough = said.length + 1 + chance.below(COMMANDS_BETWEEN);
      while (said.length < enough) await Promise.race([talks, wait(2)]);
      await wait(chance.below(MOMENT));
      const following = await next;
      await server.kill();
      server = following;
      for (const wire of wires) wire.lead(server.origin);
    }
    over = true;
    const people = await talks;
    for (const wire of wires) await wire.close();

    const { ids, facts } = await tracesIn(asOwner, workspace);
    expect(ids).toEqual([...before.ids, ...said].sort());
    expect(facts.filter((type) => type.startsWith("clause.")).length).toBe(onBoard);
    const kept = await asOwner<{ seat: string; revision: number }>(
      "select seat, revision from footbridge.answers where workspace_id = $1 and prompt = 'my-part' order by seat",
      [workspace],
    );
    expect(kept).toEqual([
      { seat: "a", revision: saves.a },
      { seat: "b", revision: saves.b },
    ]);
    expect(people.some(({ setbacks }) => setbacks > 0)).toBe(true);
  });
});
