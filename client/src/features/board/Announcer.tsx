import { PRACTICE_WORDS } from "@footbridge/shared/practice/en";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { board } from "../../words/en/board.ts";
import { fill } from "../../words/fill.ts";
import type { Couple } from "./couple.ts";
import type { Told } from "./desk-state.ts";
import { useDeskState } from "./useDesk.ts";

/** More changes than this at once are told as a number. */
const TOLD_SINGLY = 3;

function sentencesOf(what: Told["what"], couple: Couple): string {
  const name = couple.partner;
  if (what.kind === "done") return fill(board.done[what.deed], { name });
  if (what.changes.length > TOLD_SINGLY) return fill(board.changedMany, { count: what.changes.length });
  return what.changes
    .map(({ clause, change }) =>
      fill(board.changedIn, {
        section: PRACTICE_WORDS.sections[clause.section].title,
        change: fill(board.changed[change], { name }),
      }),
    )
    .join(" ");
}

/** Reads out, politely, what was done here and what changed from the other side. It moves nothing. */
export function Announcer({ couple }: { readonly couple: Couple }) {
  const { told } = useDeskState();
  return (
    <div role="status">
      <VisuallyHidden>{told !== null && <span key={told.id}>{sentencesOf(told.what, couple)}</span>}</VisuallyHidden>
    </div>
  );
}
