import { type MeetingView, NO_MEETING_VIEW } from "@footbridge/shared/domain/meeting/view";

/**
 * What a page shows of meetings, whatever it was shown before. While the workspace is paused that is nothing: a pause and what it
 * does to a meeting need not come in one message, and nobody is said to be here under a notice that all rests. While the
 * connection is away, it is nothing of the other: they may have gone long since.
 */
export function meetingHere(
  shown: MeetingView | null,
  { paused, away }: { readonly paused: boolean; readonly away: boolean },
): MeetingView {
  if (paused || shown === null) return NO_MEETING_VIEW;
  if (!away || shown.inside === null) return shown;
  return { ...shown, inside: { ...shown.inside, other: { here: false, hand: false, place: null } } };
}
