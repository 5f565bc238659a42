import type { Seat } from "../seat.ts";

/** Where in the workspace somebody looks: only places that both may see. */
export type Place =
  | { readonly kind: "path" | "board" | "agreement" }
  /** A line, or the form for other words of it: that it is open, and nothing of what is in it. */
  | { readonly kind: "clause" | "line-form"; readonly clause: string }
  /** A round that is open; one's own writing is no place that can be told. */
  | { readonly kind: "round" | "listening"; readonly round: string };

/** What the two take turns by. */
export interface TurnsOffer {
  /** Length of one turn. */
  readonly minutes: number;
  readonly first: Seat;
  /** The open round in which they listen to each other: then these are the turns of its listening. Null: they speak freely. */
  readonly round: string | null;
}

/** What the two can look at together: a line of the board, or listening to each other in an open round. */
export type Together = { readonly clause: string } | { readonly round: string };

/**
 * A meeting: the time in which both are here and see that. One asks, the other comes in or does not; not answering and not
 * now look alike. Everything but those is for the inside of a meeting.
 */
export type MeetingCommand =
  | { readonly type: "meeting.ask" }
  | { readonly type: "meeting.take-back" }
  /** On one's own side alone: the question goes from one's own pages. */
  | { readonly type: "meeting.not-now" }
  /** `meeting` names the question that is answered (C3). */
  | { readonly type: "meeting.enter"; readonly meeting: string }
  /** On one's own side alone: the other sees what they see when a connection is lost. */
  | { readonly type: "meeting.leave" }
  | { readonly type: "meeting.raise-hand"; readonly up: boolean }
  /** Off unless switched on, by each for themselves. */
  | { readonly type: "meeting.show-place"; readonly on: boolean }
  /** Null: nowhere that can be told, as while writing for oneself. */
  | { readonly type: "meeting.be-at"; readonly place: Place | null }
  /** "Look at this with me"; null: no longer. */
  | { readonly type: "meeting.look-together"; readonly at: Together | null }
  | ({ readonly type: "meeting.suggest-turns" } & TurnsOffer)
  /** Names exactly what the other suggests (C3). */
  | ({ readonly type: "meeting.begin-turns" } & TurnsOffer)
  /** Turns of a listening are passed by its steps alone. */
  | { readonly type: "meeting.pass-turn" }
  /** Ends turns, or takes a suggestion away; either may. */
  | { readonly type: "meeting.end-turns" };

/** Minutes that a turn may last. */
export const TURN_MINUTES = { least: 1, usual: 3, most: 10 } as const;

/** What is done on one's own side: the other is told nothing of it. */
export const OWN_MEETING_COMMANDS: readonly MeetingCommand["type"][] = ["meeting.not-now", "meeting.leave"];

/** Whether a command is on one's own side alone. */
export function isOwnMeetingCommand({ type }: MeetingCommand): boolean {
  return OWN_MEETING_COMMANDS.includes(type);
}
