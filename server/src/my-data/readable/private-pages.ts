import { PRIVATE_PAGE_PROMPTS } from "@footbridge/shared/practice/private-pages";
import type { PrivatePage } from "@footbridge/shared/protocol/private-pages";
import { inline, led } from "../../export/markdown-text.ts";
import { page, type Reader } from "./reader.ts";

function blocksOf({ kind, begunAt, texts }: PrivatePage, { words, practice, day }: Reader): readonly string[] {
  const { title, prompts } = practice.privatePages[kind];
  const written = PRIVATE_PAGE_PROMPTS[kind].flatMap((prompt) => {
    const text = texts[prompt]?.text ?? "";
    return text.trim() === "" ? [] : [{ ask: prompts[prompt]?.ask ?? prompt, text }];
  });
  return [
    `## ${inline(title)}`,
    `*${inline(words.privatePages.begun(day(begunAt)))}*`,
    ...(written.length === 0 ? [inline(words.privatePages.nothingYet)] : []),
    ...written.flatMap(({ ask, text }) => [`### ${inline(ask)}`, ...led("", text)]),
  ];
}

/** Private pages for reading, as Markdown. */
export function privatePagesText(pages: readonly PrivatePage[], reader: Reader): string {
  const { title, none } = reader.words.privatePages;
  return page([
    `# ${inline(title)}`,
    ...(pages.length === 0 ? [inline(none)] : pages.flatMap((each) => blocksOf(each, reader))),
  ]);
}
