import type { MeetingCommand } from "@footbridge/shared/domain/meeting/commands";
import { turnsNow } from "@footbridge/shared/domain/meeting/turns";
import type { InsideView, MeetingView } from "@footbridge/shared/domain/meeting/view";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import { useHeld, useStanding } from "../../net/LineProvider.tsx";
import { isToldAway } from "../../net/standing.ts";
import { useClockInStep } from "../../net/useClockInStep.ts";
import { type Press, usePress } from "../../net/usePress.ts";
import { useHasCome } from "../../net/useServerTime.ts";
import { type Couple, useCouple } from "../board/couple.ts";
import { usePaused } from "../pause/usePaused.ts";
import { meetingHere } from "./meeting-here.ts";
import { stepsIn } from "./steps.ts";

/** What every part of a meeting needs to know. */
export interface MeetingGround {
  readonly workspace: string;
  readonly couple: Couple;
  /** Whether the workspace is paused: then there are no meetings. */
  readonly paused: boolean;
  /** Whether the connection has been away for a while: then nothing is said of the other. */
  readonly away: boolean;
  /** Its turns as they stand now, by the listening that this page was shown. */
  readonly inside: InsideView | null;
  /** The other's question, while it stands by the server's time. */
  readonly question: MeetingView["question"];
  /** Up to when one's own question stands, ISO 8601 UTC. */
  readonly askedUntil: string | null;
  /** From when on one may ask again; null where one may now. */
  readonly askAgainAt: string | null;
  /** Whether a meeting ended on this page without a press of the person in front of it. */
  readonly over: boolean;
  /** Puts that away. */
  readonly closeOver: () => void;
  /** For what is pressed on any page: in the line at their foot, or before one is inside. */
  readonly action: Press<MeetingCommand>;
  /** Leaving has a press of its own, and waits for no other. */
  readonly leaving: Press<MeetingCommand>;
  readonly leave: () => void;
}

const MeetingContext = createContext<MeetingGround | null>(null);

/** The meeting of this workspace; null before anything is known of it. */
export function useMeeting(): MeetingGround | null {
  return use(MeetingContext);
}

/** Keeps what the pages of a workspace know of meetings. */
export function MeetingProvider({ children }: { readonly children: ReactNode }) {
  const { workspace, meeting, listening } = useHeld();
  const paused = usePaused();
  const couple = useCouple();
  const action = usePress<MeetingCommand>();
  const leaving = usePress<MeetingCommand>();
  const away = isToldAway(useStanding());
  const view = meetingHere(meeting, { paused, away });
  const keepsTime = [view.inside, view.question, view.askedUntil, view.askAgainAt].some((each) => each !== null);
  useClockInStep(keepsTime ? "by-the-second" : null);
  const inside = useMemo<InsideView | null>(
    () => (view.inside === null ? null : { ...view.inside, turns: turnsNow(view.inside.turns, stepsIn(listening)) }),
    [view.inside, listening],
  );
  const ending = useEnding(inside?.id ?? null);
  const questionPassed = useHasCome(view.question?.until ?? null);
  const askPassed = useHasCome(view.askedUntil);
  const mayAsk = useHasCome(view.askAgainAt);
  const id = workspace?.id ?? null;
  const ground = useMemo<MeetingGround | null>(
    () =>
      id === null || couple === null
        ? null
        : {
            workspace: id,
            couple,
            paused,
            away,
            inside,
            question: questionPassed ? null : view.question,
            askedUntil: askPassed ? null : view.askedUntil,
            askAgainAt: mayAsk ? null : view.askAgainAt,
            over: ending.over,
            closeOver: ending.close,
            action,
            leaving,
            leave: () => {
              ending.leave();
              void leaving.run({ type: "meeting.leave" });
            },
          },
    [id, couple, paused, away, view, inside, questionPassed, askPassed, mayAsk, ending, action, leaving],
  );
  return <MeetingContext value={ground}>{children}</MeetingContext>;
}

interface Ending {
  readonly over: boolean;
  readonly close: () => void;
  readonly leave: () => void;
}

/** @param inside the meeting that this page is in */
function useEnding(inside: string | null): Ending {
  const [state, setState] = useState<{
    readonly inside: string | null;
    readonly left: boolean;
    readonly over: boolean;
  }>({
    inside,
    left: false,
    over: false,
  });
  if (state.inside !== inside)
    setState({ inside, left: false, over: inside === null && state.inside !== null && !state.left });
  return useMemo(
    () => ({
      over: state.over,
      close: () => setState((now) => ({ ...now, over: false })),
      leave: () => setState((now) => ({ ...now, left: true })),
    }),
    [state.over],
  );
}
