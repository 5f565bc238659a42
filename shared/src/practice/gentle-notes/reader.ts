import { type GentleNotes, NOTE_KINDS, type NoteKind, type Noticed } from "./notes.ts";
import { type Found, find, indexOf, type PatternIndex, patternsOf, type Steps } from "./patterns.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** What a text was read for. */
export interface Reading {
  /** In the order of the text; of one kind none reaches into another. */
  readonly noticed: readonly Noticed[];
  /** How many steps it took. It grows with the length of the text and no faster. */
  readonly steps: number;
}

/** Reads a text for these kinds of notes. */
export type NoteReader = (text: string, kinds: readonly NoteKind[]) => Reading;

interface ReadyRule {
  readonly notice: PatternIndex;
  readonly unless: PatternIndex;
  readonly excusedBy: PatternIndex;
}

/**
 * Makes the gentle notes of a language ready to read with. What is read is told nobody and kept nowhere.
 * @throws RangeError for rules that cannot be read
 */
export function noteReader({ rules, sets }: GentleNotes): NoteReader {
  const ready = (kind: NoteKind): readonly ReadyRule[] =>
    rules[kind].map(({ notice, unless, excusedBy = [] }) => ({
      notice: indexOf(patternsOf(notice, sets)),
      unless: indexOf(patternsOf(unless, sets)),
      excusedBy: indexOf(patternsOf(excusedBy, sets)),
    }));
  const byKind = new Map(NOTE_KINDS.map((kind) => [kind, ready(kind)]));
  return (text, kinds) => {
    const { tokens, steps: read } = tokensOf(text);
    const steps: Steps = { taken: read };
    const noticed = kinds.flatMap((kind) =>
      apart(
        (byKind.get(kind) ?? [])
          .flatMap((rule) => noticedBy(rule, tokens, steps))
          .map(({ first, after }) => ({ kind, start: tokens[first]?.start ?? 0, end: tokens[after - 1]?.end ?? 0 })),
      ),
    );
    return { noticed: inOrder(noticed), steps: steps.taken };
  };
}

function noticedBy(rule: ReadyRule, tokens: readonly Token[], steps: Steps): readonly Found[] {
  const found = find(rule.notice, tokens, steps);
  if (found.length === 0) return [];
  const friendly = new Set<number>();
  for (const { first, after } of find(rule.unless, tokens, steps))
    for (let at = first; at < after; at += 1) friendly.add(at);
  const excused = new Set<number>();
  for (const { first } of find(rule.excusedBy, tokens, steps)) {
    const sentence = tokens[first]?.sentence ?? 0;
    for (const near of [sentence - 1, sentence, sentence + 1]) excused.add(near);
  }
  return found.filter(({ first, after }) => {
    if (excused.has(tokens[first]?.sentence ?? 0)) return false;
    for (let at = first; at < after; at += 1) {
      steps.taken += 1;
      if (friendly.has(at)) return false;
    }
    return true;
  });
}

function inOrder(noticed: readonly Noticed[]): readonly Noticed[] {
  return [...noticed].sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Of those that reach into each other, the first, and of two that begin together the longer. */
function apart(noticed: readonly Noticed[]): readonly Noticed[] {
  const kept: Noticed[] = [];
  for (const each of inOrder(noticed)) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}
