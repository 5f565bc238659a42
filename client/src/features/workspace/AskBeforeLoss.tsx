import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { useEffect } from "react";
import { useDeskState as useBoardState } from "../board/useDesk.ts";
import { useDeskState as useListeningState } from "../listening/useDesk.ts";
import { useTightening } from "../trial/useTightening.ts";
import { wouldLose } from "./unsent-here.ts";

/**
 * Lets the browser ask before the page goes while words lie in it that a press was to send, on whichever page of the
 * workspace one is by then. Leaving by "Leave this page" passes it by. Shows nothing.
 */
export function AskBeforeLoss({ workspace }: { readonly workspace: WorkspaceView }) {
  const [board, listening] = [useBoardState(), useListeningState()];
  const asks = wouldLose({ board, listening, tightening: useTightening(workspace) });
  useEffect(() => {
    if (!asks) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [asks]);
  return null;
}
