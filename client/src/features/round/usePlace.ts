import { useLocation, useSearch } from "wouter";
import type { OwnRound } from "./own-round.ts";
import type { Place } from "./place.ts";
import { addressOf, placeOf } from "./place.ts";

/** Where one is in a round, and how to go elsewhere in it. Each place is one step for the browser's Back. */
export function usePlace({
  workspace,
  sheet,
}: Pick<OwnRound, "workspace" | "sheet">): readonly [Place, (place: Place) => void] {
  const [, navigate] = useLocation();
  const place = placeOf(useSearch(), sheet.groups.length);
  return [place, (next) => navigate(addressOf(workspace.id, sheet.id, next))];
}
