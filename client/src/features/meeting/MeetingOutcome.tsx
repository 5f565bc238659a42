import { useConnectedness } from "../../net/LineProvider.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { meeting } from "../../words/en/meeting.ts";
import type { MeetingAction } from "./useMeetingAction.ts";

/** Why the last press changed nothing, or that it waits for the connection. */
export function MeetingOutcome({ action }: { readonly action: MeetingAction }) {
  const away = useConnectedness().state !== "here";
  if (action.refusal !== null) {
    return (
      <Notice tone="warning" announce="now">
        <p>{action.refusal}</p>
      </Notice>
    );
  }
  if (!action.busy || !away) return null;
  return (
    <Notice tone="offline" announce="polite">
      <p>{meeting.offline}</p>
    </Notice>
  );
}
