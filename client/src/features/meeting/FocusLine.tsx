import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import type { InsideView } from "@footbridge/shared/domain/meeting/view";
import { useLocation } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { Button } from "../../ui/Button.tsx";
import { meeting as words } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";
import { lineAddress } from "../board/addresses.ts";
import { titleOf } from "../board/line-words.ts";
import { showLine } from "../board/show-line.ts";
import { listeningAddress } from "../listening/addresses.ts";
import styles from "./Lines.module.css";
import type { MeetingGround } from "./meeting-context.tsx";
import { titleOfRound } from "./spoken.ts";

interface FocusLineProps {
  readonly meeting: MeetingGround;
  readonly inside: InsideView;
}

/** What one of the two points to. It brings nobody there: only a press of one's own does. */
export function FocusLine({ meeting, inside }: FocusLineProps) {
  const { clauses } = useHeld();
  const [address, go] = useLocation();
  const { couple, workspace, action } = meeting;
  const spoken = inside.focus === null ? null : spokenFocus(workspace, inside.focus, clauses);
  // Whoever is there already needs no way there.
  const focus = spoken?.href === address ? null : spoken;
  const theirs = inside.focus?.by === couple.other;
  const look = (): void => {
    if (focus === null) return;
    if (focus.line === null || !showLine(focus.line)) go(focus.href);
  };
  return (
    <div className={styles.line}>
      <p role="status">
        {focus !== null && fill(focus[theirs ? "theirs" : "mine"], { partner: couple.partner, ...focus.values })}
      </p>
      {focus !== null && (
        <>
          {theirs && (
            <Button kind="text" onClick={look}>
              {words.focus.go}
            </Button>
          )}
          <Button
            kind="text"
            busy={action.busy}
            onClick={() => void action.run({ type: "meeting.look-together", at: null })}
          >
            {words.focus.done}
          </Button>
        </>
      )}
    </div>
  );
}

interface SpokenFocus {
  readonly theirs: string;
  readonly mine: string;
  readonly values: Readonly<Record<string, string>>;
  readonly href: string;
  /** The line, where it is one. */
  readonly line: string | null;
}

/** What is pointed to, as it is said; null where it is not there any more. */
function spokenFocus(
  workspace: string,
  focus: NonNullable<InsideView["focus"]>,
  clauses: Readonly<Record<string, ClauseView>>,
): SpokenFocus | null {
  const { theirs, mine, theirsListening, mineListening } = words.focus;
  if ("round" in focus) {
    const values = { sheet: titleOfRound(focus.round) };
    const href = listeningAddress(workspace, focus.round);
    return { theirs: theirsListening, mine: mineListening, values, href, line: null };
  }
  const clause = clauses[focus.clause];
  if (clause === undefined || clause.standing === "withdrawn") return null;
  return { theirs, mine, values: { line: titleOf(clause) }, href: lineAddress(workspace, clause), line: clause.id };
}
