/** The kinds of pages that only their writer ever sees, in the order in which they are shown. */
export const PRIVATE_PAGE_KINDS = [
  "inspiration-or-deprivation",
  "the-wave",
  "my-deeper-self",
  "think-twice",
  "what-people-who-love-me-see",
  "letting-go",
] as const;

export type PrivatePageKind = (typeof PRIVATE_PAGE_KINDS)[number];

/** What a page of each kind asks, in order. Every answer is plain text; none has to be given. */
export const PRIVATE_PAGE_PROMPTS: Readonly<Record<PrivatePageKind, readonly string[]>> = {
  "inspiration-or-deprivation": ["who-they-are", "how-they-treat-me", "the-ache", "if-it-were-given"],
  "the-wave": ["backing-off", "if-it-is-wrong", "if-it-is-closeness", "where-before"],
  "my-deeper-self": ["how-it-feels", "owning-their-part", "doing-the-work", "what-it-needs"],
  "think-twice": ["what-ended-it", "giving-up", "not-choosing", "ending-again", "person-or-comfort"],
  "what-people-who-love-me-see": ["what-they-said", "what-rings-true", "hard-to-hear"],
  "letting-go": ["resentments", "how-i-would-know", "scripted-future", "my-own-life"],
};

/** Most characters of one answer, in UTF-16 units: as many as an answer in a round. */
export const PRIVATE_TEXT_LIMIT = 4000;

/** Whether this is one of the kinds. */
export function isPrivatePageKind(kind: string): kind is PrivatePageKind {
  return PRIVATE_PAGE_KINDS.some((each) => each === kind);
}
