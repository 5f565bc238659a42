import type { ReminderChoice } from "@footbridge/shared/protocol/reminders";
import type { Clock } from "../../support/clock.ts";
import { type Couple, newCouple } from "../../support/couple.ts";
import type { Person } from "../../support/person.ts";
import { moveTo, signTrial } from "../trial/trial.ts";

/** An hour before, at any time. */
export const AN_HOUR_BEFORE: ReminderChoice = { mail: true, ahead: "hour", quiet: null, zone: "Europe/Berlin" };

/** Chooses, or looks anew where it is chosen already. */
export async function choose(person: Person, choice: Partial<ReminderChoice> = {}): Promise<void> {
  await person.ask("PUT", "/api/reminders", { ...AN_HOUR_BEFORE, ...choice });
}

const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;

/** Two people whose first check-in is on the next Sunday but one, 18:00 UTC, and the moment an hour before it. */
export async function coupleBeforeCheckIn(
  origin: string,
  clock: Pick<Clock, "inputs">,
): Promise<Couple & { readonly moment: number }> {
  const now = clock.inputs.now();
  const monday = new Date(now.getTime() + ((8 - now.getUTCDay()) % 7 || 7) * DAY);
  const start = monday.toISOString().slice(0, 10);
  const couple = await newCouple(origin);
  await signTrial(couple, { start });
  const first = couple.a.trial?.checkIns[0]?.at ?? "";
  return { ...couple, moment: Date.parse(first) - HOUR };
}

/**
 * Moves the clock to a moment, and lets the server look at what these people are to be sent. What was planned for it lies as far
 * ahead as the world's clock says, which no test moves.
 */
export async function comeUpTo(
  clock: Pick<Clock, "inputs" | "advance">,
  moment: number,
  ...people: readonly (readonly [Person, Partial<ReminderChoice>?])[]
): Promise<void> {
  moveTo(clock, new Date(moment + 100).toISOString());
  for (const [person, choice] of people) await choose(person, choice);
}

/** Long enough for anything that was going to be sent to have been. */
export function aWhile(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 4000));
}
