import type { Fact } from "@footbridge/shared/domain/fold";

/** The name of a slice of a view, with its key where there are several. */
export type SliceName =
  | { readonly name: "workspace" | "board" | "agreement" }
  | { readonly name: "round"; readonly key: string }
  | { readonly name: "clause"; readonly key: string };

/** What changed, and for whom: `own` is for the pages of the one who acted alone (P1). */
export interface Changes {
  readonly audience: "both" | "own";
  readonly slices: readonly SliceName[];
  /** Set when someone came in or was declined: who may see what has changed as a whole. */
  readonly membership: boolean;
}

function slicesOf(fact: Fact): readonly SliceName[] {
  switch (fact.type) {
    case "round.both-sealed":
    case "round.not-both-sealed":
    case "round.revealed":
      return [{ name: "round", key: fact.round }];
    case "agreement.frozen":
    case "agreement.signed":
    case "agreement.set-aside":
      return [{ name: "agreement" }];
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

/** A change on one's own side of a round. */
export function ownChange(round: string): Changes {
  return { audience: "own", slices: [{ name: "round", key: round }], membership: false };
}
