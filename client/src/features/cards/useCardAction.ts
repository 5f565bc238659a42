import type { CardCommand } from "@footbridge/shared/domain/card/commands";
import type { Outcome } from "@footbridge/shared/protocol/commands";
import type { Refusal } from "@footbridge/shared/protocol/errors";
import { useCallback, useRef, useState } from "react";
import { useCommand } from "../../net/LineProvider.tsx";

export interface CardAction {
  /** Resolves with the outcome, or null where nothing was changed. A press while another has no answer does nothing. */
  readonly run: (command: CardCommand) => Promise<Outcome | null>;
  /** The type that has no answer yet; while offline it waits for the connection. */
  readonly busy: CardCommand["type"] | null;
  /** Why the last one changed nothing. */
  readonly refusal: Refusal | null;
}

/** Sends commands about cards, one at a time. */
export function useCardAction(): CardAction {
  const command = useCommand();
  const [busy, setBusy] = useState<CardCommand["type"] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const running = useRef(false);
  const run = useCallback(
    async (asked: CardCommand): Promise<Outcome | null> => {
      if (running.current) return null;
      running.current = true;
      setBusy(asked.type);
      setRefusal(null);
      const ack = await command(asked);
      running.current = false;
      setBusy(null);
      if (ack.ok) return ack.outcome;
      setRefusal(ack.refusal);
      return null;
    },
    [command],
  );
  return { run, busy, refusal };
}
