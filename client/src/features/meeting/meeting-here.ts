import { type MeetingView, NO_MEETING_VIEW } from "@footbridge/shared/domain/meeting/view";

/**
 * What a page shows of meetings: nothing while the workspace is paused, whatever it was shown before. A pause and what it
 * does to a meeting need not come in one message, and nobody is said to be here under a notice that all rests.
 */
export function meetingHere(shown: MeetingView | null, paused: boolean): MeetingView {
  return paused || shown === null ? NO_MEETING_VIEW : shown;
}
