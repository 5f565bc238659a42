import type { TogetherView } from "@footbridge/shared/domain/round/view";
import { SHEET_IDS, type SheetId } from "@footbridge/shared/practice/sheets";
import type { Mirror } from "@footbridge/shared/protocol/views";

/** How a round looks from the other seat. */
export type Seen = "closed" | "bothSealed" | "open";

/** What a mirror says, in the order in which it is read. */
export interface Mirrored {
  readonly rounds: readonly { readonly round: SheetId; readonly seen: Seen; readonly view: TogetherView }[];
  /** How many lines the other sees on the agreement. */
  readonly lines: number;
  /** How many frozen versions the other can read. */
  readonly versions: number;
}

function seenIn(view: TogetherView): Seen {
  if (view.revealed !== null) return "open";
  return view.bothSealed ? "bothSealed" : "closed";
}

/** Reads a mirror. What the server did not put into it is not there: nothing is filled in from one's own pages. */
export function mirroredIn({ slices }: Mirror): Mirrored {
  const agreement = slices.flatMap((slice) => (slice.name === "agreement" ? [slice.view] : []))[0];
  return {
    rounds: SHEET_IDS.flatMap((round) =>
      slices.flatMap((slice) =>
        slice.name === "round" && slice.key === round ? [{ round, seen: seenIn(slice.view), view: slice.view }] : [],
      ),
    ),
    lines: slices.filter(({ name }) => name === "clause").length,
    versions: agreement?.revisions.length ?? 0,
  };
}
