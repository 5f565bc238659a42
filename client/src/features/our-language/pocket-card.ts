import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import { groupOf, type MarkedPhrase } from "./marked-phrases.ts";
import { partsOf } from "./parts.ts";

/** What a pocket card says: short enough for a hard moment. */
export interface PocketCard {
  /** `when`: the moment it is for; null where that was left empty, or is all there is. */
  readonly phrases: readonly { readonly key: string; readonly say: string; readonly when: string | null }[];
  /** The agreed line about the time-out signal, or null. */
  readonly signal: string | null;
}

/** The prompt from whose answers the line about the signal came. */
const SIGNAL_FROM = { round: "re-entry-terms", prompt: "time-out-signal" } as const;

/** The card of the phrases that both can say and hear now, and of the signal where both said yes to a line about it. */
export function pocketCardOf(
  marked: readonly MarkedPhrase[],
  clauses: Readonly<Record<string, ClauseView>>,
): PocketCard {
  const phrases = marked
    .filter((each) => groupOf(each) === "ours")
    .map(({ key, phrase }) => {
      const { lead, rest } = partsOf(phrase.parts);
      return { key, say: lead, when: rest.find(({ id }) => id === "when")?.text ?? null };
    });
  const line = Object.values(clauses).find(
    ({ agreed, origins }) =>
      agreed !== null &&
      origins.some(({ round, prompt }) => round === SIGNAL_FROM.round && prompt === SIGNAL_FROM.prompt),
  );
  return { phrases, signal: line?.versions.find(({ digest }) => digest === line.agreed)?.words.text ?? null };
}

/** Whether there is anything on the card. */
export function isEmpty({ phrases, signal }: PocketCard): boolean {
  return phrases.length === 0 && signal === null;
}
