import type { DeskState, Saying } from "./desk.ts";
import { draftKey } from "./desk.ts";
import type { Task } from "./task.ts";

/** The texts that a step of a half can need, in the order of the steps. */
const SAYINGS: readonly Saying[] = ["write-back", "not-quite", "reply"];

/** The text that a task has room for. */
function sayingOf(task: Task): Saying | null {
  if (task.do === "write-back" || task.do === "reply") return task.do;
  return task.do === "answer" ? "not-quite" : null;
}

/** Which texts lie on the desk without a form in which they stand. */
export function leftoversIn(drafts: DeskState["drafts"], round: string, task: Task): readonly Saying[] {
  const standing = sayingOf(task);
  return SAYINGS.filter((saying) => saying !== standing && (drafts[draftKey(round, saying)] ?? "").trim() !== "");
}
