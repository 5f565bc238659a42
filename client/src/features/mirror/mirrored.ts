import type { SharedCardView } from "@footbridge/shared/domain/card/view";
import type { ListeningView } from "@footbridge/shared/domain/listening/view";
import type { TogetherView } from "@footbridge/shared/domain/round/view";
import { SHEET_IDS } from "@footbridge/shared/practice/sheets";
import type { Mirror } from "@footbridge/shared/protocol/views";

/** How a round looks from the other seat. */
export type Seen = "closed" | "bothSealed" | "open";

/** One round from the other seat. */
export interface SeenRound {
  readonly round: string;
  readonly seen: Seen;
  readonly view: TogetherView;
  /** Whether anything was said in listening, or added, that both can read. */
  readonly listened: boolean;
}

/** What a mirror says, in the order in which it is read. */
export interface Mirrored {
  readonly rounds: readonly SeenRound[];
  /** The cards that the other was given. */
  readonly cards: readonly SharedCardView[];
  /** How many lines the other sees on the agreement. */
  readonly lines: number;
  /** How many frozen versions the other can read. */
  readonly versions: number;
}

function seenIn(view: TogetherView): Seen {
  if (view.revealed !== null) return "open";
  return view.bothSealed ? "bothSealed" : "closed";
}

function anythingSaid({ exchanges, addenda }: ListeningView): boolean {
  return [...exchanges.flat(), ...addenda.a, ...addenda.b].length > 0;
}

/** Rounds of the path in its order, and then those that come again, day by day. */
function inOrder(rounds: readonly string[]): readonly string[] {
  const path: readonly string[] = SHEET_IDS;
  return [...path, ...rounds.filter((round) => !path.includes(round)).toSorted()];
}

/** Reads a mirror. What the server did not put into it is not there: nothing is filled in from one's own pages. */
export function mirroredIn({ slices }: Mirror): Mirrored {
  const agreement = slices.flatMap((slice) => (slice.name === "agreement" ? [slice.view] : []))[0];
  const listened = new Set(
    slices.flatMap((slice) => (slice.name === "listening" && anythingSaid(slice.view) ? [slice.key] : [])),
  );
  const looker = slices.flatMap((slice) => (slice.name === "workspace" ? [slice.view.seat] : []))[0];
  return {
    cards: slices.flatMap((slice) => (slice.name === "card" && slice.view.from !== looker ? [slice.view] : [])),
    rounds: inOrder(slices.flatMap((slice) => (slice.name === "round" ? [slice.key] : []))).flatMap((round) =>
      slices.flatMap((slice) =>
        slice.name === "round" && slice.key === round
          ? [{ round, seen: seenIn(slice.view), view: slice.view, listened: listened.has(round) }]
          : [],
      ),
    ),
    lines: slices.filter(({ name }) => name === "clause").length,
    versions: agreement?.revisions.length ?? 0,
  };
}
