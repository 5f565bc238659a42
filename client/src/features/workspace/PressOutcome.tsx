import type { Command } from "@footbridge/shared/protocol/commands";
import { useConnectedness } from "../../net/LineProvider.tsx";
import type { Press } from "../../net/usePress.ts";
import { Notice } from "../../ui/Notice.tsx";

export interface PressOutcomeProps {
  readonly press: Pick<Press<Command>, "busy" | "refusal">;
  /** What to say while it waits for the connection. */
  readonly offline: string;
}

/** Why the last press changed nothing, or that it waits for the connection. */
export function PressOutcome({ press, offline }: PressOutcomeProps) {
  const away = useConnectedness().state !== "here";
  if (press.refusal !== null) {
    return (
      <Notice tone="warning" announce="now">
        <p>{press.refusal}</p>
      </Notice>
    );
  }
  if (!press.busy || !away) return null;
  return (
    <Notice tone="offline" announce="polite">
      <p>{offline}</p>
    </Notice>
  );
}
