import type { InsideView } from "@footbridge/shared/domain/meeting/view";
import { useLocation } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { Button } from "../../ui/Button.tsx";
import { meeting as words } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";
import { lineAddress } from "../board/addresses.ts";
import { titleOf } from "../board/line-words.ts";
import { showLine } from "../board/show-line.ts";
import styles from "./Lines.module.css";
import type { MeetingGround } from "./meeting-context.tsx";

interface FocusLineProps {
  readonly meeting: MeetingGround;
  readonly inside: InsideView;
}

/** The line that one of the two points to. It brings nobody there: only a press of one's own does. */
export function FocusLine({ meeting, inside }: FocusLineProps) {
  const { clauses } = useHeld();
  const [, go] = useLocation();
  const { couple, workspace, action } = meeting;
  const { focus } = inside;
  const clause = focus === null ? undefined : clauses[focus.clause];
  const theirs = focus?.by === couple.other;
  const look = (): void => {
    if (clause === undefined) return;
    if (!showLine(clause.id)) go(lineAddress(workspace, clause));
  };
  return (
    <div className={styles.line}>
      <p role="status">
        {clause !== undefined &&
          fill(theirs ? words.focus.theirs : words.focus.mine, { partner: couple.partner, line: titleOf(clause) })}
      </p>
      {clause !== undefined && (
        <>
          {theirs && (
            <Button kind="text" onClick={look}>
              {words.focus.go}
            </Button>
          )}
          <Button
            kind="text"
            busy={action.busy}
            onClick={() => void action.run({ type: "meeting.look-together", clause: null })}
          >
            {words.focus.done}
          </Button>
        </>
      )}
    </div>
  );
}
