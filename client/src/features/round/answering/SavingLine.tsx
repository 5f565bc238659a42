import { StatusLine, type StatusLineProps } from "../../../ui/StatusLine.tsx";
import { round } from "../../../words/en/round.ts";
import type { SavingState } from "../keeping/saving-state.ts";

const LINES: Readonly<Record<Exclude<SavingState["state"], "refused">, StatusLineProps>> = {
  // While someone writes, nothing is said: a line that changed with every pause would be read out each time.
  empty: { text: "" },
  going: { text: "" },
  kept: { text: round.saving.kept, tone: "kept" },
  "here-only": { text: round.saving.hereOnly, tone: "held" },
  again: { text: round.saving.again, tone: "held" },
  "too-much": { text: round.saving.tooMuch, tone: "held" },
  conflict: { text: round.saving.conflict, tone: "held" },
};

/** How safe the words of one answer are, in one quiet line. */
export function SavingLine({ saving }: { readonly saving: SavingState }) {
  const line: StatusLineProps =
    saving.state === "refused" ? { text: saving.refusal.sentence, tone: "held" } : LINES[saving.state];
  return <StatusLine {...line} />;
}
