import type { SignedRevision } from "@footbridge/shared/domain/agreement/document";
import { cleanLine, paragraphsOf } from "../lines.ts";
import { paperOf } from "../paper.ts";
import type { ExportWords } from "../words/export-words.ts";
import { readsFromTheRight } from "./direction.ts";
import { signingFace } from "./signing-face.ts";

/** One line of text with the direction it is read in. */
interface Line {
  readonly text: string;
  readonly rtl: boolean;
}

/**
 * What `assets/agreement.typ` sets, as JSON. Every string in it is text to be shown, whatever it looks like.
 * The date in it is that of the last signature, so that the same revision always gives the same file.
 */
export function typesetInput(signed: SignedRevision, words: ExportWords): string {
  const paper = paperOf(signed, words);
  const groups = fours(paper.digest);
  return JSON.stringify({
    language: words.language,
    title: paper.title,
    at: dateParts(lastSignedAt(signed)),
    and: words.and,
    partners: paper.partners.map(line),
    revision: paper.revision,
    digestLabel: words.digest,
    digest: [groups.slice(0, 8).join(" "), groups.slice(8).join(" ")],
    howToReadTheDigest: words.howToReadTheDigest,
    foot: `${paper.revision} · ${groups.slice(0, 4).join(" ")} …`,
    pageOf: words.pageOf,
    sections: paper.sections.map((section) => ({
      number: section.number,
      title: section.title,
      clauses: section.clauses.map((clause) => ({
        number: clause.number,
        speaker: clause.speaker === null ? null : line(clause.speaker),
        short: isShort(clause.text),
        paragraphs: paragraphs(clause.text),
        origins: clause.origins.map((origin) => ({ from: origin.from, by: origin.by.map(line) })),
      })),
    })),
    notAgreedYet: words.notAgreedYet,
    notAgreedYetLead: words.notAgreedYetLead,
    questions: paper.questions.map((question) => ({
      title: question.title,
      short: isShort(question.values.map(({ text }) => text).join("\n")),
      values: question.values.map((value) => ({ by: line(value.by), paragraphs: paragraphs(value.text) })),
    })),
    signaturesTitle: words.signatures,
    signatures: paper.signatures.map((signature) => ({
      name: line(signature.name),
      face: signingFace(cleanLine(signature.name)),
      moments: signature.moments,
    })),
    standingSentence: paper.standingSentence,
  });
}

function line(text: string): Line {
  const clean = cleanLine(text);
  return { text: clean, rtl: readsFromTheRight(clean) };
}

function paragraphs(text: string): readonly (readonly Line[])[] {
  return paragraphsOf(text).map((lines) => lines.map(line));
}

/** Short enough to be kept on one page: less than half of one, in every script and size that is set here. */
function isShort(text: string): boolean {
  return text.length <= 500 && paragraphsOf(text).flat().length <= 10;
}

/** Groups of four are what an eye can compare. */
function fours(digest: string): readonly string[] {
  return digest.match(/.{1,4}/g) ?? [];
}

function lastSignedAt(signed: SignedRevision): Date {
  return new Date(Math.max(...signed.signatures.map(({ at }) => Date.parse(at))));
}

function dateParts(at: Date): Readonly<Record<string, number>> {
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}
