import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { useAskBeforeLeaving } from "../../ui/leave/useAskBeforeLeaving.ts";
import { useDeskState as useBoardState } from "../board/useDesk.ts";
import { useDeskState as useListeningState } from "../listening/useDesk.ts";
import { useTightening } from "../trial/useTightening.ts";
import { wouldLose } from "./unsent-here.ts";

/**
 * Lets the browser ask before the page goes while words lie in it that a press was to send, on whichever page of the
 * workspace one is by then. Shows nothing.
 */
export function AskBeforeLoss({ workspace }: { readonly workspace: WorkspaceView }) {
  const [board, listening] = [useBoardState(), useListeningState()];
  useAskBeforeLeaving(wouldLose({ board, listening, tightening: useTightening(workspace) }));
  return null;
}
