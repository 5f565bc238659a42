import type {
  AgreementDocument,
  DocumentClause,
  DocumentQuestion,
  DocumentSection,
} from "@footbridge/shared/domain/agreement/document";
import { SECTION_IDS, type SectionId } from "@footbridge/shared/domain/round/sheet";
import type { Seat } from "@footbridge/shared/domain/seat";

/** What is read of a line that both said yes to. */
export type AgreedLine = Pick<DocumentClause, "text" | "speaker">;
/** What is read of a line that is open. */
export type OpenLine = DocumentQuestion["values"];

/**
 * How a line stands in two versions. `new` and `new-open` were not there before; `settled` was open and is agreed;
 * `reopened` was agreed and is open; `gone` and `gone-open` are in the later version no more.
 */
export type LineChange =
  | { readonly kind: "same"; readonly now: AgreedLine }
  | { readonly kind: "same-open"; readonly now: OpenLine }
  | { readonly kind: "new"; readonly now: AgreedLine }
  | { readonly kind: "new-open"; readonly now: OpenLine }
  | { readonly kind: "changed"; readonly before: AgreedLine; readonly now: AgreedLine }
  | { readonly kind: "changed-open"; readonly before: OpenLine; readonly now: OpenLine }
  | { readonly kind: "settled"; readonly before: OpenLine; readonly now: AgreedLine }
  | { readonly kind: "reopened"; readonly before: AgreedLine; readonly now: OpenLine }
  | { readonly kind: "gone"; readonly before: AgreedLine }
  | { readonly kind: "gone-open"; readonly before: OpenLine };

export interface ComparedLine {
  readonly id: string;
  readonly change: LineChange;
}

export interface ComparedSection {
  readonly id: SectionId;
  readonly title: string;
  readonly lines: readonly ComparedLine[];
}

/** What stands around the lines and is not the same: whose name, or which sentence. */
export type FrameChange = (
  | { readonly what: "name"; readonly seat: Seat }
  | { readonly what: "standing-sentence" | "consent"; readonly seat: null }
) & { readonly before: string; readonly now: string };

export interface Comparison {
  readonly frame: readonly FrameChange[];
  /** Sections with at least one line in either version, in the order of the agreement. */
  readonly sections: readonly ComparedSection[];
}

/** Compares two versions line by line; a line is the same one while it has its id, whatever its words. */
export function compareVersions(before: AgreementDocument, now: AgreementDocument): Comparison {
  const sections = SECTION_IDS.flatMap((id) => {
    const [then, today] = [linesIn(before, id), linesIn(now, id)];
    if (then.size === 0 && today.size === 0) return [];
    // As they stand now, and those that are gone after them, as they stood.
    const lines = [...new Set([...today.keys(), ...then.keys()])].map((line) => ({
      id: line,
      change: changeOf(then.get(line), today.get(line)),
    }));
    return [{ id, title: titleOf(now, id) ?? titleOf(before, id) ?? "", lines }];
  });
  return { frame: frameOf(before, now), sections };
}

/** Whether a line is read as it was. */
export function isSame({ kind }: LineChange): boolean {
  return kind === "same" || kind === "same-open";
}

type Line = { readonly agreed: AgreedLine } | { readonly open: OpenLine };

function linesIn(document: AgreementDocument, id: SectionId): ReadonlyMap<string, Line> {
  const clauses = sectionOf(document, id)?.clauses ?? [];
  const questions = document.openQuestions.filter(({ section }) => section === id);
  return new Map<string, Line>([
    ...clauses.map((clause) => [clause.id, { agreed: { text: clause.text, speaker: clause.speaker } }] as const),
    ...questions.map((question) => [question.id, { open: question.values }] as const),
  ]);
}

function sectionOf(document: AgreementDocument, id: SectionId): DocumentSection | undefined {
  return document.sections.find((section) => section.id === id);
}

function titleOf(document: AgreementDocument, id: SectionId): string | undefined {
  return sectionOf(document, id)?.title ?? document.openQuestions.find(({ section }) => section === id)?.sectionTitle;
}

function changeOf(before: Line | undefined, now: Line | undefined): LineChange {
  if (now === undefined) {
    if (before === undefined) throw new TypeError("a line stands in at least one of two versions");
    return "agreed" in before ? { kind: "gone", before: before.agreed } : { kind: "gone-open", before: before.open };
  }
  if ("agreed" in now) {
    if (before === undefined) return { kind: "new", now: now.agreed };
    if ("open" in before) return { kind: "settled", before: before.open, now: now.agreed };
    const same = before.agreed.text === now.agreed.text && before.agreed.speaker === now.agreed.speaker;
    return same ? { kind: "same", now: now.agreed } : { kind: "changed", before: before.agreed, now: now.agreed };
  }
  if (before === undefined) return { kind: "new-open", now: now.open };
  if ("agreed" in before) return { kind: "reopened", before: before.agreed, now: now.open };
  return sameValues(before.open, now.open)
    ? { kind: "same-open", now: now.open }
    : { kind: "changed-open", before: before.open, now: now.open };
}

function sameValues(before: OpenLine, now: OpenLine): boolean {
  return (
    before.length === now.length &&
    before.every(({ by, text }, index) => by === now[index]?.by && text === now[index]?.text)
  );
}

function frameOf(before: AgreementDocument, now: AgreementDocument): readonly FrameChange[] {
  const all: readonly FrameChange[] = [
    ...(["a", "b"] as const).map(
      (seat): FrameChange => ({ what: "name", seat, before: before.partners[seat], now: now.partners[seat] }),
    ),
    { what: "standing-sentence", seat: null, before: before.standingSentence, now: now.standingSentence },
    { what: "consent", seat: null, before: before.consent.sentence, now: now.consent.sentence },
  ];
  return all.filter((change) => change.before !== change.now);
}
