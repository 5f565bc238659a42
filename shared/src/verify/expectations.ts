import { SEATS } from "../domain/seat.ts";
import { type Fingerprint, sameFingerprint } from "../proof/fingerprint.ts";
import { type Finding, findingIf } from "./findings.ts";
import type { Expectations, HostStanding } from "./verdict.ts";

/** The fingerprints in a file. */
export interface Fingerprints {
  /** Null for a partner without a key. */
  readonly partners: { readonly a: Fingerprint | null; readonly b: Fingerprint | null };
  readonly host: Fingerprint;
}

const UNMET = {
  partner: "key-not-expected",
  host: "host-not-expected",
  anyone: "fingerprint-not-expected",
} as const;

/** Words that were expected and are nobody's in this file. */
export function checkExpectations({ fingerprints }: Expectations, found: Fingerprints): readonly Finding[] {
  return fingerprints.flatMap(({ of, words }) => {
    const partners = of === "host" ? [] : SEATS.map((seat) => found.partners[seat]);
    const candidates = [...partners, ...(of === "partner" ? [] : [found.host])];
    return findingIf(!candidates.some((each) => each !== null && sameFingerprint(words, each)), UNMET[of]);
  });
}

/** Whether words of a partner's were asked for, and found. */
export function wasCompared({ fingerprints }: Expectations, partner: Fingerprint): boolean {
  return fingerprints.some(({ of, words }) => of !== "host" && sameFingerprint(words, partner));
}

/** What whoever checks knows of the host. */
export function standingOf({ fingerprints, knownHosts }: Expectations, found: Fingerprints): HostStanding {
  if (fingerprints.some(({ of, words }) => of !== "partner" && sameFingerprint(words, found.host))) return "compared";
  return knownHosts.some((each) => sameFingerprint(each, found.host)) ? "known" : "unknown";
}
