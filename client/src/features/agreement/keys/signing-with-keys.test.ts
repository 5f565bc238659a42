import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import type { DocumentKey } from "@footbridge/shared/domain/agreement/keys";
import { statementOf } from "@footbridge/shared/domain/agreement/signing";
import { generalVerify, importJWK } from "jose";
import { decode, encode } from "jose/base64url";
import { describe, expect, it } from "vitest";
import { canonicalJson, sha256 } from "../../../app/digest.ts";
import { makeKeyPair, type OwnKeyPair } from "./ed25519.ts";
import { signVersion } from "./jws.ts";
import { comparedWith, type KeyStanding, keyStanding } from "./key-standing.ts";
import type { OwnKey } from "./own-key.ts";

const { subtle } = crypto;
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
  keys: { a: { kind: "none" }, b: { kind: "none" } },
  consent: { sentence: "I agree.", digest: "00".repeat(32) },
};
const STATEMENT = statementOf("b", {
  revision: 1,
  digest: "11".repeat(32),
  name: "  بن ",
  zone: "Europe/Berlin",
  mark: { kind: "drawn", width: 1200, height: 480, strokes: [[1, 2, 3, 4]] },
  ownWords: null,
  consent: "00".repeat(32),
});

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("a signature made in the browser", () => {
  it("[C7d] is what another JOSE library takes for one signature over the whole version", async () => {
    const pair = await makeKeyPair(subtle);
    const signature = await signVersion(DOCUMENT, STATEMENT, pair, subtle);
    const payload = encode(await canonicalJson(DOCUMENT));
    const key = await importJWK({ ...pair.jwk }, "Ed25519");
    const verified = await generalVerify({ payload, signatures: [signature] }, key, { algorithms: ["Ed25519"] });
    expect(JSON.parse(text(verified.payload))).toStrictEqual(DOCUMENT);
    const changed = encode(await canonicalJson({ ...DOCUMENT, standingSentence: "Educational!" }));
    await expect(generalVerify({ payload: changed, signatures: [signature] }, key)).rejects.toThrow();
  });

  it("[C7d] names the key, the seat and the digest of what its signer says, in canonical JSON", async () => {
    const pair = await makeKeyPair(subtle);
    const { protected: header } = await signVersion(DOCUMENT, STATEMENT, pair, subtle);
    const said = await sha256(await canonicalJson(STATEMENT), subtle);
    expect(text(decode(header))).toBe(
      `{"alg":"Ed25519","fb":{"seat":"b","statement":"${said}"},"kid":"${pair.thumbprint}","typ":"footbridge-agreement+jws"}`,
    );
    expect(STATEMENT.name).toBe("بن");
  });
});

describe("how this device can sign a version", () => {
  const pairOf = (thumbprint: string): OwnKeyPair => ({
    privateKey: {} as CryptoKey,
    jwk: { kty: "OKP", crv: "Ed25519", x: thumbprint },
    thumbprint,
  });
  const named = (thumbprint: string): DocumentKey => ({ kind: "ed25519", ...pairOf(thumbprint) });
  const NONE: DocumentKey = { kind: "none" };
  const here: OwnKey = { state: "here", pair: pairOf("mine") };
  const nowhere: OwnKey = { state: "none", why: "no-ed25519" };
  it.each<readonly [string, DocumentKey, OwnKey, KeyStanding]>([
    ["with the key it names", named("mine"), here, { at: "with-key", pair: pairOf("mine") }],
    ["not here, where it names another key", named("other"), here, { at: "elsewhere", other: pairOf("mine") }],
    ["not here, where there is no key", named("mine"), nowhere, { at: "elsewhere", other: null, why: "no-ed25519" }],
    ["without a key, where it names none", NONE, here, { at: "witnessed", other: pairOf("mine") }],
    ["without a key, where there is none", NONE, nowhere, { at: "witnessed", other: null, why: "no-ed25519" }],
  ])("[C7e] is %s", (_how, key, own, standing) => {
    expect(keyStanding(key, own)).toStrictEqual(standing);
  });

  it("[C7f] a key of the other's that is new since one compared is told apart from one never compared", () => {
    expect(comparedWith("new", null)).toBe("none");
    expect(comparedWith("new", "new")).toBe("same");
    expect(comparedWith("new", "old")).toBe("earlier");
  });
});
