/** How far an answer lets the two go on, from the gentlest to the plainest. */
export const TONES = ["gently", "beside", "not-now"] as const;

/** `gently`: go on gently. `beside`: go on with a professional beside you. `not-now`: not now. */
export type Tone = (typeof TONES)[number];

/** What leaves a question open, like not answering it: "I do not know, or would rather not say". */
export const UNSAID = "unsaid";

/** What the screen asks about, in its order, and the tone that each answer asks for. */
const ASKED = {
  addiction: { no: "gently", helped: "beside", now: "not-now" },
  mind: { no: "gently", treated: "beside", untreated: "not-now" },
  abuse: { no: "gently", ended: "beside", serious: "not-now" },
  threats: { no: "gently", ended: "beside", now: "not-now" },
  contempt: { seldom: "gently", often: "beside" },
  cycles: { no: "gently", yes: "beside" },
  escalation: { seldom: "gently", often: "beside" },
  shutdown: { seldom: "gently", often: "beside" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Tone>>>>;

export type QuestionId = keyof typeof ASKED;

/** The answers to one question, without the one that leaves it open. */
export type AnswerId<Q extends QuestionId = QuestionId> = Q extends QuestionId
  ? keyof (typeof ASKED)[Q] & string
  : never;

/** The answers to one question that ask for more than gentleness. */
export type ConcernId<Q extends QuestionId> = {
  [A in AnswerId<Q>]: (typeof ASKED)[Q][A & keyof (typeof ASKED)[Q]] extends "gently" ? never : A;
}[AnswerId<Q>];

export interface ReadinessQuestion {
  readonly id: QuestionId;
  /** In the order in which they stand; the one that leaves the question open is the last. */
  readonly answers: readonly { readonly id: string; readonly tone: Tone | null }[];
}

/** The questions of the screen. Each can be left open, and so can all of them. */
export const READINESS_QUESTIONS: readonly ReadinessQuestion[] = (Object.keys(ASKED) as QuestionId[]).map((id) => ({
  id,
  answers: [
    ...Object.entries<Tone>(ASKED[id]).map(([answer, tone]) => ({ id: answer, tone })),
    { id: UNSAID, tone: null },
  ],
}));

/** What was answered so far. A question that is missing was left open. */
export type ReadinessAnswers = Readonly<Partial<Record<QuestionId, string>>>;

/**
 * What the screen says in the end. `open`: something was left open and nothing speaks for waiting. `gently`: everything
 * was answered and nothing speaks for waiting. `beside-after-harm`: milder wrongs or threats, and they have ended.
 * `stay-away`: serious abuse, or threats now.
 */
export const OUTCOMES = ["open", "gently", "beside", "beside-after-harm", "not-now", "stay-away"] as const;

export type OutcomeId = (typeof OUTCOMES)[number];

/** The tone in which each outcome is said. */
export const TONE_OF: Readonly<Record<OutcomeId, Tone>> = {
  open: "gently",
  gently: "gently",
  beside: "beside",
  "beside-after-harm": "beside",
  "not-now": "not-now",
  "stay-away": "not-now",
};

/** An answer that asks for more than gentleness. */
export interface Concern {
  readonly question: QuestionId;
  readonly answer: string;
}

export interface Outcome {
  readonly id: OutcomeId;
  /** Why, in the order of the questions; empty where nothing speaks for waiting. */
  readonly because: readonly Concern[];
}

/**
 * The outcome for these answers: the plainest tone that any one of them asks for. It says nothing of a person and gates
 * nothing. Unknown answers count as left open.
 */
export function outcomeOf(answers: ReadinessAnswers): Outcome {
  const given = READINESS_QUESTIONS.map(({ id, answers: known }) => {
    const answer = known.find((each) => each.id === answers[id]);
    return { question: id, answer: answer?.id ?? UNSAID, tone: answer?.tone ?? null };
  });
  const because = given
    .filter(({ tone }) => tone === "beside" || tone === "not-now")
    .map(({ question, answer }) => ({ question, answer }));
  const harmed = (tone: Tone): boolean =>
    given.some((each) => (each.question === "abuse" || each.question === "threats") && each.tone === tone);
  const any = (tone: Tone | null): boolean => given.some((each) => each.tone === tone);
  if (harmed("not-now")) return { id: "stay-away", because };
  if (any("not-now")) return { id: "not-now", because };
  if (harmed("beside")) return { id: "beside-after-harm", because };
  if (any("beside")) return { id: "beside", because };
  return { id: any(null) ? "open" : "gently", because };
}
