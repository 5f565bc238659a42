import { agreementView } from "@footbridge/shared/domain/agreement/view";
import { boardView, clauseView } from "@footbridge/shared/domain/clause/view";
import { listeningState, type SharedState } from "@footbridge/shared/domain/fold";
import { listeningView, wordsInListening } from "@footbridge/shared/domain/listening/view";
import { placeInTurn } from "@footbridge/shared/practice/sheets";
import type { Slice } from "@footbridge/shared/protocol/views";
import type { Tx } from "../db/door.ts";
import type { Keyring } from "../db/keys/keyring.ts";
import type { SliceName } from "./changes.ts";
import { loadWords, type MintedWords, type WordsById } from "./kept-words.ts";

/** A slice that is the same for both, whoever looks: nothing in it is anyone's own. */
export type AlikeName =
  | { readonly name: "board" | "agreement" }
  | { readonly name: "clause" | "listening"; readonly key: string };

/** Whether this slice is the same for both. */
export function isAlike(wanted: SliceName): wanted is AlikeName {
  const { name } = wanted;
  return name === "board" || name === "clause" || name === "listening" || name === "agreement";
}

function idsIn(state: SharedState, wanted: SliceName): readonly string[] {
  if (wanted.name === "agreement")
    return state.agreement.revisions.flatMap(({ signatures }) => signatures.map(({ name }) => name));
  if (wanted.name === "listening") return wordsInListening(listeningState(state, wanted.key));
  if (wanted.name !== "clause") return [];
  const clause = state.board.find(({ id }) => id === wanted.key);
  return (clause?.versions ?? []).flatMap(({ words, objections }) =>
    [words.id, objections.a, objections.b].filter((id) => id !== null),
  );
}

/** Loads the words behind all of these slices in one query, however many lines the board has. */
export function loadWordsOf(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  state: SharedState,
  wanted: readonly SliceName[],
  minted: MintedWords | null = null,
): Promise<WordsById> {
  return loadWords(
    tx,
    keyring,
    workspace,
    wanted.flatMap((slice) => idsIn(state, slice)),
    minted,
  );
}

/**
 * Builds a slice that is the same for both (P4).
 * @param kept the words behind it
 * @returns null where there is nothing of this name
 */
export function alikeSlice(
  state: SharedState,
  kept: WordsById,
  wanted: AlikeName,
): Extract<Slice, { name: AlikeName["name"] }> | null {
  switch (wanted.name) {
    case "board":
      return { name: "board", view: boardView(state.board) };
    case "clause": {
      const clause = state.board.find(({ id }) => id === wanted.key);
      if (clause === undefined) return null;
      return {
        name: "clause",
        key: clause.id,
        view: clauseView(clause, { words: kept.words, sentence: kept.text }),
      };
    }
    case "listening":
      return {
        name: "listening",
        key: wanted.key,
        view: listeningView(wanted.key, listeningState(state, wanted.key), placeInTurn(wanted.key), {
          heard: (id) => kept.words(id).text,
          text: kept.text,
        }),
      };
    case "agreement":
      return { name: "agreement", view: agreementView(state.agreement, state.board, kept.text) };
  }
}
