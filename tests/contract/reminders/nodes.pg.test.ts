import { randomBytes } from "node:crypto";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { appUrl } from "../../../server/src/db/migrate.ts";
import { type ServerChild, startServerChild } from "../../faults/server-child.ts";
import { tickingClock } from "../../support/clock.ts";
import { listenOnLoopback } from "../../support/on-loopback.ts";
import { type FreshDatabase, freshDatabase } from "../../support/postgres.ts";
import { type Mailbox, openMailbox, untilTrue } from "./mailbox.ts";
import { aWhile, choose, coupleBeforeCheckIn } from "./reminding.ts";

const ROOT = new URL("../../..", import.meta.url).pathname;
const CHILD = ["--import", "tsx", "--conditions=source", "tests/contract/reminders/node-child.ts"];
const MASTER = randomBytes(32);
/** How long before the moment the servers are started, in milliseconds. */
const BEFORE = 20_000;
const COUPLES = 3;

interface Scene {
  readonly mailbox: Mailbox;
  /** Who is to get a letter, all at the same moment. */
  readonly addresses: readonly string[];
  readonly nodes: readonly ServerChild[];
  /** Starts one more. */
  another(): Promise<void>;
  close(): Promise<void>;
}

/** Three couples who all chose letters, and two servers on their database right before the moment. */
async function openScene(): Promise<Scene> {
  const database: FreshDatabase = await freshDatabase();
  const connectionString = appUrl(database.adminUrl, database.appPassword);
  const mailbox = await openMailbox();
  const clock = tickingClock();
  const pool = new pg.Pool({ connectionString, max: 10, pipeline: true });
  pool.on("error", () => undefined);
  const first = await listenOnLoopback({ pool, master: masterKeyFrom(MASTER), inputs: clock.inputs });
  const addresses: string[] = [];
  let moment = 0;
  for (let count = 0; count < COUPLES; count += 1) {
    const couple = await coupleBeforeCheckIn(first.origin, clock);
    moment = couple.moment;
    for (const person of [couple.ana, couple.ben]) {
      await choose(person);
      addresses.push(person.email);
    }
  }
  await first.app.close();
  await pool.end();
  const settings = {
    TEST_DATABASE: connectionString,
    TEST_MASTER: MASTER.toString("hex"),
    TEST_MAIL: mailbox.url,
    TEST_NOW: String(moment - BEFORE - Date.now()),
  };
  const start = (): Promise<ServerChild> => startServerChild(settings, { root: ROOT, args: CHILD });
  const nodes = await Promise.all([start(), start()]);
  return {
    mailbox,
    addresses: addresses.toSorted(),
    nodes,
    another: async () => {
      nodes.push(await start());
    },
    close: async () => {
      for (const node of nodes) await node.kill();
      await mailbox.close();
      await database.drop();
    },
  };
}

const reached = ({ mailbox }: Scene): readonly string[] => mailbox.letters.flatMap(({ to }) => to).toSorted();

describe("two servers on one database", () => {
  it("[P16h] send each reminder once", async () => {
    const scene = await openScene();
    await scene.mailbox.until(scene.addresses.length);
    await aWhile();
    expect(reached(scene)).toStrictEqual(scene.addresses);
    await scene.close();
  });

  it("[P16h] send each reminder once where one of them is killed while it was about to", async () => {
    const scene = await openScene();
    // Both connect, and wait for a greeting that does not come.
    scene.mailbox.turn("silent");
    await untilTrue("both to be about to", () => scene.mailbox.connections >= scene.addresses.length);
    await scene.nodes[0]?.kill();
    scene.mailbox.turn("takes");
    await scene.mailbox.until(scene.addresses.length);
    await aWhile();
    expect(reached(scene)).toStrictEqual(scene.addresses);
    await scene.close();
  });

  it("[P16h] send no reminder twice where one of them is killed after it had sent and before it heard so", async () => {
    const scene = await openScene();
    scene.mailbox.turn("takes-silently");
    await scene.mailbox.until(scene.addresses.length);
    await scene.nodes[0]?.kill();
    scene.mailbox.turn("takes");
    // Longer than an errand of a server that is gone waits for another.
    for (let times = 0; times < 3; times += 1) await aWhile();
    expect(reached(scene)).toStrictEqual(scene.addresses);
    await scene.close();
  });

  it("[P16h] send what is planned also where both were killed and one comes back", async () => {
    const scene = await openScene();
    for (const node of scene.nodes) await node.kill();
    expect(reached(scene)).toStrictEqual([]);
    await scene.another();
    await scene.mailbox.until(scene.addresses.length);
    await aWhile();
    expect(reached(scene)).toStrictEqual(scene.addresses);
    await scene.close();
  });
});
