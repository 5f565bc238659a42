import type { CardKind } from "@footbridge/shared/domain/card/words";
import type { Fact } from "@footbridge/shared/domain/fold";
import { isMilestone } from "@footbridge/shared/domain/trial/milestones";
import type { Slice } from "@footbridge/shared/protocol/views";

/** The name of a slice of a view, with its key where there are several. */
export type SliceName =
  | { readonly name: "workspace" | "space" | "timeout" | "trial" }
  | { readonly name: "board" | "agreement" }
  /** For the one who asks alone, and made for the moment it is asked for. */
  | { readonly name: "since" }
  /** For the one who asks alone, as of the moment it is asked for. */
  | { readonly name: "meeting" }
  | { readonly name: "card-draft"; readonly key: CardKind }
  | { readonly name: "own-key" }
  | { readonly name: "phrases" }
  | { readonly name: "pause" }
  | { readonly name: "round"; readonly key: string }
  | { readonly name: "listening"; readonly key: string }
  | { readonly name: "clause"; readonly key: string }
  | { readonly name: "card"; readonly key: string };

/** What changed, and for whom: `own` is for the pages of the one who acted alone (P1). */
export interface Changes {
  readonly audience: "both" | "own";
  readonly slices: readonly SliceName[];
  /** Set when someone came in or was declined: who may see what has changed as a whole. */
  readonly membership: boolean;
  /** All of the slices as they are after the change, where each is the same for both: then nobody has to load them. */
  readonly made?: MadeSlices;
}

/** Slices as they are at one version of the shared state, strictly parsed (P4). */
export interface MadeSlices {
  readonly version: number;
  readonly slices: readonly Slice[];
}

function slicesOf(fact: Fact): readonly SliceName[] {
  switch (fact.type) {
    case "round.both-sealed":
    case "round.not-both-sealed":
      return [{ name: "round", key: fact.round }];
    case "round.revealed":
      return [
        { name: "round", key: fact.round },
        { name: "listening", key: fact.round },
        // What comes of a midpoint or a decision is a part of the trial.
        ...(isMilestone(fact.round) ? [{ name: "trial" as const }] : []),
      ];
    case "listening.written-back":
    case "listening.said-yes":
    case "listening.said-not-quite":
    case "listening.replied":
    case "listening.left":
    case "listening.rested":
    case "listening.begun-again":
    case "listening.added":
      return [{ name: "listening", key: fact.round }];
    case "phrase.both-marked":
    case "phrase.not-both-marked":
      return [{ name: "phrases" }];
    case "agreement.frozen":
    case "agreement.withdrawn":
    case "agreement.slept":
    case "agreement.woken":
    case "agreement.set-aside":
      return [{ name: "agreement" }];
    case "agreement.signed":
      return [{ name: "agreement" }, { name: "trial" }];
    case "clause.drafted":
    case "clause.proposed":
    case "clause.version-withdrawn":
      return [{ name: "board" }, { name: "clause", key: fact.clause }, { name: "agreement" }];
    case "clause.reworded":
    case "clause.countered":
    case "clause.yes-given":
    case "clause.yes-taken-back":
    case "clause.objected":
    case "clause.put-aside":
    case "clause.taken-up":
      return [{ name: "clause", key: fact.clause }, { name: "agreement" }];
    case "space.proposed":
    case "space.taken-back":
    case "space.agreed":
    case "space.lengthened":
    case "space.ended":
      return [{ name: "space" }];
    case "timeout.begun":
    case "timeout.extended":
    case "timeout.wished-sooner":
    case "timeout.ended-sooner":
    case "timeout.goes-first":
      return [{ name: "timeout" }];
    case "pause.begun":
    case "pause.ended":
      // Meetings rest while it is paused: both are shown so in the same breath, whoever is in one or in none.
      return [{ name: "pause" }, { name: "meeting" }];
    case "boundary.tightened":
    case "boundary.taken-back":
    case "check-in.suggested":
    case "check-in.taken-back":
    case "check-in.moved":
      return [{ name: "trial" }];
    case "card.given":
    case "card.wished-together":
    case "card.wish-taken-back":
    case "card.opened-together":
      return [{ name: "card", key: fact.card }];
    default:
      return [{ name: "workspace" }];
  }
}

function idOf(slice: SliceName): string {
  return "key" in slice ? `${slice.name}/${slice.key}` : slice.name;
}

/** Each slice once. */
export function distinct(slices: readonly SliceName[]): readonly SliceName[] {
  return [...new Map(slices.map((slice) => [idOf(slice), slice])).values()];
}

/** The slices that shared facts change, for both. */
export function changesFrom(facts: readonly Fact[]): Changes {
  return {
    audience: "both",
    slices: distinct(facts.flatMap(slicesOf)),
    membership: facts.some((fact) => fact.type.startsWith("workspace.")),
  };
}

/** What shared facts change, for the pages of the one who acted alone: the other sees it with their next fresh view. */
export function quietChange(facts: readonly Fact[]): Changes {
  return { ...changesFrom(facts), audience: "own" };
}

/** A change on one's own side. */
export function ownChange(...slices: readonly SliceName[]): Changes {
  return { audience: "own", slices, membership: false };
}
