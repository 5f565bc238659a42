import { FINDING_CODES, NOT_UNDERSTOOD } from "@footbridge/shared/verify/findings";
import { NO_EXPECTATIONS } from "@footbridge/shared/verify/verdict";
import { beforeAll, describe, expect, test } from "vitest";
import { type Made, makeCouple } from "../support/proof/couple.ts";
import { makeHost } from "../support/proof/host.ts";
import { reasons } from "./files.ts";
import { PDFS } from "./forged-pdfs.ts";
import { AUDITS, FORM, RECEIPTS, SIGNATURES, STATEMENTS, WORDS } from "./forged-proofs.ts";

let made: Made;

beforeAll(async () => {
  made = await makeCouple(makeHost());
});

const TABLES = {
  "the form of a proof": FORM,
  "the words": WORDS,
  "the signatures": SIGNATURES,
  "what the two say by signing": STATEMENTS,
  "the receipt": RECEIPTS,
  "the audit": AUDITS,
  "a PDF": PDFS,
};

describe.each(Object.entries(TABLES))("%s", (_what, table) => {
  test.each(table)("[V2] a forgery is refused: %s", async (_forgery, forge, found) => {
    expect(await reasons(await forge(made), NO_EXPECTATIONS)).toStrictEqual(found);
  });
});

/** What has a test of its own: an expectation is no forgery. */
const ELSEWHERE = ["host-not-expected", "key-not-expected", "fingerprint-not-expected"];

test("[V2] every reason to refuse a file is found in some forgery", () => {
  const found = new Set(
    Object.values(TABLES).flatMap((table) => table.flatMap(([, , codes]) => codes.map((code) => code.split(" ")[0]))),
  );
  const refusing = FINDING_CODES.filter((code) => !NOT_UNDERSTOOD.includes(code) && !ELSEWHERE.includes(code));
  expect(refusing.filter((code) => !found.has(code))).toStrictEqual([]);
});
