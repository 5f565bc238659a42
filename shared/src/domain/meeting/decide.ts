import type { Asking, Decision } from "../decision.ts";
import { accept, reject } from "../decision.ts";
import type { PerSeat } from "../seat.ts";
import { otherSeat, type Seat } from "../seat.ts";
import { type MeetingCommand, type Place, type Together, TURN_MINUTES, type TurnsOffer } from "./commands.ts";
import type { MeetingState, Running } from "./evolve.ts";
import type { MeetingFact, OwnMeetingChange } from "./facts.ts";
import { askAgainAt, askStands, isInside, type OwnMeeting, type Presence, runningAt } from "./presence.ts";
import { type StepIn, turnEnd, turnsNow } from "./turns.ts";

/** What a command about a meeting is decided on. */
export interface MeetingGround {
  readonly meeting: MeetingState;
  readonly presence: PerSeat<Presence | null>;
  readonly own: OwnMeeting;
  /** Whether both may read this round. */
  readonly isOpen: (round: string) => boolean;
  /** Whether there is this line on the board. */
  readonly isLine: (clause: string) => boolean;
  readonly stepIn: StepIn;
}

type Decided = Decision<MeetingFact | OwnMeetingChange>;

/**
 * Decides a command about a meeting.
 * @param id of a question, should one be asked
 */
export function decideMeeting(command: MeetingCommand, ground: MeetingGround, asking: Asking, id: string): Decided {
  const { meeting, presence, own } = ground;
  const { seat, now } = asking;
  const running = runningAt(meeting, presence, now);
  const inside = isInside(running, seat, presence, own);
  switch (command.type) {
    case "meeting.ask":
      return decideAsk(ground, asking, id, running, inside);
    case "meeting.take-back":
      if (running !== null || !askStands(meeting, seat, now)) return reject("meeting-not-asked");
      return accept({ type: "meeting.taken-back", by: seat });
    case "meeting.not-now": {
      const asked = meeting.asks[otherSeat(seat)];
      if (asked === null || !askStands(meeting, otherSeat(seat), now)) return reject("meeting-moved-on");
      return accept({ type: "meeting-side.declined", meeting: asked.meeting });
    }
    case "meeting.enter":
      if (running?.id === command.meeting && !inside)
        return accept({ type: "meeting-side.entered", meeting: running.id });
      if (meeting.asks[otherSeat(seat)]?.meeting !== command.meeting || !askStands(meeting, otherSeat(seat), now))
        return reject("meeting-moved-on");
      return begin(command.meeting, now);
    case "meeting.leave":
      if (running === null || !inside) return reject("meeting-not-in");
      return accept({ type: "meeting-side.left", meeting: running.id });
    default:
      if (running === null || !inside) return reject("meeting-not-in");
      return decideInside(command, ground, asking, running);
  }
}

function begin(meeting: string, now: string): Decided {
  return accept<MeetingFact | OwnMeetingChange>(
    { type: "meeting.begun", meeting, at: now },
    { type: "meeting-side.entered", meeting },
  );
}

/** Asking where the other asks already is coming in; asking for a meeting that one has left is coming back. */
function decideAsk(
  { meeting }: MeetingGround,
  { seat, now }: Asking,
  id: string,
  running: Running | null,
  inside: boolean,
): Decided {
  if (inside) return reject("meeting-already-in");
  if (running !== null) return accept({ type: "meeting-side.entered", meeting: running.id });
  const theirs = meeting.asks[otherSeat(seat)];
  if (theirs !== null && askStands(meeting, otherSeat(seat), now)) return begin(theirs.meeting, now);
  if (askAgainAt(meeting, seat, now) !== null) return reject("meeting-asked-already");
  return accept<MeetingFact | OwnMeetingChange>(
    { type: "meeting.asked", meeting: id, by: seat, at: now },
    { type: "meeting-side.entered", meeting: id },
  );
}

type InsideCommand = Exclude<
  MeetingCommand,
  { type: "meeting.ask" | "meeting.take-back" | "meeting.not-now" | "meeting.enter" | "meeting.leave" }
>;

function decideInside(command: InsideCommand, ground: MeetingGround, { seat, now }: Asking, running: Running): Decided {
  const turns = turnsNow(running.turns, ground.stepIn);
  switch (command.type) {
    case "meeting.raise-hand":
      return accept({ type: "meeting.hand", by: seat, up: command.up });
    case "meeting.show-place":
      return accept({ type: "meeting-side.shows-place", on: command.on });
    case "meeting.be-at":
      return accept({ type: "meeting-side.at", place: ground.own.showsPlace ? telling(command.place, ground) : null });
    case "meeting.look-together":
      return decideTogether(command.at, ground, seat);
    case "meeting.suggest-turns":
      if (!isFitting(command, ground) || turns?.kind === "running") return reject("turns-not-valid");
      return accept({ type: "meeting.turns-suggested", offer: offerOf(command), by: seat });
    case "meeting.begin-turns": {
      const offer = offerOf(command);
      if (turns?.kind !== "suggested" || turns.by === seat || !sameOffer(turns.offer, offer))
        return reject("turns-moved-on");
      return turnBegun(
        offer,
        offer.first,
        now,
        offer.round === null ? undefined : ground.stepIn(offer.round)?.exchange,
      );
    }
    case "meeting.pass-turn":
      // The turns of a listening go with its steps, so that the two never say different things of whose turn it is.
      if (turns?.kind !== "running" || turns.offer.round !== null) return reject("turns-moved-on");
      // The listener may take a turn that has run its time, so that nobody has to wait for a press; never before.
      if (turns.speaker !== seat && Date.parse(now) < Date.parse(turns.endsAt)) return reject("turn-not-yours");
      return turnBegun(turns.offer, otherSeat(turns.speaker), now);
    case "meeting.end-turns":
      return turns === null ? reject("turns-moved-on") : accept({ type: "meeting.turns-ended" });
  }
}

function turnBegun(offer: TurnsOffer, speaker: Seat, now: string, exchange?: number): Decided {
  const endsAt = turnEnd(now, offer.minutes);
  const of = exchange === undefined ? {} : { exchange };
  return accept({ type: "meeting.turn-begun", offer, speaker, at: now, endsAt, ...of });
}

function decideTogether(at: Together | null, { isLine, isOpen }: MeetingGround, by: Seat): Decided {
  if (at !== null && "clause" in at && !isLine(at.clause)) return reject("clause-unknown");
  if (at !== null && "round" in at && !isOpen(at.round)) return reject("listening-not-open");
  return accept({ type: "meeting.looked-together", at, by });
}

/** Only what both may read can be told as a place; anywhere else is one's own. */
function telling(place: Place | null, { isOpen, isLine }: MeetingGround): Place | null {
  if (place === null) return null;
  if ("round" in place) return isOpen(place.round) ? place : null;
  return "clause" in place && !isLine(place.clause) ? null : place;
}

/** Turns of a listening begin with whoever has its next step. */
function isFitting({ minutes, first, round }: TurnsOffer, { stepIn }: MeetingGround): boolean {
  return (
    Number.isInteger(minutes) &&
    minutes >= TURN_MINUTES.least &&
    minutes <= TURN_MINUTES.most &&
    (round === null || stepIn(round)?.seat === first)
  );
}

function offerOf({ minutes, first, round }: TurnsOffer): TurnsOffer {
  return { minutes, first, round };
}

function sameOffer(one: TurnsOffer, other: TurnsOffer): boolean {
  return one.minutes === other.minutes && one.first === other.first && one.round === other.round;
}
