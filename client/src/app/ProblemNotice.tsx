import { Notice } from "../ui/Notice.tsx";
import type { Problem } from "./useAction.ts";

/** Why the last press failed, said at once; nothing where it did not. */
export function ProblemNotice({ problem }: { readonly problem: Problem | null }) {
  if (problem === null) return null;
  return (
    <Notice tone="warning" announce="now">
      {problem.sentence}
    </Notice>
  );
}
