import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import { paceOf } from "@footbridge/shared/domain/trial/pace";
import { trial as words } from "../../words/en/trial.ts";

/** How the two go on after an open check-in; nothing where neither chose anything. */
export function PaceLine({ view }: { readonly view: RoundView }) {
  if (view.revealed === null) return null;
  const mine: Answers = Object.fromEntries(
    Object.entries(view.mine.answers).map(([prompt, { answer }]) => [prompt, answer]),
  );
  const pace = paceOf(mine, view.revealed.theirs);
  return pace === null ? null : <p>{words.pace[pace]}</p>;
}
