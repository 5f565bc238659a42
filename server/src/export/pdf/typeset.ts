import type { Paper, PaperSignature } from "@footbridge/shared/protocol/paper";
import { cleanLine, paragraphsOf } from "../lines.ts";
import { readsFromTheRight } from "./direction.ts";
import { markPicture } from "./mark-svg.ts";
import { signingFace } from "./signing-face.ts";

/** The sizes of paper that an agreement is set for. */
export type PaperSize = "a4" | "letter";

/** What a paper is set with beside its words. */
export interface Setting {
  readonly size: PaperSize;
  /** The date in the file's properties: that of the last signature, so that one revision always gives one file. */
  readonly at: Date;
  /** The foot of a page, with `{page}` and `{pages}`. */
  readonly pageOf: string;
}

/** One line of text with the direction it is read in. */
interface Line {
  readonly text: string;
  readonly rtl: boolean;
}

/** What `assets/agreement.typ` sets, as JSON. Every string in it is text to be shown, whatever it looks like. */
export function typesetInput(paper: Paper, { size, at, pageOf }: Setting): string {
  const groups = fours(paper.digest.value);
  return JSON.stringify({
    size: size === "a4" ? "a4" : "us-letter",
    language: paper.language,
    title: paper.title,
    at: dateParts(at),
    and: paper.and,
    partners: [line(paper.partners.a), line(paper.partners.b)],
    revision: paper.revision,
    completed: paper.completed,
    digest: { label: paper.digest.label, rows: rows(paper.digest.value), howToRead: paper.digest.howToRead },
    previous: paper.previous === null ? null : { label: paper.previous.label, rows: rows(paper.previous.value) },
    foot: `${paper.revision} · ${groups.slice(0, 4).join(" ")} …`,
    pageOf,
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
    open:
      paper.open === null
        ? null
        : {
            title: paper.open.title,
            lead: paper.open.lead,
            questions: paper.open.questions.map((question) => ({
              title: question.title,
              short: isShort(question.values.map(({ text }) => text).join("\n")),
              values: question.values.map((value) => ({ by: line(value.by), paragraphs: paragraphs(value.text) })),
            })),
          },
    signatures: {
      title: paper.signatures.title,
      consent: { label: paper.signatures.consent.label, sentence: line(paper.signatures.consent.sentence) },
      of: paper.signatures.of.map(signature),
    },
    record: {
      title: paper.record.title,
      lead: paper.record.lead,
      entries: paper.record.entries.map((entry) => ({ ...entry, who: line(entry.who) })),
      head: { label: paper.record.head.label, rows: rows(paper.record.head.value) },
    },
    keys: {
      title: paper.keys.title,
      lead: paper.keys.lead,
      of: paper.keys.of.map(({ of, words }) => ({ of: line(of), words })),
    },
    checking: paper.checking,
    standingSentence: paper.standingSentence,
  });
}

function signature({ name, partner, mark, drawing, ownWords, moments, key }: PaperSignature): object {
  return {
    name: line(name),
    partner: partner === null ? null : line(partner),
    face: signingFace(cleanLine(name)),
    drawing: mark.kind === "typed" ? null : { ...markPicture(mark), label: drawing === null ? "" : cleanLine(drawing) },
    ownWords:
      ownWords === null
        ? null
        : { label: ownWords.label, short: isShort(ownWords.text), paragraphs: paragraphs(ownWords.text) },
    moments,
    key,
  };
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

/** A digest in two rows. */
function rows(digest: string): readonly [string, string] {
  const groups = fours(digest);
  return [groups.slice(0, 8).join(" "), groups.slice(8).join(" ")];
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
