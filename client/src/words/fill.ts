/** The names between braces in a sentence: `"Hello {name}"` has `"name"`. */
type Places<S extends string> = S extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;

/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name in a right-to-left script is isolated, so that it cannot turn the sentence around it. */
function placed(value: string | number): string {
  const text = String(value);
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/**
 * A sentence with its places filled. The compiler demands a value for every place of a literal sentence (word files
 * are `as const`). Values are put in as they are, once: braces inside a value stay braces.
 */
export function fill<S extends string>(sentence: S, values: Readonly<Record<Places<S>, string | number>>): string {
  const byName: Readonly<Record<string, string | number>> = values;
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => placed(byName[name] ?? place));
}

/** The wording for a whole number: `one` for 1, `other` for the rest (English has no third). */
export function plural<One extends string, Other extends string>(
  count: number,
  forms: { readonly one: One; readonly other: Other },
): One | Other {
  return count === 1 ? forms.one : forms.other;
}
