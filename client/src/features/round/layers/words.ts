import { LAYER_WORDS } from "@footbridge/shared/practice/en/layers";
import type { Reading, ReadOf } from "@footbridge/shared/practice/layers";
import type { LayerId } from "@footbridge/shared/practice/sheets/what-changed";
import { layerPrompts, WHAT_CHANGED } from "@footbridge/shared/practice/sheets/what-changed";
import { practice, wordsOfPrompt } from "../practice.ts";

/** What each layer is called, and what it is about. */
export const layerWords = LAYER_WORDS;

/** A reading as its writer chose it. */
export function readingWords(layer: LayerId, of: ReadOf, reading: Reading): string {
  const words = wordsOfPrompt(practice.sheets[WHAT_CHANGED.id], layerPrompts(layer)[of].reading);
  return practice.describeValue(words, { kind: "choice", option: reading });
}
