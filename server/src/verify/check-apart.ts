import { CAME_TO_A_FALL, LONGEST_CHECK, TOOK_TOO_LONG } from "@footbridge/shared/verify/limit";
import type { Verdict } from "@footbridge/shared/verify/verdict";
import { startVerifyWorker, type ToCheck } from "./start-worker.ts";

/**
 * Checks a file in a process of its own, which is ended when it takes too long or too much memory.
 * @param limit how long it may take, in milliseconds
 * @returns the answer; never rejects
 */
export function checkApart(toCheck: ToCheck, limit = LONGEST_CHECK): Promise<Verdict> {
  return new Promise((resolve) => {
    const child = startVerifyWorker(toCheck);
    const end = (verdict: Verdict): void => {
      clearTimeout(timer);
      resolve(verdict);
      child.kill("SIGKILL");
    };
    const timer = setTimeout(() => end(TOOK_TOO_LONG), limit);
    child.on("message", (verdict) => end(verdict as Verdict));
    // One that takes more memory than it may is ended by Node.
    child.on("error", () => end(CAME_TO_A_FALL));
    child.on("exit", () => end(CAME_TO_A_FALL));
  });
}
