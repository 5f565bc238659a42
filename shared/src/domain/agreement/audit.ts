import type { ClauseFact } from "../clause/facts.ts";
import type { Seat } from "../seat.ts";
import { type AgreementState, evolveAgreement, type Revision } from "./evolve.ts";
import type { AgreementFact } from "./facts.ts";

/** What an entry can be about. `set-aside` also where a change on the board did it. */
export const AUDITED = ["frozen", "signed", "withdrawn", "slept", "woken", "set-aside", "completed"] as const;

export type Audited = (typeof AUDITED)[number];

/** How somebody came in; nothing else of a session is known here. */
export type WayIn = "pass-phrase" | "recovery-code";

/**
 * One step of a revision's life. Its hash is SHA-256 over its RFC 8785 JSON, and the next entry names it, so that no entry
 * can be taken out or changed unnoticed. It holds no address and nothing of a device but two families' names.
 */
export interface AuditEntry {
  /** Counted from 1 over the whole workspace. */
  readonly n: number;
  /** Hash of the entry before, lower-case hex; 64 zeros for the first. */
  readonly previous: string;
  readonly what: Audited;
  readonly who: Seat | "host";
  /** ISO 8601, UTC. */
  readonly at: string;
  /** IANA time zone, where the person said it. */
  readonly zone: string | null;
  /** What that zone was ahead of UTC then. */
  readonly offsetMinutes: number | null;
  readonly revision: number;
  /** Digest of the revision. */
  readonly digest: string;
  readonly signedIn: WayIn | null;
  /** Thumbprint of the key that signed. */
  readonly key: string | null;
  /** Digest of the sentence of consent. */
  readonly consent: string | null;
  /** Digest of the signer's statement. */
  readonly statement: string | null;
  /** Family alone, for example `Firefox`. */
  readonly browser: string | null;
  /** Family alone, for example `Android`. */
  readonly system: string | null;
}

/** What the first entry names as the one before. */
export const NO_ENTRY = "0".repeat(64);

/** A step as facts tell it: what of an entry follows from them. */
export type AuditStep = Pick<AuditEntry, "what" | "who" | "at" | "zone" | "revision" | "digest" | "key" | "consent">;

type Told = Pick<AuditStep, "what" | "who" | "at"> & Partial<Pick<AuditStep, "zone" | "key" | "consent">>;

function step({ number, digest }: Revision, told: Told): AuditStep {
  return { zone: null, key: null, consent: null, ...told, revision: number, digest };
}

/** What the steps of an agreement's own facts are called. */
const STEPS = {
  "agreement.frozen": "frozen",
  "agreement.signed": "signed",
  "agreement.withdrawn": "withdrawn",
  "agreement.slept": "slept",
  "agreement.woken": "woken",
  "agreement.set-aside": "set-aside",
} as const satisfies Record<AgreementFact["type"], Audited>;

function isOfAgreement(fact: AgreementFact | ClauseFact): fact is AgreementFact {
  return fact.type in STEPS;
}

/**
 * The steps in the lives of revisions that facts amount to. A change on the board sets a revision aside that waits for
 * signatures; drafts after a reveal are nobody's doing.
 * @param state before the facts
 */
export function auditSteps(
  state: AgreementState,
  facts: readonly (AgreementFact | ClauseFact)[],
): readonly AuditStep[] {
  const steps: AuditStep[] = [];
  let before = state;
  for (const fact of facts) {
    const after = evolveAgreement(before, fact);
    steps.push(...(isOfAgreement(fact) ? stepsOf(fact, after) : stepsOfChange(fact, before)));
    before = after;
  }
  return steps;
}

function stepsOf(fact: AgreementFact, after: AgreementState): readonly AuditStep[] {
  const revision = after.revisions.find(({ number }) => number === fact.revision);
  if (revision === undefined) return [];
  const { by: who, at } = fact;
  const told: Told = { what: STEPS[fact.type], who, at };
  if (fact.type !== "agreement.signed") return [step(revision, told)];
  const signed = step(revision, { ...told, zone: fact.zone, key: fact.key, consent: revision.consent });
  return revision.status === "signed" ? [signed, step(revision, { what: "completed", who: "host", at })] : [signed];
}

function stepsOfChange(fact: ClauseFact, before: AgreementState): readonly AuditStep[] {
  const who = "by" in fact ? fact.by : "host";
  return before.revisions
    .filter(({ status }) => status === "frozen")
    .map((revision) => step(revision, { what: "set-aside", who, at: fact.at }));
}
