import type { Step } from "@footbridge/shared/domain/listening/turn";
import { Rest } from "../../ui/Rest.tsx";
import { listening } from "../../words/en/listening.ts";
import { fill } from "../../words/fill.ts";
import { useMeeting } from "../meeting/meeting-context.tsx";
import type { ListeningGround } from "./ground.ts";

/** The other's turn: nothing to do, and nothing that tells whether they have begun. */
export function RestTask({ ground, step }: { readonly ground: ListeningGround; readonly step: Step }) {
  const name = ground.partner;
  const together = useMeeting()?.inside?.other.here === true;
  return (
    <Rest>
      <h2>{fill(listening.rest.title, { name })}</h2>
      <p>{fill(listening.rest[step], { name })}</p>
      <p>{together ? fill(listening.rest.together, { name }) : listening.rest.body}</p>
    </Rest>
  );
}
