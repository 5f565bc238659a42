import type { AgreementCommand } from "@footbridge/shared/domain/agreement/commands";
import type { SigningKeyCommand } from "@footbridge/shared/domain/agreement/keys";
import { useCallback, useState } from "react";
import { useCommand } from "../../net/LineProvider.tsx";

/** What these pages send. */
type Sent = AgreementCommand | SigningKeyCommand;

export interface AgreementAction {
  /** Sends a command; while it has no answer another one waits for a new press. */
  readonly run: (command: Sent) => void;
  /** The kind of command that has no answer yet; while offline it waits for the connection. */
  readonly busy: Sent["type"] | null;
  /** Why the last one changed nothing, as a sentence. */
  readonly refusal: string | null;
}

/**
 * Sends the commands of the agreement, one at a time.
 * @param onDone called once a command is kept
 */
export function useAgreementAction(onDone?: () => void): AgreementAction {
  const command = useCommand();
  const [busy, setBusy] = useState<Sent["type"] | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = useCallback(
    (asked: Sent): void => {
      setBusy(asked.type);
      setRefusal(null);
      void command(asked).then((ack) => {
        setBusy(null);
        if (ack.ok) onDone?.();
        else setRefusal(ack.refusal.sentence);
      });
    },
    [command, onDone],
  );
  return { run, busy, refusal };
}
