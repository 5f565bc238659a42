import type { PerSeat } from "../seat.ts";
import type { SpaceFact } from "./facts.ts";

/** What both know of the space between them. Instants: ISO 8601, UTC. */
export interface SpaceState {
  /** The end that each proposes; null for none. */
  readonly proposals: PerSeat<string | null>;
  /** The space that both agreed on, until it is noted that it is over. */
  readonly agreed: { readonly since: string; readonly until: string } | null;
}

export const NEW_SPACE: SpaceState = { proposals: { a: null, b: null }, agreed: null };

/** The space after one more fact. */
export function evolveSpace(state: SpaceState, fact: SpaceFact): SpaceState {
  switch (fact.type) {
    case "space.proposed":
      return { ...state, proposals: { ...state.proposals, [fact.by]: fact.until } };
    case "space.taken-back":
      return { ...state, proposals: { ...state.proposals, [fact.by]: null } };
    case "space.agreed":
      return { proposals: NEW_SPACE.proposals, agreed: { since: fact.at, until: fact.until } };
    case "space.lengthened":
      return { ...state, agreed: state.agreed === null ? null : { ...state.agreed, until: fact.until } };
    case "space.ended":
      return { ...state, agreed: null };
  }
}

/**
 * Where a space is at a moment. `none`: there is none; `running`: nobody hears of the other; `over`: its end has come,
 * and what both did meanwhile is still to be written down.
 * @param now ISO 8601, UTC
 */
export function spaceAt({ agreed }: SpaceState, now: string): "none" | "running" | "over" {
  if (agreed === null) return "none";
  return Date.parse(now) < Date.parse(agreed.until) ? "running" : "over";
}
