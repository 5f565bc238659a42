import { inline } from "../../export/markdown-text.ts";
import { SHAPES } from "../shapes.ts";
import { page, type Reader } from "./reader.ts";

const item = (name: string, text: string): string => `- \`${name}\`: ${inline(text)}`;

/** The first thing to read in an archive, as Markdown. */
export function readMeText({ words: { readMe } }: Reader): string {
  return page([
    `# ${inline(readMe.title)}`,
    ...readMe.lead.map(inline),
    `## ${inline(readMe.toReadTitle)}`,
    Object.entries(readMe.toRead)
      .map(([name, text]) => item(name, text))
      .join("\n"),
    `## ${inline(readMe.forProgramsTitle)}`,
    inline(readMe.forPrograms),
    Object.keys(SHAPES)
      .map((kind) => item(`${kind}.json`, readMe.files[kind as keyof typeof SHAPES]))
      .join("\n"),
    `## ${inline(readMe.notInTitle)}`,
    readMe.notIn.map((text) => `- ${inline(text)}`).join("\n"),
  ]);
}
