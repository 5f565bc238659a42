import type { ClauseView, VersionView } from "@footbridge/shared/domain/clause/view";
import { Notice } from "../../ui/Notice.tsx";
import { Words } from "../../ui/Words.tsx";
import { board } from "../../words/en/board.ts";
import { fill } from "../../words/fill.ts";
import { useBoard } from "./board-context.tsx";
import type { FormName } from "./desk-state.ts";
import type { FormSituation } from "./form-situation.ts";
import { LineButton } from "./LineActions.tsx";

export interface MeanwhileProps {
  readonly clause: ClauseView;
  readonly form: FormName;
  readonly situation: FormSituation;
}

/** What has happened to a line while someone was writing at it. */
export function Meanwhile({ clause, form, situation }: MeanwhileProps) {
  const { couple } = useBoard();
  const name = couple.partner;
  const { form: words } = board;
  switch (situation.kind) {
    case "fits":
      return form === "objection" && clause.versions.length > 1 && situation.target !== null ? (
        <Quoted lead={words.objection.about} version={situation.target} />
      ) : null;
    case "moved":
      return (
        <Notice announce="polite">
          <p>{fill(form === "objection" ? words.movedObjection : words.movedWords, { name })}</p>
        </Notice>
      );
    case "lost":
      return (
        <Notice announce="polite">
          <p>{words.movedGone}</p>
        </Notice>
      );
    case "aside":
      return (
        <Notice announce="polite">
          <p>{words.aside}</p>
          <LineButton action="take-up" clause={clause} />
        </Notice>
      );
    case "gone":
      return (
        <Notice announce="polite">
          <p>{fill(words.gone, { name })}</p>
        </Notice>
      );
  }
}

function Quoted({ lead, version }: { readonly lead: string; readonly version: VersionView }) {
  return (
    <div>
      <p>{lead}</p>
      <Words text={version.words.text} kind="quote" />
    </div>
  );
}
