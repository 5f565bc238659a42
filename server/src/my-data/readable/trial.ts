import { inline, led } from "../../export/markdown-text.ts";
import type { Of } from "../shapes.ts";
import type { Seated } from "./reader.ts";

/** What either holds tighter than both signed, for reading; nothing where neither does. */
export function heldTighterBlocks(trial: Of<"trial">, { words, day, who }: Seated): readonly string[] {
  if (trial === null || trial.boundaries.length === 0) return [];
  const { trial: says } = words.room;
  return [
    `## ${inline(says.title)}`,
    ...trial.boundaries.flatMap(({ by, since, text, line }) => {
      const tightened = trial.promises.find(({ id }) => id === line);
      return [
        ...led(`**${inline(says.fromNow(who(by), day(since)))}:**`, text),
        ...(tightened === undefined ? [] : led(`*${inline(says.tightens)}:*`, tightened.text)),
      ];
    }),
  ];
}
