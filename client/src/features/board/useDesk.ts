import { useSyncExternalStore } from "react";
import { useLine } from "../../net/LineProvider.tsx";
import type { Desk } from "./desk.ts";
import type { DeskState } from "./desk-state.ts";
import { keepDesks } from "./desks.ts";

const deskOf = keepDesks();

/** The desk that belongs to this workspace's line. Only once the line has told what the workspace is. */
export function useDesk(): Desk {
  return deskOf(useLine());
}

/** What lies on the desk, live. */
export function useDeskState(): DeskState {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.state);
}
