/** The shortest pass phrase the server takes, in characters as a person counts them. */
export const SHORTEST = 15;
const LONG = 24;
const FEW_DIFFERENT = 6;

/** How a new pass phrase looks so far. Length and variety only: the server also refuses the most common ones. */
export type Strength =
  | { readonly state: "empty" }
  | { readonly state: "short"; readonly missing: number }
  | { readonly state: "repeating" }
  | { readonly state: "enough" }
  | { readonly state: "good" };

/** Judges a new pass phrase while it is typed; nothing leaves the page. Counts code points. */
export function strengthOf(passPhrase: string): Strength {
  const characters = [...passPhrase];
  if (characters.length === 0) return { state: "empty" };
  if (characters.length < SHORTEST) return { state: "short", missing: SHORTEST - characters.length };
  if (new Set(characters).size < FEW_DIFFERENT) return { state: "repeating" };
  return { state: characters.length < LONG ? "enough" : "good" };
}
