import { listeningState, roundState, type SharedState } from "@footbridge/shared/domain/fold";
import { type ListeningStep, stepOf, turnOf } from "@footbridge/shared/domain/listening/turn";
import { isOwnMeetingCommand, type MeetingCommand } from "@footbridge/shared/domain/meeting/commands";
import { decideMeeting } from "@footbridge/shared/domain/meeting/decide";
import { evolveMeeting, type MeetingState } from "@footbridge/shared/domain/meeting/evolve";
import type { MeetingFact, OwnMeetingChange } from "@footbridge/shared/domain/meeting/facts";
import { runningAt } from "@footbridge/shared/domain/meeting/presence";
import { placeInTurn } from "@footbridge/shared/practice/sheets";
import { RefusalError } from "../../refusal.ts";
import {
  enterMeeting,
  forgetPlaces,
  type LoadedMeeting,
  loadMeeting,
  saveMeeting,
  saveOwnMeeting,
  savePlace,
  stayHere,
} from "../meetings.ts";
import type { Done, Ground } from "./command.ts";

/** What of the decided is one's own. */
function isOwnChange(fact: MeetingFact | OwnMeetingChange): fact is OwnMeetingChange {
  return fact.type.startsWith("meeting-side.");
}

/** Carries out a command about a meeting. Nothing of it is written into the log: a meeting leaves nothing behind. */
export async function runMeetingCommand(command: MeetingCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, entropy, now } = ground;
  const { state, seat } = loaded;
  if (state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  const own = isOwnMeetingCommand(command);
  const held = await loadMeeting(tx, workspace, seat, !own);
  const decide = (id: string): readonly (MeetingFact | OwnMeetingChange)[] => {
    const on = {
      ...held,
      isOpen: (round: string) => roundState(state, round).revealedAt !== null,
      isLine: (clause: string) => state.board.some(({ id, standing }) => id === clause && standing !== "withdrawn"),
      stepIn: (round: string) => listeningStep(state, round),
    };
    const decision = decideMeeting(command, on, { seat, now: now.toISOString() }, id);
    if (!decision.accepted) throw new RefusalError(decision.code);
    return decision.facts;
  };
  // Only a new question takes of the randomness that goes into shared ids.
  const asks = decide("").some(({ type }) => type === "meeting.asked");
  const decided = decide(asks ? entropy.uuid() : "");
  const facts = decided.filter((fact): fact is MeetingFact => !isOwnChange(fact));
  if (facts.length > 0)
    await saveMeeting(tx, workspace, facts.reduce(evolveMeeting, stillHolding(held, now.toISOString())), now);
  for (const change of decided.filter(isOwnChange)) await keepOwn(change, held, !asks, ground);
  return {
    outcome: {},
    changes: { audience: own ? "own" : "both", slices: [{ name: "meeting" }], membership: false },
  };
}

/** Where the listening of an open round stands. */
function listeningStep(state: SharedState, round: string): ListeningStep | null {
  if (roundState(state, round).revealedAt === null) return null;
  const listening = listeningState(state, round);
  return stepOf(turnOf(listening, placeInTurn(round)), listening.exchanges);
}

/** What is over is kept no longer. */
function stillHolding({ meeting, presence }: LoadedMeeting, now: string): MeetingState {
  return { ...meeting, running: runningAt(meeting, presence, now) };
}

/** @param begun whether the meeting that is entered has begun: then the page that this came from is here. */
async function keepOwn(
  change: OwnMeetingChange,
  { own }: LoadedMeeting,
  begun: boolean,
  ground: Ground,
): Promise<void> {
  const { tx, workspace, loaded, now } = ground;
  const { seat } = loaded;
  switch (change.type) {
    case "meeting-side.declined":
      return saveOwnMeeting(tx, workspace, seat, { ...own, declined: change.meeting });
    case "meeting-side.entered":
      await forgetPlaces(tx, workspace, now);
      await enterMeeting(tx, workspace, seat, change.meeting, now);
      if (begun) await stayHere(tx, workspace, seat, now);
      return saveOwnMeeting(tx, workspace, seat, { ...own, left: null, showsPlace: false });
    case "meeting-side.left":
      return saveOwnMeeting(tx, workspace, seat, { ...own, left: change.meeting });
    case "meeting-side.shows-place":
      if (!change.on) await savePlace(tx, workspace, seat, null);
      return saveOwnMeeting(tx, workspace, seat, { ...own, showsPlace: change.on });
    case "meeting-side.at":
      return savePlace(tx, workspace, seat, change.place);
  }
}
