import type { RoundCommand } from "@footbridge/shared/domain/round/commands";
import type { Refusal } from "@footbridge/shared/protocol/errors";
import { useCallback, useRef, useState } from "react";
import { useCommand } from "../../net/LineProvider.tsx";
import { newNonce } from "../../net/new-nonce.ts";

/** A command on one's own side that a press sets off. Which ones are there is the domain's to say. */
export type RoundActionType = Exclude<RoundCommand["type"], "round.save">;

export interface RoundAction {
  /** A press while another command has no answer yet does nothing. */
  readonly run: (type: RoundActionType) => void;
  /** The command that has no answer yet; while offline it waits for the connection. */
  readonly busy: RoundActionType | null;
  /** Why the last one changed nothing. */
  readonly refusal: Refusal | null;
}

/** Sends the commands of a round, one at a time. */
export function useRoundAction(round: string): RoundAction {
  const command = useCommand();
  const [busy, setBusy] = useState<RoundActionType | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const running = useRef(false);
  const run = useCallback(
    (type: RoundActionType): void => {
      if (running.current) return;
      running.current = true;
      setBusy(type);
      setRefusal(null);
      const asked = type === "round.seal" ? { type, round, nonce: newNonce() } : { type, round };
      void command(asked).then((ack) => {
        running.current = false;
        setBusy(null);
        if (!ack.ok) setRefusal(ack.refusal);
      });
    },
    [command, round],
  );
  return { run, busy, refusal };
}
