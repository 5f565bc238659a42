import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, type Asking, ask, type Routes } from "./http.ts";
import { useSession } from "./session.tsx";

/** What a page asked for when it came: on its way, here, or failed with a sentence to show. */
export type Answer<T> =
  | { readonly state: "waiting" }
  | { readonly state: "here"; readonly value: T }
  | { readonly state: "failed"; readonly sentence: string };

/** What a page asked for, and ways to have it anew. */
export interface Asked<T> {
  readonly answer: Answer<T>;
  readonly askAgain: () => void;
  /** The same without a word: where no answer comes, what stands here stays. */
  readonly lookAgain: () => void;
  /** Puts what was just answered elsewhere in the place of the answer, and of one that is on its way. */
  readonly put: (value: T) => void;
}

/** Asks a GET route when the page comes, and again on request. A device found signed out is led to signing in. */
export function useAnswer<R extends Asking>(route: R, id?: string, revision?: number): Asked<Routes[R]["out"]> {
  const { left } = useSession();
  const [answer, setAnswer] = useState<Answer<Routes[R]["out"]>>({ state: "waiting" });
  const [asked, setAsked] = useState({ quietly: false });
  const underWay = useRef<AbortController>(null);

  useEffect(() => {
    const leaving = new AbortController();
    underWay.current = leaving;
    const request = {
      signal: leaving.signal,
      ...(id !== undefined && { id }),
      ...(revision !== undefined && { revision }),
    };
    ask(route, request).then(
      (value) => {
        if (!leaving.signal.aborted) setAnswer({ state: "here", value });
      },
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        if (error instanceof ApiError && error.code === "signed-out") left();
        const failed = { state: "failed", sentence: error instanceof Error ? error.message : "" } as const;
        setAnswer((before) => (asked.quietly && before.state === "here" ? before : failed));
      },
    );
    return () => leaving.abort();
  }, [route, id, revision, left, asked]);

  const askAgain = useCallback(() => setAsked({ quietly: false }), []);
  const lookAgain = useCallback(() => setAsked({ quietly: true }), []);
  const put = useCallback((value: Routes[R]["out"]) => {
    underWay.current?.abort();
    setAnswer({ state: "here", value });
  }, []);
  return { answer, askAgain, lookAgain, put };
}
