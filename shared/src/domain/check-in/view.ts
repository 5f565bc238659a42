import type { PerSeat, Seat } from "../seat.ts";
import type { CheckIn } from "../trial/check-ins.ts";
import { MOST_SUGGESTIONS } from "./commands.ts";
import type { CheckInsState } from "./evolve.ts";
import { roomFor } from "./room.ts";

/** What was said of another time for one check-in, the same for both. That it was moved stands in the check-in itself. */
export interface ReschedulingView {
  readonly round: string;
  /** What each suggests, ISO 8601 UTC; null for nothing. It counts for nothing once that moment has come. */
  readonly suggested: PerSeat<string | null>;
  /** Whether each may still suggest something. */
  readonly maySuggest: PerSeat<boolean>;
}

/** P4: built from an allow-list. What does not fit any more, as something else was signed since, is not shown. */
export function reschedulingView(state: CheckInsState, checkIns: readonly CheckIn[]): readonly ReschedulingView[] {
  return checkIns.flatMap(({ round }) => {
    const said = state[round];
    const room = roomFor(checkIns, round);
    if (said === undefined || room === null) return [];
    const suggestedBy = (seat: Seat): string | null => {
      const to = said.suggested[seat];
      return to !== null && room.earliest <= to && to <= room.latest ? to : null;
    };
    return [
      {
        round,
        suggested: { a: suggestedBy("a"), b: suggestedBy("b") },
        maySuggest: { a: said.asked.a < MOST_SUGGESTIONS, b: said.asked.b < MOST_SUGGESTIONS },
      },
    ];
  });
}
