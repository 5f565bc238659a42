import { type Fact, phrasesState } from "@footbridge/shared/domain/fold";
import { marksAreKnown, settleMarks } from "@footbridge/shared/domain/phrase/decide";
import { draftFromMarks } from "@footbridge/shared/domain/phrase/draft";
import { marksOf } from "@footbridge/shared/domain/phrase/evolve";
import { PHRASES_FROM, type Phrase, type PhraseName, phraseNamed } from "@footbridge/shared/domain/phrase/phrases";
import { promptOf } from "@footbridge/shared/domain/round/sheet";
import { phrasesOf } from "@footbridge/shared/practice/phrase";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import type { PracticeWords } from "@footbridge/shared/practice/words";
import type { Tx } from "../db/door.ts";
import { hostsLedger } from "./audit.ts";
import { type Changes, changesFrom } from "./changes.ts";
import type { Footing } from "./commands/command.ts";
import { keepDraft } from "./drafts.ts";
import { askBothMarks, type BothMarks, holdMarks, loadPhrases } from "./phrase-marks.ts";
import { practiceOf } from "./practice.ts";
import { isSilent } from "./settle.ts";
import { appendFacts, loadShared } from "./shared-state.ts";

function of(all: readonly BothMarks[], { author, entry }: PhraseName): BothMarks["marks"] | null {
  return all.find((each) => each.author === author && each.entry === entry)?.marks ?? null;
}

/**
 * Writes down what the two marks on a phrase are together, after one of them changed, and the draft that they make. One
 * person's own mark alone changes nothing here, takes no lock and tells nobody (P1). While a space runs nothing is written
 * down.
 * @returns what changed for both, or null
 */
export async function settlePhrase(name: PhraseName, ground: Footing): Promise<Changes | null> {
  const { tx, workspace, keyring, now } = ground;
  const { state } = await loadShared(tx, workspace);
  if (isSilent(state, now)) return null;
  if (marksAreKnown(marksOf(phrasesState(state), name), of(await askBothMarks(tx, workspace), name))) return null;

  // From here on the two marks stand still, and everything is read anew.
  await holdMarks(tx, workspace, name);
  const loaded = await loadShared(tx, workspace, true);
  // A space may have begun in the same moment.
  if (isSilent(loaded.state, now)) return null;
  const marks = of(await askBothMarks(tx, workspace), name);
  const facts: Fact[] = [...settleMarks(name, phrasesState(loaded.state), marks, now.toISOString())];
  const phrase = marks === null ? undefined : phraseNamed(await loadPhrases(tx, keyring, workspace), name);
  if (phrase !== undefined && marks !== null) {
    const draft = draftFromMarks(phrase, marks, loaded.state.board, (parts) => lineOf(practiceOf(loaded.state), parts));
    if (draft !== null) facts.push(await keepDraft(draft, ground));
  }
  if (facts.length === 0) return null;
  await appendFacts(tx, workspace, loaded, facts, hostsLedger(ground));
  return changesFrom(facts);
}

/** How a phrase reads as a line of the agreement. */
function lineOf(practice: PracticeWords, parts: Phrase["parts"]): string {
  const sheet = sheetOf(PHRASES_FROM.round);
  const prompt = sheet === undefined ? undefined : promptOf(sheet, PHRASES_FROM.prompt);
  if (sheet === undefined || prompt === undefined) throw new Error("the sheet has no phrases");
  return phrasesOf(practice, sheet.kind)(prompt, { kind: "entries", entries: [{ id: "", parts }] });
}

/** The phrases of which it is not written down yet what both marks are: a crash may have come in between. */
export async function unsettledPhrases(tx: Tx, workspace: string): Promise<readonly PhraseName[]> {
  const known = phrasesState((await loadShared(tx, workspace)).state);
  const marked = await askBothMarks(tx, workspace);
  return [
    ...marked.filter((phrase) => !marksAreKnown(marksOf(known, phrase), phrase.marks)),
    ...known.filter((phrase) => of(marked, phrase) === null),
  ];
}
