import { useEffect, useLayoutEffect, useRef } from "react";
import { useHeld, useLine } from "../../net/LineProvider.tsx";
import { wasLongAway } from "./since-lines.ts";

/** How much longer somebody has to have been here for it to be said again, in milliseconds. */
const WORTH_SAYING = 60_000;

/**
 * Says, for one's own eyes alone, up to when one has seen what happened: when one has been told of it, and again when the
 * page is put away or left, as what happens meanwhile is seen where it happens.
 * @param onPath whether the page is here that tells what happened since
 */
export function useVisit(onPath: boolean): void {
  const { since } = useHeld();
  const { send } = useLine();
  /** The server's moment at which this visit began, and this page's own clock at that moment; whether all was told. */
  const visit = useRef<{ readonly from: number; readonly clock: number; said: number | null } | null>(null);

  useEffect(() => {
    if (since === null) return;
    visit.current ??= { from: Date.parse(since.asOf), clock: performance.now(), said: null };
    if (visit.current.said !== null || (wasLongAway(since) && !onPath)) return;
    visit.current.said = 0;
    void send({ type: "visit.seen", upTo: since.asOf });
  }, [since, onPath, send]);

  useLayoutEffect(() => {
    const sayAgain = (): void => {
      const now = visit.current;
      if (now === null || now.said === null) return;
      const here = performance.now() - now.clock;
      if (here - now.said < WORTH_SAYING) return;
      now.said = here;
      void send({ type: "visit.seen", upTo: new Date(now.from + here).toISOString() });
    };
    const hidden = (): void => {
      if (document.visibilityState === "hidden") sayAgain();
    };
    document.addEventListener("visibilitychange", hidden);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      // Before the line is closed: what goes off now is still answered.
      sayAgain();
    };
  }, [send]);
}
