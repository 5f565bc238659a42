/** The names between braces in a sentence: `"Hello {name}"` has `"name"`. */
type Places<S extends string> = S extends `${string}{${infer Place}}${infer Rest}` ? Place | Places<Rest> : never;

/**
 * A sentence with its places filled. The compiler demands a value for every place of a literal sentence (word files
 * are `as const`). Values are put in as they are, once: braces inside a value stay braces.
 */
export function fill<S extends string>(sentence: S, values: Readonly<Record<Places<S>, string | number>>): string {
  const byName: Readonly<Record<string, string | number>> = values;
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(byName[name] ?? place));
}

/** The wording for a whole number: `one` for 1, `other` for the rest (English has no third). */
export function plural<One extends string, Other extends string>(
  count: number,
  forms: { readonly one: One; readonly other: Other },
): One | Other {
  return count === 1 ? forms.one : forms.other;
}
