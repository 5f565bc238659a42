import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import { Details } from "../../ui/Details.tsx";
import { board } from "../../words/en/board.ts";
import { ActionButton } from "./ActionButton.tsx";
import styles from "./Actions.module.css";
import { actionsFor, type LineAction, lineActionsFor } from "./actions.ts";
import { useBoard } from "./board-context.tsx";
import { useDeskState } from "./useDesk.ts";
import { useOpenForm } from "./useOpenForm.ts";
import { actionsInSight, VersionButton } from "./WordingActions.tsx";

interface LineActionsProps {
  readonly clause: ClauseView;
  /** Called when an action opens a form. */
  readonly onForm?: () => void;
}

/** What can be done with the line as a whole, and with a single wording beyond yes and "not like this". */
export function LineActions({ clause, onForm }: LineActionsProps) {
  const { couple } = useBoard();
  const lineActions = lineActionsFor(clause).map((action) => (
    <LineButton key={action} action={action} clause={clause} {...(onForm !== undefined && { onForm })} />
  ));
  const [only, ...more] = clause.versions;
  if (only === undefined || more.length > 0 || clause.standing !== "live")
    return lineActions.length === 0 ? null : <div className={styles.row}>{lineActions}</div>;
  const all = actionsFor(clause, only, couple.seat);
  const inSight = actionsInSight(clause, all);
  return (
    <Details summary={board.line.more}>
      <div className={styles.row}>
        {all
          .filter((action) => !inSight.includes(action))
          .map((action) => (
            <VersionButton
              key={action}
              action={action}
              clause={clause}
              version={only}
              {...(onForm !== undefined && { onForm })}
            />
          ))}
        {lineActions}
      </div>
    </Details>
  );
}

function labelOf(action: LineAction, clause: ClauseView): string {
  if (action !== "counter") return board.action[action];
  if (clause.making === "open-question" && clause.versions.length === 2) return board.action.counterOpen;
  return clause.term === null ? board.action.counter : board.action.counterTerm;
}

/** One action on a line as a whole. */
export function LineButton({ action, clause, onForm }: LineActionsProps & { readonly action: LineAction }) {
  const { desk, change } = useBoard();
  const busy = useDeskState().acts[clause.id]?.busy ?? null;
  const openForm = useOpenForm(clause, onForm);
  const press = (): void => {
    if (action === "counter") openForm("counter", null);
    else
      change(() =>
        desk.send({
          place: clause.id,
          deed: action,
          command: { type: `clause.${action}`, clause: clause.id },
        }),
      );
  };
  return (
    <ActionButton
      kind={action === "take-up" ? "quiet" : "text"}
      label={labelOf(action, clause)}
      busy={busy !== null}
      working={busy === action}
      onPress={press}
    />
  );
}
