import { movesIn } from "@footbridge/shared/domain/check-in/evolve";
import { checkInsState, pauseState, spaceState } from "@footbridge/shared/domain/fold";
import { spaceAt } from "@footbridge/shared/domain/space/evolve";
import { signedTerms } from "@footbridge/shared/domain/trial/terms";
import type { Tx } from "../db/door.ts";
import { loadKeyring } from "../db/keys/keyring.ts";
import type { MasterKey } from "../db/keys/master-key.ts";
import { loadShared } from "../workspaces/shared-state.ts";
import { loadEnds, loadSigned } from "../workspaces/trial.ts";
import { type Course, endsWith, entriesOf } from "./entries.ts";
import { calendarFile } from "./file.ts";
import { calendarWordsIn } from "./words/languages.ts";

const UID_BYTES = 16;

/**
 * The check-ins of a workspace as a file, for a confirmed member: the same for both of the two, and made from what both
 * signed, moved and ended, and from nothing else. While a space runs there is nothing in it, whatever either does meanwhile, and from the
 * moment of its end everything is back, whether anybody has come by then or not. Once the workspace is closed, whatever was
 * still to come is off.
 *
 * @param now the moment at which it is asked for
 * @returns undefined before both have signed something
 * @throws RefusalError `not-your-workspace`
 */
export async function loadCheckIns(
  tx: Tx,
  master: MasterKey,
  workspace: string,
  now: Date,
): Promise<string | undefined> {
  const { state } = await loadShared(tx, workspace);
  const keyring = await loadKeyring(tx, master, workspace);
  const signed = await loadSigned(tx, keyring, workspace, state.agreement);
  const history = signed.map(({ document, signatures }) => signedTerms(document, signatures));
  const last = history.at(-1);
  if (last === undefined) return undefined;
  const ends = await loadEnds(tx, keyring, workspace, state);
  const { status, closedAt } = state.workspace;
  const closed = status === "closed" && closedAt !== undefined;
  // While a space runs or the workspace is paused, nothing calls the two together. Closing outlasts both.
  const quiet =
    !closed &&
    (status !== "open" || pauseState(state) !== null || spaceAt(spaceState(state), now.toISOString()) === "running");
  const course: Course = { moves: movesIn(checkInsState(state)), ends: closed ? endsWith(ends, closedAt) : ends };
  return calendarFile({
    entries: quiet ? [] : entriesOf(history, now, course),
    words: calendarWordsIn(last.language),
    uid: (kind) => master.fingerprint("calendar-uid", `${workspace}/${kind}`).subarray(0, UID_BYTES).toString("hex"),
  });
}
