import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalOf } from "../../server/src/refusal.ts";
import { type Couple, newCouple } from "../support/couple.ts";
import { CoupleAtWork } from "./kills/couple-at-work.ts";
import { Machine } from "./kills/machine.ts";
import { Room } from "./room.ts";

const MIB = 1024 * 1024;
/** The length of one file of PostgreSQL's log, which it writes from its beginning to its end. */
const SEGMENT = 16 * MIB;
const SEED = process.env["FAULT_SEED"] ?? "kept";
const NOT_SAVED = { ok: false, refusal: refusalOf("not-saved") };

describe("a disk on which there is no room for another row", () => {
  const room = new Room(SEGMENT);
  let machine: Machine;
  beforeAll(async () => {
    machine = await Machine.start(room);
  });
  afterAll(async () => {
    await machine.close();
    await room.close();
  });

  /** Fills what lies beside commands, in a room of nobody's, until PostgreSQL says that nothing more goes in. */
  async function fill(workspace: string): Promise<unknown> {
    const more = `insert into footbridge.commands (workspace_id, seat, id, body_digest, outcome, at)
      select $1, 'a', gen_random_uuid(), '\\x00', to_jsonb(repeat('x', $3)), now() from generate_series(1, $2)`;
    let full: unknown;
    // Large rows first, and then small ones into what they left open.
    for (const length of [400, 0])
      for (let rows = 4096; rows >= 1; ) {
        try {
          await machine.asOwner(more, [workspace, rows, length]);
        } catch (error) {
          full = error;
          rows /= 4;
        }
      }
    return full;
  }

  it(`[T1] [T4] [T8b] says not saved, loses nothing, and goes on by itself when there is room: seed ${SEED}`, async () => {
    const filler: Couple = await newCouple(machine.origin);
    const couple = await CoupleAtWork.begin({ a: machine.origin, b: machine.origin }, SEED);
    await couple.untilAnswered(20);
    expect(await fill(filler.workspace)).toMatchObject({ message: expect.stringMatching(/could not extend file/) });
    const message = {
      id: randomUUID(),
      command: { type: "clause.propose", section: "change", words: { kind: "text", text: "Is there room?" } },
    };
    expect(await filler.a.emit(message)).toEqual(NOT_SAVED);
    const { setbacks } = couple.ledger;
    await couple.until(() => couple.ledger.setbacks >= setbacks + 10);
    // What is there can be read meanwhile.
    const page = await filler.ana.connect(filler.workspace);
    await page.ready();
    expect(page.clauses()).toEqual([]);
    page.close();

    await machine.asOwner("delete from footbridge.commands where workspace_id = $1 and body_digest = '\\x00'", [
      filler.workspace,
    ]);
    await machine.asOwner("vacuum footbridge.commands");
    await couple.untilAnswered(20);
    expect(await filler.a.emit(message)).toMatchObject({ ok: true });
    expect(await couple.end(machine.asOwner)).toEqual({ lost: [], doubled: [], differing: [] });
    for (const each of [filler.a, filler.b]) each.close();
    await couple.close();
  });
});

describe("a disk on which there is no room for PostgreSQL's own log", () => {
  let machine: Machine;
  beforeAll(async () => {
    machine = await Machine.start();
  });
  afterAll(async () => {
    await machine.close();
  });

  /** Where in its present file the log is, in bytes. */
  async function position(): Promise<number> {
    const [row] = await machine.asOwner<{ at: string }>(
      "select (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint::text as at",
    );
    return Number(row?.at) % SEGMENT;
  }

  it(`[T1] [T8b] PostgreSQL stops, nothing acknowledged is lost, and all goes on when it is started with room: seed ${SEED}`, async () => {
    const couple = await CoupleAtWork.begin({ a: machine.origin, b: machine.origin }, SEED);
    await couple.untilAnswered(10);
    // Beyond what its other files need, and before it gets the next file of its log ready.
    let at = await position();
    for (; at < 6 * MIB || at > 10 * MIB; at = await position())
      await machine.asOwner("select pg_logical_emit_message(false, 'filler', repeat('x', 400000))");
    const room = new Room(at + MIB);
    await machine.makeRoom(room);
    await machine.databaseGivesUp();
    const { setbacks } = couple.ledger;
    await couple.until(() => couple.ledger.setbacks >= setbacks + 10);
    await machine.makeRoom();
    await couple.untilAnswered(20);
    expect(await couple.end(machine.asOwner)).toEqual({ lost: [], doubled: [], differing: [] });
    await couple.close();
    await room.close();
  });
});
