import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { newPerson } from "../support/couple.ts";
import type { Person } from "../support/person.ts";
import type { FreshDatabase } from "../support/postgres.ts";
import { type RunningServer, runServer } from "../support/running-server.ts";
import { type HeldUp, openHeldUp } from "./held-up.ts";
import { makeScene } from "./scenes.ts";
import { SeededInputs } from "./seeded-inputs.ts";
import { openSnapshot } from "./snapshot.ts";
import type { SceneName } from "./story.ts";
import { StuckError } from "./waiting.ts";

/** Before everything; when what came before a story took place; and when a story begins. In milliseconds since 1970. */
export const LONG_BEFORE = Date.UTC(2026, 11, 24, 9);
const BEFORE = Date.UTC(2027, 0, 1, 9);
export const BEGINNING = Date.UTC(2027, 0, 4, 9);
const MINUTE = 60_000;
/** How long something may take, in milliseconds; only a failure takes that long. */
const PATIENCE = 60_000;
/**
 * The same while something of Ana's is held up on purpose: whoever then waits is waiting for her. Longer than any machine
 * stands still, as a wait that is given up counts as a leak.
 */
const PATIENCE_WHILE_HELD = 15_000;

/** What is held up counts as all there once nothing was added to it so many times in a row, a millisecond apart. */
const STILL = 10;

/** One of the people, as they stand at the beginning of every story. */
export interface Account {
  readonly id: string;
  readonly cookie: string;
  readonly email: string;
  readonly passPhrase: string;
}

/** The real server with a couple, and a way back to how a scene began. */
export interface Stage {
  readonly server: RunningServer;
  readonly inputs: SeededInputs;
  readonly ana: Account;
  readonly ben: Account;
  /** Someone who sits at none of these workspaces. */
  readonly stranger: Account;
  /** A workspace of Ana's to which nobody has come yet. */
  readonly elsewhere: string;
  /** Holds up what Ana writes on her own side. */
  readonly heldUp: HeldUp;
  /** Whether something of Ana's is held up right now. */
  readonly holding: boolean;
  /** Puts a scene back to its beginning: the database, the clocks and the chance. @returns its workspace */
  begin(scene: SceneName): Promise<string>;
  /** Waits until the server does nothing for anybody, but for what is held up. @throws StuckError */
  quiet(): Promise<void>;
  /** Waits until the server knows of no more than so many pages of someone: those that were closed are closed there too. */
  untilPages(of: Account, most: number): Promise<void>;
  /** How long to wait now. */
  readonly patience: () => number;
  close(): Promise<void>;
}

async function accountOf(server: RunningServer, person: Person): Promise<Account> {
  const [cookieName = "", session = ""] = person.cookie.split("=");
  if (cookieName === "") throw new Error("nobody is signed in");
  const [row] = await server.asOwner<{ id: string }>(
    "select person_id as id from footbridge.sessions where id_hash = sha256(convert_to($1, 'UTF8'))",
    [session],
  );
  if (row === undefined) throw new Error("a session is missing");
  return { id: row.id, cookie: person.cookie, email: person.email, passPhrase: person.passPhrase };
}

/**
 * Builds the stage. Its scenes are made when they are first needed.
 * @param database where to build it; a fresh database of the test run unless given
 */
export async function buildStage(database?: Promise<FreshDatabase>): Promise<Stage> {
  const inputs = new SeededInputs();
  inputs.reset("before", BEFORE);
  const server = await (database === undefined ? runServer(inputs) : runServer(inputs, database));
  const [ana, ben, stranger] = [
    await newPerson(server.origin, "Ana"),
    await newPerson(server.origin, "Ben"),
    await newPerson(server.origin, "Cleo"),
  ];
  const { id: elsewhere } = await ana.ask<{ id: string }>("POST", "/api/workspaces", {});
  const snapshot = await openSnapshot(server);
  await snapshot.take(elsewhere);
  const anas = await accountOf(server, ana);
  const heldUp = await openHeldUp(server, { seat: "a", person: anas.id });
  let holding = false;
  const patience = (): number => (holding ? PATIENCE_WHILE_HELD : PATIENCE);
  const workspaces = new Map<SceneName, string>();

  const workspaceOf = async (scene: SceneName): Promise<string> => {
    const known = workspaces.get(scene);
    if (known !== undefined) return known;
    // A story may have signed somebody out.
    await snapshot.restore([elsewhere]);
    inputs.reset(scene, BEFORE);
    let time = BEFORE;
    const made = await makeScene(scene, ana, ben, () => {
      time += MINUTE;
      inputs.moveAllTo(time);
    });
    await quiet();
    await snapshot.take(made);
    workspaces.set(scene, made);
    return made;
  };
  const atWork = (): number => server.pool.totalCount - server.pool.idleCount + server.pool.waitingCount;
  /** How much of the server's work is what is held up. */
  let heldWork = 0;
  const busy = (): boolean => atWork() > heldWork;
  const quiet = async (): Promise<void> => {
    const stuck = AbortSignal.timeout(patience());
    // Between two transactions of one piece of work there is less than a turn of the loop.
    for (let still = 0; still < 2; ) {
      // What the host makes ahead of being asked begins and ends at the database, and is somewhere else in between.
      await server.app.papers.atRest();
      await new Promise(setImmediate);
      if (!busy()) still += 1;
      else {
        still = 0;
        await once(server.pool, "release", { signal: stuck }).catch(() => {
          throw new StuckError("waited in vain for the server to come to rest");
        });
      }
    }
  };

  const untilPages = async ({ id }: Account, most: number): Promise<void> => {
    const latest = Date.now() + patience();
    while (server.app.gateway.fanOut.countOf(id) > most) {
      if (Date.now() > latest) throw new StuckError("waited in vain for a page to be closed");
      await new Promise(setImmediate);
    }
  };

  return {
    server,
    inputs,
    ana: anas,
    ben: await accountOf(server, ben),
    stranger: await accountOf(server, stranger),
    elsewhere,
    heldUp: {
      begin: async () => {
        await heldUp.begin();
        holding = true;
      },
      untilStopped: async (instead) => {
        if (!(await heldUp.untilStopped(instead))) return false;
        // More of the same may be on its way to the same lock.
        for (let same = 0; same < STILL; same = atWork() === heldWork ? same + 1 : 0) {
          heldWork = atWork();
          await setTimeout(1);
        }
        return true;
      },
      end: async () => {
        heldWork = 0;
        holding = false;
        await heldUp.end();
      },
      close: () => heldUp.close(),
    },
    get holding() {
      return holding;
    },
    begin: async (scene) => {
      const workspace = await workspaceOf(scene);
      await snapshot.restore([workspace, elsewhere]);
      inputs.reset("a story", BEGINNING);
      return workspace;
    },
    quiet,
    untilPages,
    patience,
    close: async () => {
      await heldUp.close();
      await server.close();
    },
  };
}
