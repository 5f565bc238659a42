import type { SignedTerms } from "@footbridge/shared/domain/trial/terms";

/** Terms as two might sign them: Sundays at 18:00 in Berlin for four weeks from Monday, 3 May 2027, and nothing else. */
export function termsOf(parts: Partial<SignedTerms> = {}): SignedTerms {
  return {
    language: "en",
    signedAt: "2027-02-01T09:00:00.000Z",
    zones: ["Europe/Berlin", "Europe/Berlin"],
    start: "2027-05-03",
    weeks: 4,
    midpoint: null,
    weekday: 7,
    clock: { time: "18:00", zone: "Europe/Berlin" },
    minutes: 45,
    ...parts,
  };
}
