import type { Draft } from "@footbridge/shared/domain/clause/draft";
import type { ClauseFact } from "@footbridge/shared/domain/clause/facts";
import type { Footing } from "./commands/command.ts";
import { keepMintedWords, mintWords } from "./kept-words.ts";

/** Keeps the words of a draft. @returns the fact by which the draft comes onto the board */
export async function keepDraft(made: Draft, ground: Footing): Promise<ClauseFact> {
  const { tx, workspace, keyring, entropy, now } = ground;
  const versions = made.versions.map(({ words, by }) => ({ minted: mintWords(words, entropy), by }));
  for (const { minted } of versions) await keepMintedWords(tx, keyring, workspace, minted, entropy);
  return {
    type: "clause.drafted",
    clause: entropy.uuid(),
    section: made.section,
    term: made.term,
    making: made.making,
    origins: made.origins,
    versions: versions.map(({ minted, by }) => ({ words: minted.ref, by })),
    at: now.toISOString(),
  };
}
