import type { ClauseView, VersionView } from "@footbridge/shared/domain/clause/view";
import type { Draft, FormName } from "./desk-state.ts";

/**
 * How what stands in a form relates to the line as it is now.
 * `fits`: as when it was begun. `moved`: the words it was about were changed; `target` are the present ones.
 * `lost`: those words are gone and nothing took their place. `aside`, `gone`: the line itself is off the board.
 */
export type FormSituation =
  | { readonly kind: "fits" | "moved"; readonly target: VersionView | null }
  | { readonly kind: "lost" | "aside" | "gone" };

/** Nothing in a form is ever changed from outside: what has happened meanwhile is told beside it. */
export function formSituation(form: FormName, draft: Draft, clause: ClauseView): FormSituation {
  if (clause.standing === "withdrawn") return { kind: "gone" };
  if (clause.standing === "aside") return { kind: "aside" };
  if (draft.about === null) return { kind: "fits", target: null };
  const target = clause.versions.find(({ digest }) => digest === draft.about);
  if (target !== undefined) return { kind: "fits", target };
  const [first, ...others] = clause.versions;
  if (first !== undefined && others.length === 0) return { kind: "moved", target: first };
  // An edit stands beside whatever is there; a sentence about words needs the words.
  return form === "edit" ? { kind: "moved", target: null } : { kind: "lost" };
}
