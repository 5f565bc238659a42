import type { HelpLine } from "./kinds.ts";
import { AFRICA_MIDDLE_EAST_LINES } from "./lines/africa-middle-east.ts";
import { AMERICAS_LINES } from "./lines/americas.ts";
import { ASIA_PACIFIC_LINES } from "./lines/asia-pacific.ts";
import { EUROPE_CENTRAL_LINES } from "./lines/europe-central.ts";
import { EUROPE_NORTH_LINES } from "./lines/europe-north.ts";
import { EUROPE_SOUTH_WEST_LINES } from "./lines/europe-south-west.ts";

/** Every help line by region. A line stands here only where a public source confirms it. */
export const LINES: readonly HelpLine[] = [
  ...AFRICA_MIDDLE_EAST_LINES,
  ...AMERICAS_LINES,
  ...ASIA_PACIFIC_LINES,
  ...EUROPE_CENTRAL_LINES,
  ...EUROPE_NORTH_LINES,
  ...EUROPE_SOUTH_WEST_LINES,
];

/** A country's help lines by its ISO 3166 code in capitals: by kind, then name; none where no source confirms one. */
export function linesOf(country: string): readonly HelpLine[] {
  return LINES.filter((line) => line.country === country);
}
