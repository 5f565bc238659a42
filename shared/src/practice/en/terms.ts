import type { Value } from "../../domain/round/answer.ts";
import type { TermId } from "../../domain/round/sheet.ts";
import type { OptionWords, TermWords, ValueWords } from "../words.ts";
import { MINUTES, WEEKS } from "./units.ts";
import { describeValue, draftText } from "./values.ts";

/** Also the options of the prompt that asks for it. */
export const EXCLUSIVITY: Readonly<Record<string, OptionWords>> = {
  exclusive: {
    label: "Exclusive: only the two of us",
    clause: "We are exclusive: during the trial neither of us sees anyone else.",
  },
  "not-exclusive": {
    label: "Not exclusive: either of us may see other people",
    clause: "We are not exclusive: during the trial either of us may see other people.",
  },
};

/** A term whose line is a sentence around one value of this kind. */
function term(
  title: string,
  kind: Value["kind"],
  sentence: (said: string) => string,
  words: ValueWords = {},
): TermWords {
  const say = (value: Value): string => {
    if (value.kind !== kind) throw new RangeError(`A ${value.kind} is not a value for "${title}".`);
    return describeValue(words, value);
  };
  return {
    title,
    sentence: (value, also) => sentence(also === undefined ? say(value) : `${say(value)}, which is ${say(also)}`),
  };
}

export const TERM_WORDS: Readonly<Record<TermId, TermWords>> = {
  "trial-length": term("Length of the trial", "length", (said) => `The trial lasts ${said}.`, { unit: WEEKS }),
  "trial-start": term("Start of the trial", "date", (said) => `The trial starts on ${said}.`),
  "trial-midpoint": term(
    "Midpoint of the trial",
    "date",
    (said) => `We look back and ahead at the midpoint, on ${said}.`,
  ),
  exclusivity: {
    title: "Exclusive or not",
    sentence: (value) => {
      if (value.kind !== "choice") throw new RangeError(`A ${value.kind} is not a value for "Exclusive or not".`);
      return draftText({ title: "", ask: "", options: EXCLUSIVITY }, value);
    },
  },
  "check-in-day": term("Day of our check-in", "weekday", (said) => `We check in every ${said}.`),
  "check-in-time": term("Time of our check-in", "time", (said) => `Our check-in starts at ${said}.`),
  "check-in-length": term("Length of our check-in", "length", (said) => `Our check-in lasts ${said}.`, {
    unit: MINUTES,
  }),
  "time-out-length": term("Length of a time-out", "length", (said) => `A time-out lasts ${said}.`, { unit: MINUTES }),
};
