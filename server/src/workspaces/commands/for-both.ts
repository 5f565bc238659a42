import type { Fact } from "@footbridge/shared/domain/fold";
import { SliceSchema } from "@footbridge/shared/protocol/views";
import { alikeSlice, isAlike, loadWordsOf } from "../alike-slices.ts";
import type { Ledger } from "../audit.ts";
import { type Changes, changesFrom, type MadeSlices } from "../changes.ts";
import type { MintedWords } from "../kept-words.ts";
import { appendFacts, type Moved } from "../shared-state.ts";
import type { Done, Ground } from "./command.ts";

/**
 * Appends what somebody did on what both share, last of all in the transaction, and makes what both are shown of it.
 * @param words those that are kept with it, if any
 * @param ledger what steps of revisions are written down with
 */
export async function doneForBoth(
  ground: Ground,
  facts: readonly Fact[],
  words: MintedWords | null,
  ledger: Ledger | null = null,
): Promise<Pick<Done, "changes" | "made">> {
  const { tx, workspace, loaded, along } = ground;
  const moved = await appendFacts(tx, workspace, loaded, facts, ledger, along);
  const changes = changesFrom(facts);
  // What could not be made is loaded instead, and whoever loads it says why.
  return { changes, made: make(ground, moved, changes, words).catch(() => null) };
}

/** It is not waited for: the words come with the commit. */
async function make(
  { tx, along, keyring, workspace }: Ground,
  { version, state }: Moved,
  changes: Changes,
  words: MintedWords | null,
): Promise<MadeSlices | null> {
  const wanted = changes.slices.filter(isAlike);
  if (changes.membership || wanted.length < changes.slices.length) return null;
  const kept = await along(() => loadWordsOf(tx, keyring, workspace, state, wanted, words));
  const slices = wanted.map((name) => alikeSlice(state, kept, name)).filter((slice) => slice !== null);
  return { version, slices: slices.map((slice) => SliceSchema.parse(slice)) };
}
