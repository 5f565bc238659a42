import type { NoteKind } from "@footbridge/shared/practice/gentle-notes/notes";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { usePreferences } from "../../../app/preferences.tsx";
import { type NoteHere, notesHere } from "./notes-here.ts";
import { type FieldPlace, putAway } from "./put-away.ts";
import { readForNotes } from "./words.ts";

/** How long nothing is typed before a text is looked at, in milliseconds: after a sentence, and not within one. */
const PAUSE = 1500;

const NO_TEXTS: readonly string[] = [];

export interface GentleNotesHere {
  /** Whether notes may come at this field at all, so that there is room for them. */
  readonly possible: boolean;
  readonly notes: readonly NoteHere[];
  /** To be called whenever something is typed here: what stood here before is never commented on. */
  readonly typed: () => void;
  /** Puts a kind away at this field, until the page is loaded anew. */
  readonly putAway: (kind: NoteKind) => void;
  /** Never shows a kind to this person again. */
  readonly silence: (kind: NoteKind) => void;
  /** Takes that back. */
  readonly unsilence: (kind: NoteKind) => void;
}

/**
 * The gentle notes on what someone types into one field, after a pause. They are computed here and told nobody.
 * @param all the kinds that help at this field; the same array as long as it is the same field
 * @param written what stands in the field
 * @param textsOf the words of it, piece by piece; a function that stays the same
 */
export function useGentleNotes<Written>(
  { workspace, seat, round, prompt }: FieldPlace,
  all: readonly NoteKind[],
  written: Written,
  textsOf: (written: Written) => readonly string[],
): GentleNotesHere {
  const { now, change } = usePreferences();
  const place = useMemo<FieldPlace>(() => ({ workspace, seat, round, prompt }), [workspace, seat, round, prompt]);
  const away = useSyncExternalStore(putAway.subscribe, () => putAway.at(place));
  const [turn, setTurn] = useState(0);
  const [texts, setTexts] = useState(NO_TEXTS);
  useEffect(() => {
    if (turn === 0) return;
    const timer = setTimeout(() => setTexts(textsOf(written)), PAUSE);
    return () => clearTimeout(timer);
  }, [turn, written, textsOf]);

  const kinds = useMemo(() => all.filter((kind) => !now.quietNotes.includes(kind)), [all, now.quietNotes]);
  const notes = useMemo(
    () =>
      notesHere(
        texts,
        kinds.filter((kind) => !away.has(kind)),
        readForNotes,
      ),
    [texts, kinds, away],
  );
  return {
    possible: all.length > 0,
    notes,
    typed: () => setTurn((before) => before + 1),
    putAway: (kind) => putAway.put(place, kind),
    silence: (kind) => change({ quietNotes: [...now.quietNotes.filter((other) => other !== kind), kind] }),
    unsilence: (kind) => change({ quietNotes: now.quietNotes.filter((other) => other !== kind) }),
  };
}
