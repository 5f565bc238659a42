import { useState } from "react";

/** How the pages of a workspace stand to a space. */
export interface Quiet {
  /** `none`: no space runs; `begun`: one has begun while a page was in use, which stays until it is left; `quiet`. */
  readonly state: "none" | "begun" | "quiet";
  /** Whether the page of this address has changed without a press of the person in front of it. */
  readonly byItself: boolean;
}

/**
 * Keeps a page on which somebody may be typing when a space begins: it is left, not taken away.
 * @param running whether a space runs
 * @param address of the page
 * @param replaceable whether nothing is typed on the page, so that it may be replaced at once
 */
export function useQuiet(running: boolean, address: string, replaceable: boolean): Quiet {
  const [before, setBefore] = useState({
    running,
    address,
    changedAt: null as string | null,
    kept: null as string | null,
  });
  let now = before;
  if (before.address !== address) now = { ...now, address, changedAt: null, kept: null };
  if (before.running !== running) {
    // A page that one has gone to in the same moment was asked for.
    const stayed = before.address === address;
    now = {
      ...now,
      running,
      changedAt: stayed ? address : null,
      kept: running && stayed && !replaceable ? address : null,
    };
  }
  if (now !== before) setBefore(now);
  const state = !running ? "none" : now.kept === address ? "begun" : "quiet";
  return { state, byItself: now.changedAt === address };
}
