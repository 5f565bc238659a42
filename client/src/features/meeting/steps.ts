import { stepOf } from "@footbridge/shared/domain/listening/turn";
import type { ListeningView } from "@footbridge/shared/domain/listening/view";
import type { StepIn } from "@footbridge/shared/domain/meeting/turns";

/** Where the listening of each open round stands, as this page was shown it. */
export function stepsIn(listening: Readonly<Record<string, ListeningView>>): StepIn {
  return (round) => {
    const said = listening[round];
    return said === undefined ? null : stepOf(said.turn, said.exchanges);
  };
}
