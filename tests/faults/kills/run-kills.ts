import { setTimeout as wait } from "node:timers/promises";
import { Chance } from "../chance.ts";
import { CoupleAtWork } from "./couple-at-work.ts";
import type { Verdict } from "./judge.ts";
import { Machine, VICTIMS, type Victim } from "./machine.ts";

/** So many kills per couple; then everything is compared. */
const PER_COUPLE = 10;
/** How many more commands are answered, at most, before the next kill, and how many milliseconds pass then, at most. */
const COMMANDS_BETWEEN = 8;
const MOMENT = 30;
/** Of so many kills, the server alone dies in all but two: PostgreSQL, and both, take longer to come back. */
const OF = 4;

/** How much to do. */
export interface KillsAsked {
  readonly kills: number;
  /** What is done, by whom, and what is killed when follow from it; how the machine shares its time does not. */
  readonly seed: string;
  /** Told after each couple. */
  readonly onProgress?: (so: KillsFound) => void;
}

/** What came of it. */
export interface KillsFound extends Verdict {
  readonly kills: Readonly<Record<Victim, number>>;
  readonly couples: number;
  readonly accepted: number;
  readonly refused: number;
  readonly givenUp: number;
  readonly setbacks: number;
}

const NOTHING: KillsFound = {
  kills: { server: 0, PostgreSQL: 0, both: 0 },
  couples: 0,
  accepted: 0,
  refused: 0,
  givenUp: 0,
  setbacks: 0,
  lost: [],
  doubled: [],
  differing: [],
};

/**
 * Kills a server, its PostgreSQL, and both, at instants that chance chooses, while couples work on their rooms.
 * @returns what was found, over all couples
 */
export async function runKills({ kills, seed, onProgress }: KillsAsked): Promise<KillsFound> {
  const machine = await Machine.start();
  try {
    let found = NOTHING;
    for (let couple = 1; total(found.kills) < kills; couple += 1) {
      const amount = Math.min(PER_COUPLE, kills - total(found.kills));
      found = added(found, await oneCouple(machine, amount, `${seed}/${couple}`));
      onProgress?.(found);
    }
    return found;
  } finally {
    await machine.close();
  }
}

/** @returns how many that were */
export function total(kills: KillsFound["kills"]): number {
  return VICTIMS.reduce((sum, victim) => sum + kills[victim], 0);
}

function added(one: KillsFound, other: KillsFound): KillsFound {
  return {
    kills: {
      server: one.kills.server + other.kills.server,
      PostgreSQL: one.kills.PostgreSQL + other.kills.PostgreSQL,
      both: one.kills.both + other.kills.both,
    },
    couples: one.couples + other.couples,
    accepted: one.accepted + other.accepted,
    refused: one.refused + other.refused,
    givenUp: one.givenUp + other.givenUp,
    setbacks: one.setbacks + other.setbacks,
    lost: [...one.lost, ...other.lost],
    doubled: [...one.doubled, ...other.doubled],
    differing: [...one.differing, ...other.differing],
  };
}

function victimBy(chance: Chance): Victim {
  const drawn = chance.below(OF);
  return drawn === 0 ? "PostgreSQL" : drawn === 1 ? "both" : "server";
}

/** One couple who work while things die; then what both were told is compared with what is there. */
async function oneCouple(machine: Machine, amount: number, seed: string): Promise<KillsFound> {
  const couple = await CoupleAtWork.begin({ a: machine.origin, b: machine.origin }, seed);
  const killed = { server: 0, PostgreSQL: 0, both: 0 };
  const chance = new Chance(seed);
  try {
    for (let kill = 0; kill < amount; kill += 1) {
      const victim = victimBy(chance);
      machine.prepare(victim);
      await Promise.race([couple.untilAnswered(1 + chance.below(COMMANDS_BETWEEN)), machine.serverDies]);
      await wait(chance.below(MOMENT));
      await machine.kill(victim, chance.below(2) === 0 ? "server" : "PostgreSQL");
      killed[victim] += 1;
      couple.lead({ a: machine.origin, b: machine.origin });
    }
    const verdict = await couple.end(machine.asOwner);
    const { ledger } = couple;
    return {
      ...verdict,
      kills: killed,
      couples: 1,
      accepted: ledger.with("accepted").length,
      refused: ledger.with("refused").length,
      givenUp: ledger.with("given-up").length,
      setbacks: ledger.setbacks,
    };
  } finally {
    await couple.close();
  }
}
