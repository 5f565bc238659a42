import type { Seat } from "@footbridge/shared/domain/seat";
import { Button } from "../../ui/Button.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { listening } from "../../words/en/listening.ts";
import { fill } from "../../words/fill.ts";
import { type ListeningGround, nameOf } from "./ground.ts";
import { useAct, useDesk } from "./useDesk.ts";

export interface FinishedTaskProps {
  readonly ground: ListeningGround;
  /** Who would listen first in another exchange. */
  readonly first: Seat;
  readonly full: boolean;
}

/** Both halves are finished: it may rest, and either may begin another exchange. */
export function FinishedTask({ ground, first, full }: FinishedTaskProps) {
  const round = ground.sheet.id;
  const desk = useDesk();
  const { busy } = useAct(round);
  const words = listening.finished;
  const again =
    first === ground.workspace.seat ? words.againYou : fill(words.againPartner, { name: nameOf(ground, first) });
  return (
    <Rest bridge="joined">
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      <p>{full ? words.full : again}</p>
      {!full && (
        <Actions>
          <Button
            kind="quiet"
            busy={busy !== null}
            busyLabel={listening.working}
            onClick={() => desk.send({ deed: "again", command: { type: "listening.again", round } })}
          >
            {words.again}
          </Button>
        </Actions>
      )}
    </Rest>
  );
}
