import { useLayoutEffect, useState, useSyncExternalStore } from "react";
import { unsent } from "../../../app/unsent/unsent.ts";
import { useHeld, useLine } from "../../../net/LineProvider.tsx";
import { guardUnsaved } from "./guard.ts";
import type { AllAnswers, OwnWords } from "./own-words.ts";
import { UnsavedWords } from "./unsaved-words.ts";

const unsavedWords = new UnsavedWords((work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}, unsent);
guardUnsaved(unsavedWords, window);

/** The own words of the workspace that this page belongs to; null until the workspace is here. */
export function useOwnWords(): OwnWords | null {
  const line = useLine();
  const seated = useHeld().workspace !== null;
  const [words, setWords] = useState<OwnWords | null>(null);
  useLayoutEffect(() => {
    if (!seated) return setWords(null);
    let gone = false;
    const ready = unsavedWords.ready(line);
    if (ready !== null) setWords(ready);
    else void unsavedWords.found(line).then((found) => !gone && setWords(found));
    // Leaving for another page sends what is due before the line is closed.
    return () => {
      gone = true;
      unsavedWords.of(line)?.flush();
    };
  }, [line, seated]);
  return words;
}

const NO_ANSWERS: AllAnswers = {};
const nothingToFollow = (): (() => void) => () => undefined;

/** All of one's own answers, live; none while the workspace is not here. */
export function useAllAnswers(words: OwnWords | null): AllAnswers {
  return useSyncExternalStore(words?.subscribe ?? nothingToFollow, words?.answers ?? (() => NO_ANSWERS));
}
