import type { ClauseView, VersionView } from "@footbridge/shared/domain/clause/view";
import { useBoard } from "./board-context.tsx";
import type { Draft, FormName } from "./desk-state.ts";

/** What a form begins with: the present words for a change, nothing for the others. */
export function startOf(form: FormName, version: VersionView | null): Draft {
  const about = version?.digest ?? null;
  if (form !== "edit") return { about, text: "", value: null, touched: false };
  return { about, text: version?.words.text ?? "", value: version?.words.term?.value ?? null, touched: false };
}

/**
 * Opens a form at a line. While a version waits to be signed the question comes before the form, not after the writing.
 * @param onForm called when it opens
 */
export function useOpenForm(
  clause: ClauseView,
  onForm?: () => void,
): (form: FormName, version: VersionView | null) => void {
  const { desk, change } = useBoard();
  return (form, version) =>
    change(() => {
      onForm?.();
      desk.open(clause.id, form, startOf(form, version));
    });
}
