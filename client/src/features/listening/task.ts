import { WRITE_BACKS_LIMIT } from "@footbridge/shared/domain/listening/commands";
import type { Step } from "@footbridge/shared/domain/listening/turn";
import { listenerOf } from "@footbridge/shared/domain/listening/turn";
import type { HeardView, ListeningView } from "@footbridge/shared/domain/listening/view";
import type { Seat } from "@footbridge/shared/domain/seat";

/** The one thing that is to do on the page, for the person at a seat. */
export type Task =
  /** `before`: the try that was not quite it. */
  | { readonly do: "write-back"; readonly before: HeardView | null }
  | { readonly do: "answer"; readonly heard: HeardView; readonly lastTry: boolean }
  | { readonly do: "reply" }
  /** The other's turn. */
  | { readonly do: "rest"; readonly step: Step }
  /** `first`: who would listen first in another exchange. */
  | { readonly do: "finished"; readonly first: Seat; readonly full: boolean };

/**
 * What is to do now, from what both know alone.
 * @param place of the round on the path, counted from 1
 */
export function taskOf({ turn, exchanges, mayBeginAgain }: ListeningView, seat: Seat, place: number): Task {
  if (turn === null) return { do: "finished", first: listenerOf(place, exchanges.length, 0), full: !mayBeginAgain };
  if (turn.seat !== seat) return { do: "rest", step: turn.step };
  const half = exchanges.at(-1)?.at(-1);
  const heard = half?.heard.at(-1);
  switch (turn.step) {
    case "write-back":
      return { do: "write-back", before: half?.ending === null && heard !== undefined ? heard : null };
    case "answer":
      // The view has it: it is not one's turn to answer where nothing was written back.
      if (heard === undefined) return { do: "rest", step: "write-back" };
      return { do: "answer", heard, lastTry: half?.heard.length === WRITE_BACKS_LIMIT };
    case "reply":
      return { do: "reply" };
  }
}
