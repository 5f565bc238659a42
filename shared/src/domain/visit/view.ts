import { agreedVersion } from "../clause/evolve.ts";
import type { Fact, SharedState } from "../fold.ts";
import type { SectionId } from "../round/sheet.ts";
import type { Seat } from "../seat.ts";

/**
 * The facts that a person is told of when they come back: what both may know of each other anyway (P2). That a space was
 * made longer is not among them: its moment would tell when the other was here. Until when it is stands in the space.
 */
export const TOLD_FACTS = [
  "round.both-sealed",
  "round.not-both-sealed",
  "round.revealed",
  "clause.drafted",
  "clause.proposed",
  "clause.reworded",
  "clause.countered",
  "clause.yes-given",
  "clause.yes-taken-back",
  "clause.version-withdrawn",
  "clause.objected",
  "clause.put-aside",
  "clause.taken-up",
  "agreement.frozen",
  "agreement.signed",
  "agreement.withdrawn",
  "agreement.slept",
  "agreement.woken",
  "agreement.set-aside",
  "listening.written-back",
  "listening.said-yes",
  "listening.said-not-quite",
  "listening.replied",
  "listening.left",
  "listening.rested",
  "listening.begun-again",
  "listening.added",
  "phrase.both-marked",
  "phrase.not-both-marked",
  "card.given",
  "card.wished-together",
  "card.wish-taken-back",
  "card.opened-together",
  "space.proposed",
  "space.taken-back",
  "space.agreed",
  "space.ended",
  "boundary.tightened",
  "boundary.taken-back",
  "check-in.suggested",
  "check-in.taken-back",
  "check-in.moved",
] as const satisfies readonly Fact["type"][];

/** What can have happened; `clause.agreed` is the second yes to the words that are agreed now. */
export const HAPPENINGS = [...TOLD_FACTS, "clause.agreed"] as const;
export type HappeningType = (typeof HAPPENINGS)[number];

/** Most happenings that are told at once: the newest. */
export const MOST_HAPPENINGS = 100;

/** One thing that happened. Ids only; null where it is about none. `at`: ISO 8601, UTC. */
export interface Happening {
  readonly type: HappeningType;
  readonly at: string;
  readonly whose: "mine" | "theirs" | "both";
  readonly round: string | null;
  readonly clause: string | null;
  readonly section: SectionId | null;
}

/** What happened since a person was here last. For that person alone. Instants: ISO 8601, UTC. */
export interface SinceView {
  /** Up to when they have seen what happened; null before the first time. */
  readonly seenAt: string | null;
  /** When this view was made, by the server's clock. */
  readonly asOf: string;
  /** Oldest first. */
  readonly happened: readonly Happening[];
}

type ToldFact = Extract<Fact, { type: (typeof TOLD_FACTS)[number] }>;

function isTold(fact: Fact): fact is ToldFact {
  return (TOLD_FACTS as readonly string[]).includes(fact.type);
}

/**
 * P4: what happened since, for one seat, out of what both know.
 * @param facts the newest facts, oldest first
 */
export function sinceView(
  facts: readonly Fact[],
  state: SharedState,
  seat: Seat,
  { seenAt, asOf }: { readonly seenAt: string | null; readonly asOf: string },
): SinceView {
  const seen = seenAt === null ? Number.NEGATIVE_INFINITY : Date.parse(seenAt);
  const since = facts.filter(isTold).filter((fact) => Date.parse(fact.at) > seen);
  const agreeing = secondYeses(since, state);
  return {
    seenAt,
    asOf,
    happened: since.slice(-MOST_HAPPENINGS).map((fact) => happening(fact, agreeing.has(fact), state, seat)),
  };
}

/** The yeses that made words agreed which still are: the last one to exactly these words. */
function secondYeses(facts: readonly ToldFact[], { board }: SharedState): ReadonlySet<ToldFact> {
  const agreed = new Map(board.map((clause) => [clause.id, agreedVersion(clause)?.words.digest]));
  const last = new Map<string, ToldFact>();
  for (const fact of facts)
    if (fact.type === "clause.yes-given" && agreed.get(fact.clause) === fact.digest) last.set(fact.clause, fact);
  return new Set(last.values());
}

function happening(fact: ToldFact, agrees: boolean, { board }: SharedState, seat: Seat): Happening {
  const clause = "clause" in fact ? fact.clause : null;
  return {
    type: agrees ? "clause.agreed" : fact.type,
    at: fact.at,
    whose: agrees || !("by" in fact) ? "both" : fact.by === seat ? "mine" : "theirs",
    round: "round" in fact ? fact.round : null,
    clause,
    section: board.find(({ id }) => id === clause)?.section ?? null,
  };
}
