import type { SignedRevision } from "@footbridge/shared/domain/agreement/document";
import { cleanLine, paragraphsOf } from "./lines.ts";
import { type Paper, type PaperClause, type PaperSignature, paperOf } from "./paper.ts";
import type { ExportWords } from "./words/export-words.ts";

/**
 * A signed revision as Markdown (CommonMark; reads the same as GitHub's flavour). What the two people wrote comes out
 * as typed: whatever in it could be taken for markup is escaped. Ends with a line break.
 */
export function agreementMarkdown(signed: SignedRevision, words: ExportWords): string {
  const paper = paperOf(signed, words);
  const [first, second] = paper.partners.map(inline);
  const blocks = [
    `# ${inline(paper.title)}`,
    `**${first}** ${inline(words.and)} **${second}**`,
    inline(paper.revision),
    `${inline(words.digest)}: \`${paper.digest}\``,
    inline(words.howToReadTheDigest),
    ...sectionBlocks(paper),
    ...questionBlocks(paper, words),
    `## ${inline(words.signatures)}`,
    ...paper.signatures.flatMap(signatureBlocks),
    "---",
    inline(paper.standingSentence),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function sectionBlocks(paper: Paper): readonly string[] {
  return paper.sections.flatMap((section) => [
    `## ${section.number}\\. ${inline(section.title)}`,
    ...section.clauses.flatMap((clause) => [
      ...led(clauseLead(clause), clause.text),
      ...clause.origins.map((origin) => `*${[origin.from, ...origin.by].map(inline).join(" · ")}*`),
    ]),
  ]);
}

function clauseLead({ number, speaker }: PaperClause): string {
  return speaker === null ? `**${number}**` : `**${number}** **${inline(speaker)}:**`;
}

function questionBlocks(paper: Paper, words: ExportWords): readonly string[] {
  if (paper.questions.length === 0) return [];
  return [
    `## ${inline(words.notAgreedYet)}`,
    inline(words.notAgreedYetLead),
    ...paper.questions.flatMap((question) => [
      `### ${inline(question.title)}`,
      ...question.values.flatMap((value) => led(`**${inline(value.by)}:**`, value.text)),
    ]),
  ];
}

function signatureBlocks(signature: PaperSignature): readonly string[] {
  return [
    `### ${inline(signature.name)}`,
    ...(cleanLine(signature.name) === cleanLine(signature.partner) ? [] : [inline(signature.partner)]),
    signature.moments.map((moment) => `- ${inline(moment)}`).join("\n"),
  ];
}

/** Paragraphs of a person's words, the first with a lead before it. A backslash at a line's end keeps the line break. */
function led(lead: string, text: string): readonly string[] {
  const [first = [], ...rest] = paragraphsOf(text).map((lines) => lines.map(escaped));
  return [`${lead} ${first.join("\\\n")}`.trimEnd(), ...rest.map((lines) => lines.join("\\\n"))];
}

function inline(text: string): string {
  return paragraphsOf(text)
    .flatMap((lines) => lines.map(escaped))
    .join(" ");
}

/**
 * Escapes one line: what CommonMark reads as markup anywhere, then what it reads as markup at a line's start, then the
 * three shapes that GitHub's flavour turns into links by itself (address, `www.`, e-mail).
 */
function escaped(line: string): string {
  return line
    .replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")
    .replace(/^[-+=:]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/(?<=www)\./gi, "\\.")
    .replace(/@/g, "\\@");
}
