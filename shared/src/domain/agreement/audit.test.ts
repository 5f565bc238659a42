import { describe, expect, it } from "vitest";
import { auditSteps } from "./audit.ts";
import { type AgreementState, evolveAgreement, NEW_AGREEMENT } from "./evolve.ts";
import type { AgreementFact } from "./facts.ts";

const AT = "2026-03-01T10:00:00.000Z";
const on = { revision: 1, at: AT } as const;
const frozen: AgreementFact = {
  type: "agreement.frozen",
  ...on,
  digest: "document",
  keys: { a: "key of a", b: null },
  consent: "consent",
  by: "a",
};
const signed = (by: "a" | "b", key: string | null): AgreementFact => ({
  type: "agreement.signed",
  ...on,
  digest: "document",
  name: "name",
  zone: "Europe/Berlin",
  key,
  by,
});
const edited = { type: "clause.put-aside", clause: "c", by: "b", at: AT } as const;
const drafted = {
  type: "clause.drafted",
  clause: "c",
  section: "purpose",
  term: null,
  making: "both-wrote",
  origins: [],
  versions: [],
  at: AT,
} as const;

const nothing = { zone: null, key: null, consent: null };
const step = (what: string, who: string) => ({ ...nothing, what, who, at: AT, revision: 1, digest: "document" });

function after(...facts: readonly AgreementFact[]): AgreementState {
  return facts.reduce(evolveAgreement, NEW_AGREEMENT);
}

describe("the steps of a version", () => {
  it("[C7m] are what its facts say, and its completion is the host's to say", () => {
    const facts = [
      frozen,
      { type: "agreement.slept", ...on, until: AT, by: "b" },
      { type: "agreement.woken", ...on, by: "b" },
      signed("a", "key of a"),
      { type: "agreement.withdrawn", ...on, by: "a" },
      signed("b", null),
      signed("a", "key of a"),
    ] as const;
    const consent = { zone: "Europe/Berlin", consent: "consent" };
    expect(auditSteps(NEW_AGREEMENT, facts)).toStrictEqual([
      step("frozen", "a"),
      step("slept", "b"),
      step("woken", "b"),
      { ...step("signed", "a"), ...consent, key: "key of a" },
      step("withdrawn", "a"),
      { ...step("signed", "b"), ...consent },
      { ...step("signed", "a"), ...consent, key: "key of a" },
      step("completed", "host"),
    ]);
  });

  it("[C7m] are told of a change on the board that sets it aside, once, and of none that does not", () => {
    const waiting = after(frozen, signed("a", "key of a"));
    expect(auditSteps(waiting, [edited, edited])).toStrictEqual([step("set-aside", "b")]);
    expect(auditSteps(waiting, [drafted])).toStrictEqual([step("set-aside", "host")]);
    expect(auditSteps(after(frozen, signed("a", null), signed("b", null)), [edited])).toStrictEqual([]);
    expect(auditSteps(NEW_AGREEMENT, [edited, drafted])).toStrictEqual([]);
  });
});
