import type { AgreementDocument, DocumentClause } from "@footbridge/shared/domain/agreement/document";
import type { RevisionStatus } from "@footbridge/shared/domain/agreement/evolve";
import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import type { SectionId } from "@footbridge/shared/domain/round/sheet";
import { describe, expect, it } from "vitest";
import { basesOf } from "./base.ts";
import { compareVersions, type LineChange } from "./compare.ts";

type Value = AgreementDocument["openQuestions"][number]["values"][number];

const NAMES = { a: "Ana", b: "Ben" };
const EMPTY: AgreementDocument = {
  kind: "footbridge-agreement",
  format: 2,
  language: "en",
  workspace: "0b0e7a52-3c6f-4b0e-9d57-0a6f0a3f5a11",
  revision: 2,
  frozenAt: "2026-03-01T10:00:00.000Z",
  previous: null,
  nonce: "00".repeat(32),
  partners: NAMES,
  sections: [],
  openQuestions: [],
  standingSentence: "Educational.",
  practiceVersion: "own-part/1",
  keys: { a: { kind: "none" }, b: { kind: "none" } },
  consent: { sentence: "I agree.", digest: "00".repeat(32) },
};
const line = (id: string, text: string, parts: Partial<DocumentClause> = {}): DocumentClause => ({
  id,
  text,
  term: null,
  speaker: null,
  origins: [],
  ...parts,
});
const open = (id: string, section: SectionId, ...values: readonly Value[]) => ({
  id,
  section,
  sectionTitle: `Open in ${section}`,
  values,
});

function version(
  sections: Readonly<Partial<Record<SectionId, readonly DocumentClause[]>>>,
  openQuestions: AgreementDocument["openQuestions"] = [],
  parts: Partial<AgreementDocument> = {},
): AgreementDocument {
  const inOrder = Object.entries(sections).map(([id, clauses]) => ({
    id: id as SectionId,
    title: `In ${id}`,
    clauses,
  }));
  return { ...EMPTY, sections: inOrder, openQuestions, ...parts };
}

/** A version in which one line is agreed, or open with one answer, or is not there. */
function withLine(one: DocumentClause | Value | null): AgreementDocument {
  if (one === null) return version({});
  return "id" in one ? version({ pace: [one] }) : version({}, [open("l", "pace", one)]);
}

const OLD = line("l", "We meet on Sundays.");
const NEW = line("l", "We meet on Mondays.");
const MINE = line("l", "We meet on Sundays.", { speaker: "a" });
const FROM_A_SHEET = line("l", OLD.text, { origins: [{ sheetTitle: "s", promptTitle: "p", by: "a" }] });
const THIS: Value = { by: "a", text: "12 weeks" };
const THAT: Value = { by: "b", text: "12 weeks" };

describe("a line in two versions", () => {
  const agreed = (text: string, speaker: "a" | null = null) => ({ text, speaker });
  it.each<readonly [string, LineChange, DocumentClause | Value | null, DocumentClause | Value | null]>([
    ["is the same", { kind: "same", now: agreed(OLD.text) }, OLD, OLD],
    ["is the same wherever its words came from", { kind: "same", now: agreed(OLD.text) }, OLD, FROM_A_SHEET],
    ["has other words", { kind: "changed", before: agreed(OLD.text), now: agreed(NEW.text) }, OLD, NEW],
    [
      "has the same words and is said by somebody else",
      { kind: "changed", before: agreed(OLD.text), now: agreed(OLD.text, "a") },
      OLD,
      MINE,
    ],
    ["is new", { kind: "new", now: agreed(NEW.text) }, null, NEW],
    ["is gone", { kind: "gone", before: agreed(OLD.text) }, OLD, null],
    ["is open again", { kind: "reopened", before: agreed(OLD.text), now: [THIS] }, OLD, THIS],
    ["was open and is agreed", { kind: "settled", before: [THIS], now: agreed(NEW.text) }, THIS, NEW],
    ["is open as before", { kind: "same-open", now: [THIS] }, THIS, THIS],
    ["is open with other answers", { kind: "changed-open", before: [THIS], now: [THAT] }, THIS, THAT],
    ["is new and open", { kind: "new-open", now: [THIS] }, null, THIS],
    ["was open and is gone", { kind: "gone-open", before: [THIS] }, THIS, null],
  ])("[C7h] %s", (_what, found, before, now) => {
    const { sections } = compareVersions(withLine(before), withLine(now));
    expect(sections.flatMap(({ lines }) => lines)).toStrictEqual([{ id: "l", change: found }]);
  });
});

describe("two versions", () => {
  it("[C7h] are compared section by section in the order of the agreement, and what is gone stands last", () => {
    const before = version({ purpose: [line("p", "To see.")], ending: [line("1", "x"), line("2", "y")] }, [
      open("q", "boundaries", THIS),
    ]);
    const now = version({ ending: [line("3", "z"), line("2", "y")], purpose: [line("p", "To see.")] });
    const seen = compareVersions(before, now).sections.map(({ id, title, lines }) => [
      id,
      title,
      lines.map((each) => `${each.id} ${each.change.kind}`),
    ]);
    expect(seen).toStrictEqual([
      ["purpose", "In purpose", ["p same"]],
      ["boundaries", "Open in boundaries", ["q gone-open"]],
      ["ending", "In ending", ["3 new", "2 same", "1 gone"]],
    ]);
  });

  it("[C7h] lose no line of either, and name what is not the same around the lines", () => {
    const before = version({ pace: [OLD] }, [], { partners: NAMES });
    const now = version({ pace: [NEW] }, [], { partners: { a: "Ana", b: "Benny" }, standingSentence: "Another." });
    expect(compareVersions(before, now).frame).toStrictEqual([
      { what: "name", seat: "b", before: "Ben", now: "Benny" },
      { what: "standing-sentence", seat: null, before: "Educational.", now: "Another." },
    ]);
    expect(compareVersions(now, now).frame).toStrictEqual([]);
  });
});

describe("the versions to compare with", () => {
  const revisions = (...statuses: readonly RevisionStatus[]): readonly RevisionView[] =>
    statuses.map((status, index) => ({
      number: index + 1,
      digest: String(index),
      frozenAt: "2026-03-01T10:00:00.000Z",
      frozenBy: "a",
      status,
      signatures: [],
      keys: { a: null, b: null },
      sleeps: { a: null, b: null },
    }));
  it.each<readonly [string, readonly RevisionStatus[], readonly number[]]>([
    ["none for the first", ["frozen"], []],
    ["the last that both signed", ["signed", "signed", "frozen"], [2]],
    ["the last that was set aside where none was signed", ["set-aside", "set-aside", "frozen"], [2]],
    ["both, the signed one first", ["signed", "set-aside", "frozen"], [1, 2]],
    ["not what was set aside before the signing", ["set-aside", "signed", "frozen"], [2]],
  ])("[C7h] are %s", (_which, statuses, numbers) => {
    const all = revisions(...statuses);
    expect(basesOf(all, statuses.length).map(({ number }) => number)).toStrictEqual(numbers);
  });
});
