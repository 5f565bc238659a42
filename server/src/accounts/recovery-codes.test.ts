import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import type { Entropy } from "../inputs.ts";
import { hashRecoveryCode, makeRecoveryCode } from "./recovery-codes.ts";

const entropyOf = (bytes: Buffer): Entropy => ({ bytes: (length) => bytes.subarray(0, length), uuid: () => "" });

test("a recovery code is four groups of five, with five bits of each byte", () => {
  const bytes = Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 18, 19, 20, 21, 22, 29, 31, 255]);
  expect(makeRecoveryCode(entropyOf(bytes))).toBe("01234-56789-AHJKM-NPXZZ");
});

test("a recovery code is read without regard to case, spaces, dashes, and letters that look like digits", () => {
  const code = "01234-56789-AHJKM-NPXZZ";
  for (const typed of [
    "0123456789AHJKMNPXZZ",
    " 01234 56789 ahjkm npxzz ",
    "oi234–56789—ahjkm‑npxzz",
    "OL234-56789-AHJKM-NPXZZ",
  ]) {
    expect(hashRecoveryCode(typed)).toEqual(hashRecoveryCode(code));
  }
  expect(hashRecoveryCode("01234-56789-AHJKM-NPXZY")).not.toEqual(hashRecoveryCode(code));
});

test("of many recovery codes no two are alike", () => {
  const codes = Array.from({ length: 1000 }, () => makeRecoveryCode(entropyOf(randomBytes(20))));
  expect(new Set(codes).size).toBe(1000);
});
