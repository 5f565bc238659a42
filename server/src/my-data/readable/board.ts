import type { ClauseView, VersionView } from "@footbridge/shared/domain/clause/view";
import { SECTION_IDS } from "@footbridge/shared/domain/round/sheet";
import { SEATS } from "@footbridge/shared/domain/seat";
import { inline, led } from "../../export/markdown-text.ts";
import type { Of } from "../shapes.ts";
import type { Seated } from "./reader.ts";

/** The board for reading: the lines as they stand, by section, and then how each came to be. */
export function boardBlocks({ clauses, history }: Of<"board">, reader: Seated): readonly string[] {
  const { board } = reader.words.room;
  const here = clauses.filter(({ standing }) => standing !== "withdrawn");
  const sections = SECTION_IDS.flatMap((id) => {
    const lines = here.filter(({ section }) => section === id);
    if (lines.length === 0) return [];
    return [
      `### ${inline(reader.practice.sections[id].title)}`,
      ...lines.flatMap((clause) => lineBlocks(clause, reader)),
    ];
  });
  return [
    `## ${inline(board.title)}`,
    ...(sections.length === 0 ? [inline(board.none)] : sections),
    ...(history.length === 0 ? [] : [`## ${inline(board.historyTitle)}`, ...historyBlocks(history, reader)]),
  ];
}

function lineBlocks(clause: ClauseView, reader: Seated): readonly string[] {
  const { board } = reader.words.room;
  const standing = clause.standing === "aside" ? board.aside : clause.agreed === null ? board.open : board.agreed;
  return [`*${inline(standing)}*`, ...clause.versions.flatMap((version) => versionBlocks(version, reader))];
}

function versionBlocks({ words, by, yes, objections }: VersionView, reader: Seated): readonly string[] {
  const { board } = reader.words.room;
  const yeses = SEATS.filter((seat) => yes[seat]).map(reader.who);
  return [
    ...led(`**${inline(board.wording(reader.who(by)))}:**`, words.text),
    ...(yeses.length === 0 ? [] : [inline(board.yes(yeses.join(", ")))]),
    ...SEATS.flatMap((seat) => {
      const sentence = objections[seat];
      return sentence === null ? [] : led(`**${inline(board.objection(reader.who(seat)))}:**`, sentence);
    }),
  ];
}

function historyBlocks(history: Of<"board">["history"], reader: Seated): readonly string[] {
  const { board } = reader.words.room;
  return history.flatMap(({ at, what, by, wordings, sentence }) => {
    const step = board.steps[what](reader.who(by ?? "both"));
    const said = [
      ...wordings.map(({ words }) => words?.text ?? board.takenBack),
      ...(sentence === null ? [] : [sentence]),
    ];
    return [`**${inline(reader.day(at))}** ${inline(step)}`, ...said.flatMap((text) => quoted(text))];
  });
}

/** Somebody's words, set apart from what is said about them. */
function quoted(text: string): readonly string[] {
  return led("", text).map((paragraph) => `> ${paragraph.trimStart().replaceAll("\n", "\n> ")}`);
}
