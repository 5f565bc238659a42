import type { ClauseView, VersionView } from "@footbridge/shared/domain/clause/view";
import type { Couple } from "./couple.ts";
import { coupleOf } from "./couple.ts";

/** A wording by `b`, with no yes and nothing against it. Its digest is any text: nothing here computes one. */
export function version(digest: string, parts: Partial<VersionView> = {}): VersionView {
  return {
    digest,
    words: { text: `words ${digest}`, term: null },
    by: "b",
    yes: { a: false, b: false },
    objections: { a: null, b: null },
    ...parts,
  };
}

/** A live line in "boundaries" that `b` proposed. */
export function clause(id: string, versions: readonly VersionView[], parts: Partial<ClauseView> = {}): ClauseView {
  return {
    id,
    section: "boundaries",
    term: null,
    making: "proposed",
    origins: [],
    standing: "live",
    versions,
    agreed: null,
    ...parts,
  };
}

/** Where each speaks for themselves: `b`'s answer about their own part. */
export const OWN_PART_OF_B: Partial<ClauseView> = {
  section: "owning-our-parts",
  making: "one-wrote",
  origins: [{ round: "own-part", prompt: "my-part", by: "b", entry: null }],
};

/** An arrangement for the two of them that both wrote about. */
export const MONEY_OF_BOTH: Partial<ClauseView> = {
  origins: [
    { round: "re-entry-terms", prompt: "money", by: "a", entry: null },
    { round: "re-entry-terms", prompt: "money", by: "b", entry: null },
  ],
};

/** Both yeses. */
export const YES = { a: true, b: true };

/** As `a` speaks of the two. */
export const COUPLE: Couple = coupleOf({ seat: "a", names: { a: "Ana", b: "Ben" } });
