import type { Expectations } from "@footbridge/shared/verify/verdict";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Answer, type Checker, openChecker } from "./checker.ts";

/** How far the checking of a file is. */
export type Checking =
  | { readonly at: "nothing" }
  | { readonly at: "work"; readonly name: string }
  | { readonly at: "answer"; readonly name: string; readonly answer: Answer; readonly turn: number }
  | { readonly at: "not-loaded" };

/** Never rejects: what cannot be loaded is an answer too. */
async function answerTo(checker: Checker, file: File, expectations: Expectations, turn: number): Promise<Checking> {
  try {
    await checker.loaded;
    return { at: "answer", name: file.name, answer: await checker.check(file, expectations), turn };
  } catch {
    return { at: "not-loaded" };
  }
}

/** Checks files, one at a time: an answer about one that was chosen before another is dropped. */
export function useChecking(): {
  readonly checking: Checking;
  /** Checks a file, or the last one once more. */
  readonly run: (file: File | null, expectations: Expectations) => void;
} {
  const [checking, setChecking] = useState<Checking>({ at: "nothing" });
  const last = useRef<File | null>(null);
  const turn = useRef(0);
  const checker = useRef<Checker | null>(null);

  useEffect(() => {
    const opened = openChecker();
    checker.current = opened;
    opened.loaded.catch(() => setChecking({ at: "not-loaded" }));
    return () => {
      turn.current += 1;
      opened.close();
    };
  }, []);

  const run = useCallback((file: File | null, expectations: Expectations): void => {
    const chosen = file ?? last.current;
    if (chosen === null || checker.current === null) return;
    last.current = chosen;
    turn.current += 1;
    const mine = turn.current;
    const { name } = chosen;
    setChecking({ at: "work", name });
    void answerTo(checker.current, chosen, expectations, mine).then((next) => {
      if (mine === turn.current) setChecking(next);
    });
  }, []);
  return { checking, run };
}
