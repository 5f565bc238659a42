import type { Command } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { useCallback, useState } from "react";
import { useCommand, useLine } from "./LineProvider.tsx";

/** A press that sends a command. */
export interface Press<Asked extends Command> {
  /** Sends a command; resolves with whether it is kept. Its button takes no other press while `busy`. */
  readonly run: (command: Asked) => Promise<boolean>;
  /** Whether a command has no answer yet; while offline it waits for the connection. */
  readonly busy: boolean;
  /** Why the last one changed nothing, as a sentence. */
  readonly refusal: string | null;
  /** Puts the refusal away. */
  readonly forget: () => void;
}

/**
 * Sends commands of one kind; after a refusal a fresh view is asked for, as what stands there may be another
 * than this page shows.
 * @param fine the code of a refusal that means that all is as it was wanted
 */
export function usePress<Asked extends Command>(fine?: ErrorCode): Press<Asked> {
  const command = useCommand();
  const { refresh } = useLine();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = useCallback(
    async (asked: Asked): Promise<boolean> => {
      setBusy(true);
      setRefusal(null);
      const ack = await command(asked);
      setBusy(false);
      if (ack.ok) return true;
      refresh();
      if (ack.refusal.code === fine) return true;
      setRefusal(ack.refusal.sentence);
      return false;
    },
    [command, refresh, fine],
  );
  const forget = useCallback(() => setRefusal(null), []);
  return { run, busy, refusal, forget };
}
