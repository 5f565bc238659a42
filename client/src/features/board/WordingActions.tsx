import type { ClauseView, VersionView } from "@footbridge/shared/domain/clause/view";
import { board } from "../../words/en/board.ts";
import { ActionButton } from "./ActionButton.tsx";
import styles from "./Actions.module.css";
import { actionsFor, type VersionAction } from "./actions.ts";
import { useBoard } from "./board-context.tsx";
import { useDeskState } from "./useDesk.ts";
import { useOpenForm } from "./useOpenForm.ts";
import { WithdrawButton } from "./WithdrawButton.tsx";

export interface WordingActionsProps {
  readonly clause: ClauseView;
  readonly version: VersionView;
  /** Set while the words have changed under the reader's eyes: the button then only says that they were read. */
  readonly reread: (() => void) | null;
  readonly onForm?: () => void;
}

/** Of a single wording only the first two actions are in sight; the others wait under "other things". */
const IN_SIGHT: ReadonlySet<VersionAction> = new Set(["say-yes", "take-yes-back", "not-like-this"]);

/** The actions of a wording that stand right under it. */
export function actionsInSight(clause: ClauseView, actions: readonly VersionAction[]): readonly VersionAction[] {
  if (clause.versions.length > 1) return actions;
  if (clause.agreed !== null) return actions.filter((action) => action === "take-yes-back");
  return actions.filter((action) => IN_SIGHT.has(action));
}

/** The buttons right under a wording. */
export function WordingActions({ clause, version, reread, onForm }: WordingActionsProps) {
  const { couple } = useBoard();
  const { open } = useDeskState();
  const actions = actionsInSight(clause, actionsFor(clause, version, couple.seat));
  const [yes, ...others] = actions;
  if (yes === undefined) return null;
  return (
    <div className={styles.row}>
      <YesButton clause={clause} version={version} reread={reread} />
      {open[clause.id] === undefined &&
        others.map((action) => (
          <VersionButton
            key={action}
            action={action}
            clause={clause}
            version={version}
            {...(onForm !== undefined && { onForm })}
          />
        ))}
    </div>
  );
}

/** Yes, or the yes taken back. One button, so that the focus stays on it. */
function YesButton({ clause, version, reread }: Omit<WordingActionsProps, "onForm">) {
  const { couple, desk, change } = useBoard();
  const busy = useDeskState().acts[clause.id]?.busy ?? null;
  const deed = version.yes[couple.seat] ? "take-yes-back" : "say-yes";
  const say = (): void =>
    change(() =>
      desk.send({
        place: clause.id,
        deed,
        command: { type: `clause.${deed}`, clause: clause.id, digest: version.digest },
      }),
    );
  return (
    <ActionButton
      kind={deed === "say-yes" ? "quiet" : "text"}
      label={reread === null ? board.action[deed] : board.line.readAgain}
      busy={busy !== null}
      working={busy === deed}
      onPress={reread ?? say}
    />
  );
}

/** Any other action on one wording. */
export function VersionButton(props: {
  readonly action: VersionAction;
  readonly clause: ClauseView;
  readonly version: VersionView;
  readonly onForm?: () => void;
}) {
  const { action, clause, version, onForm } = props;
  const busy = useDeskState().acts[clause.id]?.busy ?? null;
  const openForm = useOpenForm(clause, onForm);
  if (action === "withdraw") return <WithdrawButton clause={clause} version={version} />;
  const edits = action === "edit";
  return (
    <ActionButton
      label={edits && clause.term !== null ? board.action.editTerm : board.action[action]}
      busy={busy !== null}
      onPress={() => openForm(edits ? "edit" : "objection", version)}
    />
  );
}
