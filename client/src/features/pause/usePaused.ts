import { useHeld } from "../../net/LineProvider.tsx";

/** Whether this workspace is paused: what would be refused then is not offered. */
export function usePaused(): boolean {
  return useHeld().pause?.since != null;
}
