import type { Place } from "@footbridge/shared/domain/meeting/commands";

/**
 * The place that a page of a workspace is, of those that both may see; null for everywhere else.
 * @param address within the site, without query
 * @param hash the line of the board that the address names, without `#`
 * @param isOpen whether both may read a round
 */
export function placeOf(address: string, hash: string, isOpen: (round: string) => boolean): Place | null {
  const inside = /^\/w\/[^/]+(\/.*)?$/.exec(address)?.[1] ?? (address.startsWith("/w/") ? "" : null);
  if (inside === null) return null;
  if (inside === "") return { kind: "path" };
  if (inside === "/agreement") return hash === "" ? { kind: "board" } : { kind: "clause", clause: hash };
  if (inside.startsWith("/agreement/")) return { kind: "agreement" };
  const [, round, listening] = /^\/round\/([^/]+)(\/listening)?$/.exec(inside) ?? [];
  if (round === undefined || !isOpen(round)) return null;
  return { kind: listening === undefined ? "round" : "listening", round };
}
