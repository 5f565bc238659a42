import { useCallback, useEffect, useState } from "react";
import { ApiError, type Asking, ask, type Routes } from "./http.ts";
import { useSession } from "./session.tsx";

/** What a page asked for when it came: on its way, here, or failed with a sentence to show. */
export type Answer<T> =
  | { readonly state: "waiting" }
  | { readonly state: "here"; readonly value: T }
  | { readonly state: "failed"; readonly sentence: string };

/** Asks a GET route when the page comes, and again on request. A device found signed out is led to signing in. */
export function useAnswer<R extends Asking>(
  route: R,
  id?: string,
  revision?: number,
): { readonly answer: Answer<Routes[R]["out"]>; readonly askAgain: () => void } {
  const { left } = useSession();
  const [answer, setAnswer] = useState<Answer<Routes[R]["out"]>>({ state: "waiting" });
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    const leaving = new AbortController();
    const request = {
      signal: leaving.signal,
      ...(id !== undefined && { id }),
      ...(revision !== undefined && { revision }),
    };
    ask(route, request).then(
      (value) => setAnswer({ state: "here", value }),
      (error: unknown) => {
        if (leaving.signal.aborted) return;
        if (error instanceof ApiError && error.code === "signed-out") left();
        setAnswer({ state: "failed", sentence: error instanceof Error ? error.message : "" });
      },
    );
    return () => leaving.abort();
  }, [route, id, revision, left, asked]);

  const askAgain = useCallback(() => setAsked((count) => count + 1), []);
  return { answer, askAgain };
}
