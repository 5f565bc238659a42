import type { Answers } from "@footbridge/shared/domain/round/answer";
import { type PerSeat, SEATS } from "@footbridge/shared/domain/seat";
import type { CheckIn } from "@footbridge/shared/domain/trial/check-ins";
import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import { bothSee, type Table } from "./player.ts";
import { revealRound, sealRound, writeRound } from "./rounds.ts";

/** What two people write at one check-in. Where one of them writes nothing, it is not held. */
export type Lived = (date: string) => Partial<PerSeat<Answers>>;

/** A time that can be moved on, for the server. */
export interface MovableTime {
  /** Where it is to end, ISO 8601 UTC. */
  readonly end: () => string;
  moveTo(moment: string): Promise<void>;
}

/**
 * Lives through the check-ins of a signed trial that are over by the end, one after the other, each in its hour.
 * @param weeks what is written at them, the first one first; those beyond are left out
 */
export async function liveThrough(table: Table, weeks: readonly Lived[], time: MovableTime): Promise<void> {
  const checkIns = (table.a.page.trial?.checkIns ?? []).filter(({ closes }) => closes <= time.end());
  for (const [place, checkIn] of checkIns.entries()) {
    const lived = weeks[place];
    if (lived === undefined) continue;
    await time.moveTo(checkIn.at);
    await hold(table, checkIn, lived(occurrenceOf(checkIn.round)?.date ?? ""));
  }
  await time.moveTo(time.end());
}

async function hold(table: Table, { round }: CheckIn, { a, b }: Partial<PerSeat<Answers>>): Promise<void> {
  // Nobody is called when a check-in comes: whoever comes asks.
  for (const seat of SEATS) table[seat].page.refresh();
  await bothSee(table, "the check-in", (page) => page.round(round) !== undefined);
  if (a !== undefined && b !== undefined) {
    await sealRound(table, round, { a, b });
    await revealRound(table, round);
    return;
  }
  if (a !== undefined) await writeRound(table.a, round, a);
  if (b !== undefined) await writeRound(table.b, round, b);
}
