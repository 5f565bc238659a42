import type { AgreementDocument, Signature } from "../agreement/document.ts";
import type { Value } from "../round/answer.ts";
import type { TermId } from "../round/sheet.ts";

/** What a revision that both signed says about dates and times. Null is what the two did not agree on. */
export interface SignedTerms {
  /** BCP 47. */
  readonly language: string;
  /** The moment of the second signature. ISO 8601, UTC. */
  readonly signedAt: string;
  /** Zones in which the two signed: IANA names, or offsets such as `UTC+05:30`. */
  readonly zones: readonly string[];
  /** YYYY-MM-DD. */
  readonly start: string | null;
  readonly weeks: number | null;
  /** YYYY-MM-DD. */
  readonly midpoint: string | null;
  /** ISO, 1 is Monday. */
  readonly weekday: number | null;
  /** `time` is HH:MM in `zone`, likewise. */
  readonly clock: { readonly time: string; readonly zone: string } | null;
  readonly minutes: number | null;
}

/**
 * When what was signed last was ended: whatever is signed after an end begins anew.
 * @param signedAt the moment of the last signature, ISO 8601 UTC
 * @param ends when both opened that a trial ends, the first time first, likewise
 * @returns null where it was not
 */
export function endedSince(signedAt: string, ends: readonly string[]): string | null {
  return ends.find((at) => at > signedAt) ?? null;
}

/** A zone as it is written here: an offset alone is one too. */
export function zoneOf(zone: string): string {
  return /^[+-]\d\d:\d\d$/.test(zone) ? `UTC${zone}` : zone;
}

/** Reads the dates and times off a revision that both signed. */
export function signedTerms(
  document: AgreementDocument,
  signatures: readonly Pick<Signature, "at" | "zone">[],
): SignedTerms {
  const terms = new Map<TermId, Value>();
  for (const { term } of document.sections.flatMap(({ clauses }) => clauses))
    if (term !== null) terms.set(term.id, term.value);
  const date = (id: TermId): string | null => {
    const value = terms.get(id);
    return value?.kind === "date" ? value.date : null;
  };
  const length = (id: TermId): number | null => {
    const value = terms.get(id);
    return value?.kind === "length" ? value.amount : null;
  };
  const day = terms.get("check-in-day");
  const time = terms.get("check-in-time");
  return {
    language: document.language,
    signedAt: signatures.map(({ at }) => at).reduce((one, other) => (one < other ? other : one), ""),
    zones: signatures.map(({ zone }) => zoneOf(zone)),
    start: date("trial-start"),
    weeks: length("trial-length"),
    midpoint: date("trial-midpoint"),
    weekday: day?.kind === "weekday" ? day.weekday : null,
    clock: time?.kind === "time" ? { time: time.time, zone: zoneOf(time.zone) } : null,
    minutes: length("check-in-length"),
  };
}
