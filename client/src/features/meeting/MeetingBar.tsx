import { useRef } from "react";
import { Link, useLocation } from "wouter";
import { Button } from "../../ui/Button.tsx";
import { titleOfPage, useKeptFocus } from "../../ui/useKeptFocus.ts";
import { meeting as words } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import { meetingAddress } from "./addresses.ts";
import { FocusLine } from "./FocusLine.tsx";
import styles from "./MeetingBar.module.css";
import type { MeetingGround } from "./meeting-context.tsx";
import { PresenceLine } from "./PresenceLine.tsx";
import { QuestionLine } from "./QuestionLine.tsx";
import { SuggestionLine } from "./SuggestedTurns.tsx";
import { TurnLine } from "./TurnLine.tsx";

/**
 * The line of a meeting at the foot of every page: the other's question, or how the meeting stands. It stays mounted, as
 * what comes is read out; it takes no focus by itself and makes no sound.
 */
export function MeetingBar({ meeting }: { readonly meeting: MeetingGround }) {
  const { inside, question, over, closeOver, workspace, couple, action } = meeting;
  const bar = useRef<HTMLElement>(null);
  const focus = useKeptFocus(bar, titleOfPage);
  const outcome = action.refusal !== null || (action.busy && meeting.away);
  const shown = inside !== null || question !== null || over || outcome;
  return (
    <aside
      ref={bar}
      tabIndex={-1}
      className={styles.bar}
      data-empty={shown ? undefined : true}
      aria-label={words.title}
      {...focus}
    >
      <div role="status" className={styles.first}>
        {inside !== null && <PresenceLine inside={inside} couple={couple} away={meeting.away} />}
        {inside === null && question !== null && <QuestionLine partner={couple.partner} />}
        {inside === null && question === null && over && <p>{words.over.line}</p>}
      </div>
      {inside !== null && (
        <Link className={styles.way} href={meetingAddress(workspace)}>
          {words.inside.open}
        </Link>
      )}
      {inside === null && question !== null && <QuestionActions meeting={meeting} />}
      {inside === null && question === null && over && (
        <Button kind="text" onClick={closeOver}>
          {words.over.close}
        </Button>
      )}
      {inside !== null && (
        <div className={styles.more}>
          <TurnLine meeting={meeting} inside={inside} />
          <SuggestionLine meeting={meeting} inside={inside} />
          <FocusLine meeting={meeting} inside={inside} />
        </div>
      )}
      {outcome && (
        <div className={styles.more}>
          <PressOutcome press={action} offline={words.offline} />
          {action.refusal !== null && (
            <Button kind="text" onClick={action.forget}>
              {words.over.close}
            </Button>
          )}
        </div>
      )}
    </aside>
  );
}

/** Coming in, and putting the question away; the latter is told to nobody. */
function QuestionActions({ meeting }: { readonly meeting: MeetingGround }) {
  const { action, question, workspace, couple } = meeting;
  const [, go] = useLocation();
  const enter = async (): Promise<void> => {
    if (question !== null && (await action.run({ type: "meeting.enter", meeting: question.meeting })))
      go(meetingAddress(workspace));
  };
  return (
    <div className={styles.actions}>
      <Button kind="quiet" busy={action.busy} onClick={() => void enter()}>
        {words.question.enter}
      </Button>
      <Button
        kind="text"
        busy={action.busy}
        aria-label={`${words.question.notNow}: ${fill(words.question.line, { partner: couple.partner })}`}
        onClick={() => void action.run({ type: "meeting.not-now" })}
      >
        {words.question.notNow}
      </Button>
    </div>
  );
}
