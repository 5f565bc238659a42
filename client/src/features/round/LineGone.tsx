import { Notice } from "../../ui/Notice.tsx";
import { round } from "../../words/en/round.ts";
import type { OwnRound } from "./own-round.ts";
import { UnsavedList } from "./UnsavedList.tsx";

/** Says what becomes of words that are not saved when the connection will not come back by itself. */
export function LineGone({ own }: { readonly own: OwnRound }) {
  const { connectedness, keeper } = own;
  if (connectedness.state !== "refused" || !keeper.unsaved) return null;
  if (connectedness.refusal.code === "signed-out") return <Notice>{round.refused.signedOut}</Notice>;
  return (
    <Notice tone="warning">
      <p>{round.refused.stay}</p>
      <UnsavedList own={own} />
    </Notice>
  );
}
