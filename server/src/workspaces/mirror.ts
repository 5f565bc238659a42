import { sharedCardView } from "@footbridge/shared/domain/card/view";
import { cardsState, pauseState, phrasesState, roundState, type SharedState } from "@footbridge/shared/domain/fold";
import { pauseTogetherView } from "@footbridge/shared/domain/pause/view";
import { phrasesTogetherView } from "@footbridge/shared/domain/phrase/view";
import { type TogetherView, togetherView } from "@footbridge/shared/domain/round/view";
import { otherSeat } from "@footbridge/shared/domain/seat";
import { type Mirror, MirrorSchema, type MirrorSlice } from "@footbridge/shared/protocol/views";
import { loadKeyring } from "../db/keys/keyring.ts";
import type { Actor, WorkspaceDeps } from "./deps.ts";
import { everySlice, type SharedSliceName } from "./every-slice.ts";
import { loadRevealedAnswers } from "./own-side.ts";
import { loadOwnReceipt, receiptSalt } from "./receipts.ts";
import { endSpaceIfOver } from "./settling.ts";
import { loadShared } from "./shared-state.ts";
import { loadTrial, sharedTrialRounds } from "./trial.ts";
import { asOfFor, loadSharedSlice, loadViewer, type Viewer } from "./views.ts";

/** A round as the other seat sees it, made of what both know and of the asking person's own side alone (P8). */
async function loadMirroredRound(
  { tx, master, workspace, keyring, state, seat }: Viewer,
  round: string,
): Promise<TogetherView> {
  const shared = roundState(state, round);
  const mine =
    shared.revealedAt === null
      ? null
      : {
          answers: await loadRevealedAnswers(tx, keyring, workspace, round, seat),
          opening: await loadOwnReceipt(tx, keyring, workspace, round, seat),
          salt: receiptSalt(master, workspace, round, shared.times),
        };
  return togetherView(round, shared, otherSeat(seat), mine);
}

/**
 * What the other seat's pages hold right now, without what is that seat's own: nothing of the other's side of a round is
 * loaded for it, so nothing of it can be in it (P8).
 * @throws RefusalError `not-your-workspace` for anyone who is not in the workspace
 */
export async function loadMirror(deps: WorkspaceDeps, actor: Actor): Promise<Mirror> {
  const { workspace } = actor;
  await endSpaceIfOver(deps, actor);
  return deps.door.asPerson(actor, async (tx) => {
    const { state, seat } = await loadShared(tx, workspace);
    const keyring = await loadKeyring(tx, deps.master, workspace);
    const asOf = asOfFor(deps, actor);
    const trial = await loadTrial(tx, keyring, workspace, state);
    const names = mirroredSlices(state, sharedTrialRounds(state.rounds, trial, asOf));
    const viewer = await loadViewer({ tx, master: deps.master, workspace, keyring, state, seat, asOf, trial }, names);
    const slices: MirrorSlice[] = [];
    for (const name of names) {
      const slice = await loadMirrorSlice(viewer, name);
      if (slice !== null) slices.push(slice);
    }
    return MirrorSchema.parse({ slices });
  });
}

/** The slices of the other seat's pages: none while nobody sits there, and one until the inviter has confirmed them. */
function mirroredSlices(state: SharedState, trialRounds: readonly string[]): readonly SharedSliceName[] {
  if (state.workspace.status === "inviting") return [];
  return state.workspace.status === "joined" ? [{ name: "workspace" }] : everySlice(state, trialRounds);
}

async function loadMirrorSlice(viewer: Viewer, wanted: SharedSliceName): Promise<MirrorSlice | null> {
  if (wanted.name === "round")
    return { name: "round", key: wanted.key, view: await loadMirroredRound(viewer, wanted.key) };
  if (wanted.name === "card") {
    const card = cardsState(viewer.state).find(({ id }) => id === wanted.key);
    if (card === undefined) return null;
    return { name: "card", key: card.id, view: sharedCardView(card, viewer.cards.get(card.id) ?? null) };
  }
  if (wanted.name === "card-draft" || wanted.name === "own-key") return null;
  if (wanted.name === "pause") return { name: "pause", view: pauseTogetherView(pauseState(viewer.state)) };
  if (wanted.name === "phrases")
    return { name: "phrases", view: phrasesTogetherView(phrasesState(viewer.state), otherSeat(viewer.seat)) };
  return loadSharedSlice({ ...viewer, seat: otherSeat(viewer.seat) }, wanted);
}
