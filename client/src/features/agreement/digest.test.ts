import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import { expect, it } from "vitest";
import { documentDigest, matchOf } from "./digest.ts";

const DOCUMENT: AgreementDocument = {
  kind: "footbridge-agreement",
  format: 2,
  language: "en",
  workspace: "0b0e7a52-3c6f-4b0e-9d57-0a6f0a3f5a11",
  revision: 1,
  frozenAt: "2026-03-01T10:00:00.000Z",
  previous: null,
  nonce: "00".repeat(32),
  partners: { a: "Ana", b: "بن" },
  sections: [],
  openQuestions: [],
  standingSentence: "Educational.",
  practiceVersion: "own-part/1",
  keys: {
    a: {
      kind: "ed25519",
      jwk: { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" },
      thumbprint: "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
    },
    b: { kind: "none" },
  },
  consent: { sentence: "I agree.", digest: "00".repeat(32) },
};

/** Of another origin: Python's `hashlib` over the same document, written with its keys sorted and without spaces. */
const DIGEST = "a25a27cff1f24dbd51de62051a80ef13ec7b3217678f4de7a54c181a7957253d";

const { subtle } = crypto;

it("[C7] the digest of a version is SHA-256 over its RFC 8785 JSON, whatever the order of its keys", async () => {
  expect(await documentDigest(DOCUMENT, subtle)).toBe(DIGEST);
  const turned = Object.fromEntries(Object.entries(DOCUMENT).toReversed()) as unknown as AgreementDocument;
  expect(await documentDigest(turned, subtle)).toBe(DIGEST);
});

it("[C7] a text matches only while every digest that claims it is its own", async () => {
  expect(await matchOf(DOCUMENT, [DIGEST, DIGEST], subtle)).toBe("matches");
  expect(await matchOf({ ...DOCUMENT, standingSentence: "Educational!" }, [DIGEST, DIGEST], subtle)).toBe("differs");
  expect(await matchOf(DOCUMENT, [DIGEST, "f".repeat(64)], subtle)).toBe("differs");
});

it("claims nothing where the browser cannot compute it, except that two claims contradict each other", async () => {
  expect(await matchOf(DOCUMENT, [DIGEST, DIGEST], undefined)).toBe("unknown");
  expect(await matchOf(DOCUMENT, [DIGEST, "f".repeat(64)], undefined)).toBe("differs");
});
