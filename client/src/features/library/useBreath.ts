import { useCallback, useEffect, useState } from "react";
import { BREATH_MS, type BreathPhase, nextPhase } from "./breath.ts";

export interface Breath {
  readonly phase: BreathPhase;
  readonly begin: () => void;
  readonly stop: () => void;
}

/** Goes in and out from `begin` to `stop`. It counts nothing. */
export function useBreath(): Breath {
  const [phase, setPhase] = useState<BreathPhase>("rest");
  useEffect(() => {
    if (phase === "rest") return;
    const timer = setTimeout(() => setPhase(nextPhase(phase)), BREATH_MS[phase]);
    return () => clearTimeout(timer);
  }, [phase]);
  const begin = useCallback(() => setPhase(nextPhase("rest")), []);
  const stop = useCallback(() => setPhase("rest"), []);
  return { phase, begin, stop };
}
