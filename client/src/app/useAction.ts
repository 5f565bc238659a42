import { useCallback, useRef, useState } from "react";
import { app } from "../words/en/app.ts";
import { ApiError, type ApiErrorCode } from "./http.ts";
import { useSession } from "./session.tsx";

export interface Problem {
  /** `unexpected` also where our own code failed. */
  readonly code: ApiErrorCode;
  readonly sentence: string;
}

export interface Action<Args extends readonly unknown[]> {
  /** Runs it once; presses while it runs do nothing. Never rejects: what went wrong is in `problem`. */
  readonly run: (...args: Args) => Promise<void>;
  readonly busy: boolean;
  readonly problem: Problem | null;
}

/**
 * Something a press sets off: busy while it runs, with the sentence to show if it fails. Learning that this device is
 * signed out ends the session here too, so that the page shows the way back in.
 */
export function useAction<Args extends readonly unknown[]>(work: (...args: Args) => Promise<void>): Action<Args> {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef(false);

  const run = useCallback(
    async (...args: Args): Promise<void> => {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      setProblem(null);
      try {
        await work(...args);
      } catch (error) {
        const found = problemOf(error);
        if (found.code === "signed-out") session.left();
        setProblem(found);
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [work, session],
  );
  return { run, busy, problem };
}

function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return { code: error.code, sentence: error.message };
  return { code: "unexpected", sentence: app.broken.body };
}
