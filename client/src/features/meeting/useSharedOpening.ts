import { useHeld } from "../../net/LineProvider.tsx";
import { useHasCome } from "../../net/useServerTime.ts";

/** Whether a round is about to open on both screens of a meeting, and has not yet, by the server's time. */
export function useSharedOpening(round: string): boolean {
  const opening = useHeld().meeting?.inside?.opening ?? null;
  const come = useHasCome(opening?.round === round ? opening.at : null);
  return !come;
}
