import { DateTime, FixedOffsetZone } from "luxon";
import type { ExportWords } from "../words/export-words.ts";

/** A moment as a paper says it. ISO 8601, UTC. */
export function inUtc(at: string, words: ExportWords): string {
  return words.inUtc(utcOf(at, words).toFormat(words.moment));
}

/** The day of a moment in UTC. */
export function dayOf(at: string, words: ExportWords): string {
  return utcOf(at, words).toFormat(words.day);
}

/**
 * The same moment at a place.
 * @param offsetMinutes how far that place was ahead of UTC, where it was written down; else as time-zone data has it
 * @returns null for a zone that is not known here: the moment in UTC says the same
 */
export function inZone(at: string, zone: string, words: ExportWords, offsetMinutes?: number): string | null {
  const local = utcOf(at, words).setZone(offsetMinutes === undefined ? zone : FixedOffsetZone.instance(offsetMinutes));
  return local.isValid ? words.inZone(local.toFormat(words.moment), zone, local.toFormat("ZZ")) : null;
}

function utcOf(at: string, words: ExportWords): DateTime {
  return DateTime.fromISO(at, { zone: "utc", locale: words.language });
}
