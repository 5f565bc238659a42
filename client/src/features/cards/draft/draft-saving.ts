import type { Connectedness } from "../../../net/store.ts";
import type { StatusLineProps } from "../../../ui/StatusLine.tsx";
import { cards } from "../../../words/en/cards.ts";
import { type CardDraft, fits, inConflict } from "./card-draft.ts";

/** How safe the words of a draft are, in one quiet line; nothing is said while someone writes. */
export function draftSaving(draft: CardDraft, connection: Connectedness["state"]): StatusLineProps {
  const { writing } = cards;
  const { base, unsaved, refused } = draft;
  if (unsaved === null) return base.revision === 0 ? { text: "" } : { text: writing.saved, tone: "kept" };
  if (inConflict(draft)) return { text: writing.conflict, tone: "held" };
  if (!fits(unsaved)) return { text: writing.tooLong, tone: "held" };
  if (connection !== "here") return { text: writing.hereOnly, tone: "held" };
  return refused === null ? { text: "" } : { text: writing.again, tone: "held" };
}
