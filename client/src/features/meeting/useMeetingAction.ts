import type { MeetingCommand } from "@footbridge/shared/domain/meeting/commands";
import { useCallback, useState } from "react";
import { useCommand, useLine } from "../../net/LineProvider.tsx";

export interface MeetingAction {
  /** Sends a command; resolves with whether it is kept. */
  readonly run: (command: MeetingCommand) => Promise<boolean>;
  /** Whether a command has no answer yet; while offline it waits for the connection. */
  readonly busy: boolean;
  /** Why the last one changed nothing, as a sentence. */
  readonly refusal: string | null;
}

/** Sends the commands of a meeting, one at a time. */
export function useMeetingAction(): MeetingAction {
  const command = useCommand();
  const { refresh } = useLine();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = useCallback(
    async (asked: MeetingCommand): Promise<boolean> => {
      setBusy(true);
      setRefusal(null);
      const ack = await command(asked);
      setBusy(false);
      if (!ack.ok) {
        setRefusal(ack.refusal.sentence);
        // What stands there may be another than this page shows.
        refresh();
      }
      return ack.ok;
    },
    [command, refresh],
  );
  return { run, busy, refusal };
}
