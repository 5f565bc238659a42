import { spaceState } from "@footbridge/shared/domain/fold";
import type { PhraseName } from "@footbridge/shared/domain/phrase/phrases";
import { spaceAt } from "@footbridge/shared/domain/space/evolve";
import type { SpaceFact } from "@footbridge/shared/domain/space/facts";
import { SHEET_IDS } from "@footbridge/shared/practice/sheets";
import type { Tx } from "../db/door.ts";
import { loadKeyring } from "../db/keys/keyring.ts";
import type { Entropy } from "../inputs.ts";
import { persistently } from "./attempts.ts";
import type { Changes } from "./changes.ts";
import type { Actor, WorkspaceDeps } from "./deps.ts";
import { type SettlingGround, settle, unsettledRounds } from "./settle.ts";
import { settlePhrase, unsettledPhrases } from "./settle-marks.ts";
import { isPauseUnsettled, settlePauseOf } from "./settle-pause.ts";
import { appendFacts, loadShared } from "./shared-state.ts";
import { loadOwnTrialRounds } from "./trial.ts";

/** Something of which it may not be written down yet what the two did together in it. */
export type Unsettled = { readonly round: string } | { readonly phrase: PhraseName } | "pause";

/**
 * Settles something after one person's own part of it changed, in a transaction of its own.
 * @returns what changed for both, or null
 */
export function settleAfter(deps: WorkspaceDeps, actor: Actor, what: Unsettled): Promise<Changes | null> {
  const { inputs } = deps;
  return settleWith(deps, actor, what, inputs.entropy(actor.person), () => inputs.now(actor.person));
}

function settleWith(
  { door, master }: WorkspaceDeps,
  actor: Actor,
  what: Unsettled,
  entropy: Entropy,
  now: () => Date,
): Promise<Changes | null> {
  const { workspace } = actor;
  return persistently(() =>
    door.asPerson(actor, async (tx) => {
      const keyring = await loadKeyring(tx, master, workspace);
      const ground: SettlingGround = { tx, master, workspace, keyring, entropy, now: now() };
      if (what === "pause") return settlePauseOf(ground);
      return "round" in what ? settle(what.round, ground) : settlePhrase(what.phrase, ground);
    }),
  );
}

/** Every round and every phrase that is not settled, and a pause. */
async function allUnsettled(tx: Tx, { master }: WorkspaceDeps, workspace: string): Promise<readonly Unsettled[]> {
  const { seat } = await loadShared(tx, workspace);
  // Of what comes again nothing can be unsettled in which one has no side.
  const trialRounds = await loadOwnTrialRounds(tx, workspace, seat);
  const [rounds, phrases, pause] = await Promise.all([
    unsettledRounds(tx, master, workspace, [...SHEET_IDS, ...trialRounds]),
    unsettledPhrases(tx, workspace),
    isPauseUnsettled(tx, workspace),
  ]);
  return [
    ...rounds.map((round) => ({ round })),
    ...phrases.map((phrase) => ({ phrase })),
    ...(pause ? (["pause"] as const) : []),
  ];
}

/**
 * Writes down what is still to be written down when someone comes back: rounds and phrases that are not settled, as a
 * crash may have come in between, and a space that is over. While a space runs there is nothing to write down.
 * @returns what changed for both, but for the end of a space: that is shown to whoever asks, and told to nobody
 */
export async function settleAll(deps: WorkspaceDeps, actor: Actor): Promise<readonly Changes[]> {
  const { door, inputs } = deps;
  const now = inputs.now(`${actor.person}/connecting`).toISOString();
  const { closed, space, unsettled } = await door.asPerson(actor, async (tx) => {
    const { state } = await loadShared(tx, actor.workspace);
    const [closed, space] = [state.workspace.status === "closed", spaceState(state)];
    const unsettled = closed || space.agreed !== null ? [] : await allUnsettled(tx, deps, actor.workspace);
    return { closed, space, unsettled };
  });
  // Where one has left, nothing more is written down.
  if (closed) return [];
  if (space.agreed !== null && spaceAt(space, now) === "over") await endSpace(deps, actor, space.agreed.until);
  const changes: Changes[] = [];
  for (const what of unsettled) {
    const settled = await settleAfter(deps, actor, what);
    if (settled !== null) changes.push(settled);
  }
  return changes;
}

/** Writes down that a space is over, where one is: whoever looks finds it over, whether somebody came before or not. */
export async function endSpaceIfOver(deps: WorkspaceDeps, actor: Actor): Promise<void> {
  const { door, inputs } = deps;
  const now = inputs.now(`${actor.person}/connecting`).toISOString();
  const space = await door.asPerson(actor, async (tx) => spaceState((await loadShared(tx, actor.workspace)).state));
  if (space.agreed !== null && spaceAt(space, now) === "over") await endSpace(deps, actor, space.agreed.until);
}

/**
 * Writes down that a space is over, and first what both did alone meanwhile. All of it is dated with the end itself, has
 * randomness of its own, and is told to no page: each finds it when it asks. So nothing tells who came first afterwards,
 * or when (P2).
 * @param until the end that has come, ISO 8601 UTC; nothing happens where the space was lengthened meanwhile, or its end is
 *   written down already
 */
export async function endSpace(deps: WorkspaceDeps, actor: Actor, until: string): Promise<void> {
  const { door, inputs } = deps;
  const { workspace } = actor;
  const entropy = inputs.entropy(`${workspace}/end-of-a-space`);
  const unsettled = await door.asPerson(actor, (tx) => allUnsettled(tx, deps, workspace));
  for (const what of unsettled) await settleWith(deps, actor, what, entropy, () => new Date(until));
  await persistently(() =>
    door.asPerson(actor, async (tx) => {
      const loaded = await loadShared(tx, workspace);
      if (loaded.state.workspace.status === "closed" || spaceState(loaded.state).agreed?.until !== until) return;
      const facts: readonly SpaceFact[] = [{ type: "space.ended", at: until }];
      await appendFacts(tx, workspace, loaded, facts);
    }),
  );
}
