import type { Paper, PaperClause, PaperEntry, PaperSignature } from "@footbridge/shared/protocol/paper";
import { inline, led } from "./markdown-text.ts";

/**
 * A signed revision as Markdown (CommonMark; reads the same as GitHub's flavour). What the two people wrote comes out
 * as typed: whatever in it could be taken for markup is escaped. Ends with a line break.
 */
export function agreementMarkdown(paper: Paper): string {
  const blocks = [
    `# ${inline(paper.title)}`,
    `**${inline(paper.partners.a)}** ${inline(paper.and)} **${inline(paper.partners.b)}**`,
    inline(paper.revision),
    inline(paper.completed),
    digest(paper.digest),
    inline(paper.digest.howToRead),
    ...(paper.previous === null ? [] : [digest(paper.previous)]),
    ...sectionBlocks(paper),
    ...openBlocks(paper),
    ...signaturesBlocks(paper),
    ...recordBlocks(paper),
    ...keysBlocks(paper),
    ...checkingBlocks(paper),
    "---",
    inline(paper.standingSentence),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function digest({ label, value }: Paper["record"]["head"]): string {
  return `${inline(label)}: \`${value}\``;
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

function openBlocks({ open }: Paper): readonly string[] {
  if (open === null) return [];
  return [
    `## ${inline(open.title)}`,
    inline(open.lead),
    ...open.questions.flatMap((question) => [
      `### ${inline(question.title)}`,
      ...question.values.flatMap((value) => led(`**${inline(value.by)}:**`, value.text)),
    ]),
  ];
}

function signaturesBlocks({ signatures }: Paper): readonly string[] {
  return [
    `## ${inline(signatures.title)}`,
    inline(signatures.consent.label),
    `> ${inline(signatures.consent.sentence)}`,
    ...signatures.of.flatMap(signatureBlocks),
  ];
}

function signatureBlocks({ name, partner, drawing, ownWords, moments, key }: PaperSignature): readonly string[] {
  return [
    `### ${inline(name)}`,
    ...(partner === null ? [] : [inline(partner)]),
    ...(drawing === null ? [] : [`*${inline(drawing)}*`]),
    ...(ownWords === null ? [] : led(`**${inline(ownWords.label)}:**`, ownWords.text)),
    moments.map((moment) => `- ${inline(moment)}`).join("\n"),
    inline(key),
  ];
}

function recordBlocks({ record }: Paper): readonly string[] {
  return [
    `## ${inline(record.title)}`,
    inline(record.lead),
    record.entries.map(entryItem).join("\n"),
    digest(record.head),
  ];
}

function entryItem({ moment, who, what, details }: PaperEntry): string {
  const lines = [inline(moment), `**${inline(who)}** ${inline(what)}`, ...details.map(inline)];
  return `- ${lines.join("\\\n  ")}`;
}

function keysBlocks({ keys }: Paper): readonly string[] {
  return [
    `## ${inline(keys.title)}`,
    inline(keys.lead),
    keys.of.map(({ of, words }) => `- **${inline(of)}:** ${inline(words)}`).join("\n"),
  ];
}

function checkingBlocks({ checking }: Paper): readonly string[] {
  return [
    `## ${inline(checking.title)}`,
    ...checking.steps.map(inline),
    `\`${checking.command}\``,
    inline(checking.afterwards),
    inline(checking.limits),
  ];
}
