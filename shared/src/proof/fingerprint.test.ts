import { expect, test } from "vitest";
import { fingerprintOf, fingerprintOfKey, isFingerprint, readFingerprint, sameFingerprint } from "./fingerprint.ts";

/** The key of RFC 8037, appendix A. The words were worked out by a program in another language. */
const KEY = { x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" } as const;
const WORDS = ["capable", "various", "jewel", "dress", "enforce", "cost", "meadow", "lecture"];

test("[V3] a key reads as eight words, always the same", async () => {
  expect(await fingerprintOfKey(KEY)).toStrictEqual(WORDS);
  expect(await fingerprintOf(new Uint8Array())).toStrictEqual(
    "together mail awful cradle scrub apart hip leader".split(" "),
  );
});

test("[V3] typed words are the same however they are written down, and never by half", async () => {
  const typed = ` 1. ${WORDS.join(",\n").toUpperCase()}. `;
  expect(sameFingerprint(readFingerprint(typed), WORDS)).toBe(true);
  expect(sameFingerprint(readFingerprint(WORDS.slice(1).join(" ")), WORDS)).toBe(false);
  expect(sameFingerprint([], [])).toBe(false);
  expect(sameFingerprint(readFingerprint(WORDS.toReversed().join(" ")), WORDS)).toBe(false);
});

test("[V3] a slip of the pen is no fingerprint at all", () => {
  expect(isFingerprint(WORDS)).toBe(true);
  expect(isFingerprint(WORDS.with(3, "dresss"))).toBe(false);
  expect(isFingerprint(WORDS.slice(1))).toBe(false);
});
