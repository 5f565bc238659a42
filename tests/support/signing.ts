import { createHash, createPrivateKey, createPublicKey, webcrypto } from "node:crypto";
import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import type { SigningJwk } from "@footbridge/shared/domain/agreement/keys";
import {
  type JwsSignature,
  type Signing,
  signingHeader,
  statementOf,
} from "@footbridge/shared/domain/agreement/signing";
import type { Seat } from "@footbridge/shared/domain/seat";
import { PRACTICE_WORDS } from "@footbridge/shared/practice/en";
import type { Command } from "@footbridge/shared/protocol/commands";
import canonicalize from "canonicalize";

type Sign = Extract<Command, { type: "agreement.sign" }>;

const { subtle } = webcrypto;

function sha256(text: string): Buffer {
  return createHash("sha256").update(text, "utf8").digest();
}

function canonical(value: object): string {
  return canonicalize(value) ?? "";
}

/** The digest of the sentence that a signer consents to. */
export const CONSENT = sha256(PRACTICE_WORDS.consentSentence).toString("hex");

/** Public keys of other origin, whose private halves are lying about (RFC 8032, 7.1). */
export const KNOWN_KEYS = {
  one: jwkOf("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"),
  two: jwkOf("PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw"),
  three: jwkOf("_FHNjmIYoaONpH7QAjDwWAgW7RO6MwOsXeuRFUiQgCU"),
};

function jwkOf(x: string): SigningJwk {
  return { kty: "OKP", crv: "Ed25519", x };
}

/** Which revision a signing is about. */
export interface About {
  readonly revision: number;
  readonly digest: string;
}

/** A signing with a typed name, in no words of one's own. */
export function typed(about: About, name: string, zone = "Europe/Berlin"): Signing {
  return { ...about, name, zone, mark: { kind: "typed" }, ownWords: null, consent: CONSENT };
}

/** A signature by somebody whose browser makes no keys. */
export function unkeyed(about: About, name: string, zone?: string): Sign {
  return { type: "agreement.sign", ...typed(about, name, zone), readToEnd: true, jws: null };
}

/** A key as a browser makes it, and what it signs. Written apart from the product's own code. */
export class SigningKey {
  readonly #private: webcrypto.CryptoKey;
  readonly jwk: SigningJwk;

  private constructor(key: webcrypto.CryptoKey, x: string) {
    this.#private = key;
    this.jwk = jwkOf(x);
  }

  /** Makes a key that cannot leave its keeper. */
  static async make(): Promise<SigningKey> {
    const pair = (await subtle.generateKey({ name: "Ed25519" }, false, ["sign", "verify"])) as webcrypto.CryptoKeyPair;
    const x = Buffer.from(await subtle.exportKey("raw", pair.publicKey)).toString("base64url");
    return new SigningKey(pair.privateKey, x);
  }

  /** The key that follows from a text, where a test has to sign the same again. */
  static async from(text: string): Promise<SigningKey> {
    // RFC 8410, 7: what stands before the 32 bytes of a private key.
    const bytes = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), sha256(text)]);
    const { x = "" } = createPublicKey(createPrivateKey({ key: bytes, format: "der", type: "pkcs8" })).export({
      format: "jwk",
    });
    return new SigningKey(await subtle.importKey("pkcs8", bytes, "Ed25519", false, ["sign"]), x);
  }

  /** RFC 7638. */
  get thumbprint(): string {
    return sha256(`{"crv":"Ed25519","kty":"OKP","x":"${this.jwk.x}"}`).toString("base64url");
  }

  /** What a page sends when it opens. */
  offer(): Command {
    return { type: "signing-key.offer", jwk: this.jwk };
  }

  /** Signs whatever header and payload. */
  async jws(header: object, payload: string): Promise<JwsSignature> {
    const protectedPart = Buffer.from(canonical(header)).toString("base64url");
    const bytes = Buffer.from(`${protectedPart}.${Buffer.from(payload).toString("base64url")}`);
    const signature = await subtle.sign({ name: "Ed25519" }, this.#private, bytes);
    return { protected: protectedPart, signature: Buffer.from(signature).toString("base64url") };
  }

  /** Signs a document as the sign page does. */
  async sign(document: AgreementDocument, seat: Seat, signing: Signing): Promise<Sign> {
    const statement = sha256(canonical(statementOf(seat, signing))).toString("hex");
    const jws = await this.jws(signingHeader(this.thumbprint, seat, statement), canonical(document));
    return { type: "agreement.sign", ...signing, readToEnd: true, jws };
  }
}
