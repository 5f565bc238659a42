import { roundState, type SharedState } from "@footbridge/shared/domain/fold";
import { type TogetherView, togetherView } from "@footbridge/shared/domain/round/view";
import { otherSeat } from "@footbridge/shared/domain/seat";
import { type Mirror, MirrorSchema, type MirrorSlice } from "@footbridge/shared/protocol/views";
import { loadKeyring } from "../db/keys/keyring.ts";
import type { SliceName } from "./changes.ts";
import type { Actor, WorkspaceDeps } from "./deps.ts";
import { loadRevealedAnswers } from "./own-side.ts";
import { loadOwnReceipt } from "./receipts.ts";
import { loadShared } from "./shared-state.ts";
import { everySlice, loadSharedSlice, loadWordsOf, type Viewer } from "./views.ts";

/** A round as the other seat sees it, made of what both know and of the asking person's own side alone (P8). */
async function loadMirroredRound(
  { tx, workspace, keyring, state, seat }: Viewer,
  round: string,
): Promise<TogetherView> {
  const shared = roundState(state, round);
  const mine =
    shared.revealedAt === null
      ? null
      : {
          answers: await loadRevealedAnswers(tx, keyring, workspace, round, seat),
          opening: await loadOwnReceipt(tx, keyring, workspace, round, seat),
        };
  return togetherView(round, shared, otherSeat(seat), mine);
}

/**
 * What the other seat's pages hold right now, without what is that seat's own: nothing of the other's side of a round is
 * loaded for it, so nothing of it can be in it (P8).
 * @throws RefusalError `not-your-workspace` for anyone who is not in the workspace
 */
export function loadMirror(deps: WorkspaceDeps, actor: Actor): Promise<Mirror> {
  const { workspace } = actor;
  return deps.door.asPerson(actor, async (tx) => {
    const { state, seat } = await loadShared(tx, workspace);
    const keyring = await loadKeyring(tx, deps.master, workspace);
    const names = mirroredSlices(state);
    const kept = await loadWordsOf(tx, keyring, workspace, state, names);
    const viewer: Viewer = { tx, workspace, keyring, state, seat, kept };
    const slices: MirrorSlice[] = [];
    for (const name of names) {
      const slice = await loadMirrorSlice(viewer, name);
      if (slice !== null) slices.push(slice);
    }
    return MirrorSchema.parse({ slices });
  });
}

/** The slices of the other seat's pages: none while nobody sits there, and one until the inviter has confirmed them. */
function mirroredSlices(state: SharedState): readonly SliceName[] {
  if (state.workspace.status === "inviting") return [];
  return state.workspace.status === "joined" ? [{ name: "workspace" }] : everySlice(state);
}

async function loadMirrorSlice(viewer: Viewer, wanted: SliceName): Promise<MirrorSlice | null> {
  if (wanted.name === "round")
    return { name: "round", key: wanted.key, view: await loadMirroredRound(viewer, wanted.key) };
  return loadSharedSlice({ ...viewer, seat: otherSeat(viewer.seat) }, wanted);
}
