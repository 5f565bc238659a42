import type { DocumentClause } from "@footbridge/shared/domain/agreement/document";
import type { Term } from "@footbridge/shared/domain/clause/words";
import { signedTerms } from "@footbridge/shared/domain/trial/terms";
import { expect, it } from "vitest";
import { clauseOf, signedRevision } from "../../../tests/support/signed-revision.ts";

const of = (id: Term["id"], value: Term["value"]): DocumentClause => clauseOf(id, { term: { id, value } });
const partners = { a: "Ana", b: "Ben" };

it("[C10] dates and times are read off the revision that both signed, and what is open stays out", () => {
  // An offset is a zone too, wherever a browser gives one.
  const time = { kind: "time", time: "18:00", zone: "-03:00" } as const;
  const signed = signedRevision(partners, {
    sections: [
      {
        id: "pace",
        title: "Pace",
        clauses: [
          clauseOf("Slowly."),
          of("trial-length", { kind: "length", amount: 12 }),
          of("trial-start", { kind: "date", date: "2026-04-06" }),
        ],
      },
      {
        id: "check-ins",
        title: "Check-ins",
        clauses: [of("check-in-day", { kind: "weekday", weekday: 7 }), of("check-in-time", time)],
      },
    ],
    openQuestions: [
      {
        id: "length",
        section: "check-ins",
        sectionTitle: "Check-ins",
        values: [{ by: "a", text: "Our check-in lasts 30 minutes." }],
      },
    ],
  });
  expect(signedTerms(signed.document, signed.signatures)).toStrictEqual({
    language: "en",
    signedAt: "2026-03-14T21:40:30.000Z",
    zones: ["Europe/Berlin", "Asia/Kolkata"],
    start: "2026-04-06",
    weeks: 12,
    midpoint: null,
    weekday: 7,
    clock: { time: "18:00", zone: "UTC-03:00" },
    minutes: null,
  });
});
