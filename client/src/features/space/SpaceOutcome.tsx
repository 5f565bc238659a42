import { useConnectedness } from "../../net/LineProvider.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { space } from "../../words/en/space.ts";
import type { SpaceAction } from "./useSpaceAction.ts";

/** Why the last press changed nothing, or that it waits for the connection. */
export function SpaceOutcome({ action }: { readonly action: SpaceAction }) {
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
      <p>{space.offline}</p>
    </Notice>
  );
}
