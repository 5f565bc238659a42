import type { AnswerId, ConcernId, OutcomeId, QuestionId } from "./readiness.ts";

/** The words of one question. */
export interface ReadinessQuestionWords<Q extends QuestionId = QuestionId> {
  readonly ask: string;
  readonly hint?: string;
  readonly answers: Readonly<Record<AnswerId<Q> | "unsaid", string>>;
  /** One sentence for each answer that asks for more than gentleness: why it does. */
  readonly because: Readonly<Record<ConcernId<Q>, string>>;
}

/** What the screen says in the end. Every outcome has the same parts, so that it has the same shape. */
export interface OutcomeWords {
  readonly title: string;
  readonly first: string;
  /** Stands where other outcomes say why; null where the sentences of `because` stand. */
  readonly instead: string | null;
  readonly last: string;
}

/** The words of the readiness screen in one language. */
export interface ReadinessWords {
  readonly title: string;
  readonly lead: readonly string[];
  readonly questions: { readonly [Q in QuestionId]: ReadinessQuestionWords<Q> };
  readonly outcomes: Readonly<Record<OutcomeId, OutcomeWords>>;
}
