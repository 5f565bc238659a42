import { EMERGENCIES_A_TO_G } from "./countries/a-to-g.ts";
import { EMERGENCIES_H_TO_Z } from "./countries/h-to-z.ts";
import type { Emergency } from "./kinds.ts";

/**
 * Emergency numbers by country, in the order of the codes. A number stands here only where two independent lists have
 * it; a country whose lists contradict each other is left out rather than guessed.
 */
export const EMERGENCIES: readonly Emergency[] = [...EMERGENCIES_A_TO_G, ...EMERGENCIES_H_TO_Z];

/** The emergency numbers of a country, by its ISO 3166 code in capitals, or null where none are confirmed. */
export function emergencyOf(country: string): Emergency | null {
  return EMERGENCIES.find((emergency) => emergency.country === country) ?? null;
}
