/** Where one is in a round. The address says it with a number or one neutral word, so that Back and reload keep the place. */
export type Place =
  | { readonly at: "start" | "ground" | "review" | "read" }
  /** `step`: place of the group of prompts, 0 is the first. */
  | { readonly at: "step"; readonly step: number };

/** The place that an address's query names; anything else is the start. */
export function placeOf(search: string, steps: number): Place {
  const at = new URLSearchParams(search).get("at") ?? "";
  if (at === "ground" || at === "review" || at === "read") return { at };
  const step = Number(at) - 1;
  return /^\d{1,3}$/.test(at) && step >= 0 && step < steps ? { at: "step", step } : { at: "start" };
}

/** The address of a round's place. */
export function addressOf(workspace: string, round: string, place: Place): string {
  const page = `/w/${workspace}/round/${round}`;
  if (place.at === "start") return page;
  return `${page}?at=${place.at === "step" ? place.step + 1 : place.at}`;
}

/** The workspace's first page, where the path of rounds is. */
export function pathAddress(workspace: string): string {
  return `/w/${workspace}`;
}

/** What the other can see right now. */
export function mirrorAddress(workspace: string): string {
  return `/w/${workspace}/mirror`;
}

/** The four layers of "What changed", side by side. */
export function layersAddress(workspace: string): string {
  return `/w/${workspace}/round/what-changed/layers`;
}

/** The board of the agreement. */
export function boardAddress(workspace: string): string {
  return `/w/${workspace}/agreement`;
}
