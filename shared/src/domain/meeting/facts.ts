import type { Seat } from "../seat.ts";
import type { Place, Together, TurnsOffer } from "./commands.ts";

/**
 * What happens about a meeting, for both. It is no part of the log: a meeting leaves nothing behind. `at` and `endsAt`: ISO
 * 8601, UTC.
 */
export type MeetingFact =
  | { readonly type: "meeting.asked"; readonly meeting: string; readonly by: Seat; readonly at: string }
  | { readonly type: "meeting.taken-back"; readonly by: Seat }
  | { readonly type: "meeting.begun"; readonly meeting: string; readonly at: string }
  | { readonly type: "meeting.hand"; readonly by: Seat; readonly up: boolean }
  | { readonly type: "meeting.looked-together"; readonly at: Together | null; readonly by: Seat }
  | { readonly type: "meeting.turns-suggested"; readonly offer: TurnsOffer; readonly by: Seat }
  | {
      readonly type: "meeting.turn-begun";
      readonly offer: TurnsOffer;
      readonly speaker: Seat;
      readonly at: string;
      readonly endsAt: string;
      /** Of turns of a listening: which of its exchanges, counted from 0. */
      readonly exchange?: number;
    }
  | { readonly type: "meeting.turns-ended" }
  /** A round was revealed while both were here: its words are to be opened on both screens at `at`. */
  | { readonly type: "meeting.opened"; readonly round: string; readonly at: string };

/** What happens on one's own side of a meeting. */
export type OwnMeetingChange =
  | { readonly type: "meeting-side.declined"; readonly meeting: string }
  | { readonly type: "meeting-side.entered"; readonly meeting: string }
  | { readonly type: "meeting-side.left"; readonly meeting: string }
  | { readonly type: "meeting-side.shows-place"; readonly on: boolean }
  | { readonly type: "meeting-side.at"; readonly place: Place | null };
