import { useSyncExternalStore } from "react";
import { useLine } from "../../net/LineProvider.tsx";
import { type Act, type Desk, type DeskState, keepDesks } from "./desk.ts";

const deskOf = keepDesks();
const NOTHING_DONE: Act = { busy: null, done: null, refusal: null };

/** The desk that belongs to this workspace's line. Only once the line has told what the workspace is. */
export function useDesk(): Desk {
  return deskOf(useLine());
}

/** What lies on the desk, live. */
export function useDeskState(): DeskState {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.state);
}

/** The last thing done at a place, live. */
export function useAct(place: string): Act {
  return useDeskState().acts[place] ?? NOTHING_DONE;
}
