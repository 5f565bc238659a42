/** The two places at a workspace. The person who opened it sits at `a`. */
export type Seat = "a" | "b";

export const SEATS: readonly Seat[] = ["a", "b"];

/** The other seat. */
export function otherSeat(seat: Seat): Seat {
  return seat === "a" ? "b" : "a";
}

/** One value for each seat. */
export type PerSeat<T> = { readonly a: T; readonly b: T };
