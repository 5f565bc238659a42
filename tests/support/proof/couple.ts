import { createHash, webcrypto } from "node:crypto";
import type { AuditEntry, Audited } from "@footbridge/shared/domain/agreement/audit";
import { NO_ENTRY } from "@footbridge/shared/domain/agreement/audit";
import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import type { DocumentKey } from "@footbridge/shared/domain/agreement/keys";
import type { JwsSignature, SigningStatement } from "@footbridge/shared/domain/agreement/signing";
import { otherSeat, type PerSeat, type Seat } from "@footbridge/shared/domain/seat";
import { assembleProof, type ProofParts } from "@footbridge/shared/proof/assemble";
import type { Proof, Receipt } from "@footbridge/shared/proof/format";
import canonicalize from "canonicalize";
import type { TestHost } from "./host.ts";

const { subtle } = webcrypto;

/** RFC 8785 JSON, by the library itself. */
export function canonical(value: object): string {
  return canonicalize(value) ?? "";
}

/** SHA-256 in lower-case hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Base64url of the canonical JSON. */
export function part(value: object): string {
  return Buffer.from(canonical(value)).toString("base64url");
}

/** A key of a partner's. */
export interface PartnerKey {
  readonly key: DocumentKey & { readonly kind: "ed25519" };
  readonly privateKey: webcrypto.CryptoKey;
}

/** Makes a key as a browser does. */
export async function makePartnerKey(): Promise<PartnerKey> {
  const pair = (await subtle.generateKey({ name: "Ed25519" }, false, ["sign", "verify"])) as webcrypto.CryptoKeyPair;
  const x = Buffer.from(await subtle.exportKey("raw", pair.publicKey)).toString("base64url");
  const thumbprint = createHash("sha256").update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest("base64url");
  return {
    key: { kind: "ed25519", jwk: { kty: "OKP", crv: "Ed25519", x }, thumbprint },
    privateKey: pair.privateKey,
  };
}

const CONSENT = "I have read this to the end, and I agree to it of my own free will.";

const SIGNED_AT = { a: "2026-03-14T09:12:04.000Z", b: "2026-03-14T21:40:30.000Z" } as const;
const FROZEN_AT = "2026-03-14T08:59:00.000Z";

/** The agreement of the two. */
export function documentOf(keys: PerSeat<DocumentKey>): AgreementDocument {
  return {
    kind: "footbridge-agreement",
    format: 2,
    language: "en",
    workspace: "0b0f6a4e-6f0e-4f5a-9a57-0d1b1c1f2a10",
    revision: 1,
    frozenAt: FROZEN_AT,
    previous: null,
    nonce: "5a".repeat(32),
    partners: { a: "Amira Haddad", b: "Νίκος" },
    sections: [
      {
        id: "purpose",
        title: "Purpose",
        clauses: [
          {
            id: "11111111-1111-4111-8111-111111111111",
            text: "We are trying slowly. We owe no “yes”.\nThat is all.",
            term: null,
            speaker: null,
            origins: [{ sheetTitle: "Re-entry terms", promptTitle: "What this is for", by: "a" }],
          },
        ],
      },
    ],
    openQuestions: [],
    standingSentence: "This is educational. It is not therapy, not legal advice and not emergency help.",
    practiceVersion: "1",
    keys,
    consent: { sentence: CONSENT, digest: sha256(CONSENT) },
  };
}

/** What somebody says by signing a document. */
export function statementOf(
  document: AgreementDocument,
  seat: Seat,
  changes: Partial<SigningStatement> = {},
): SigningStatement {
  return {
    kind: "footbridge-signing",
    format: 1,
    revision: document.revision,
    document: sha256(canonical(document)),
    seat,
    name: document.partners[seat],
    zone: seat === "a" ? "Europe/Berlin" : "Asia/Kolkata",
    mark: seat === "a" ? { kind: "typed" } : { kind: "drawn", width: 300, height: 100, strokes: [[1, 2, 30, 40]] },
    ownWords: seat === "a" ? null : "That we go slowly.",
    consent: document.consent.digest,
    ...changes,
  };
}

/** The header of a partner's signature. */
export function headerOf(key: PartnerKey, seat: Seat, statement: SigningStatement): object {
  return {
    alg: "Ed25519",
    kid: key.key.thumbprint,
    typ: "footbridge-agreement+jws",
    fb: { seat, statement: sha256(canonical(statement)) },
  };
}

/** Signs a document with a key, under whatever header. */
export async function signWith(key: PartnerKey, header: object, document: object): Promise<JwsSignature> {
  const input = Buffer.from(`${part(header)}.${part(document)}`);
  const signature = await subtle.sign({ name: "Ed25519" }, key.privateKey, input);
  return { protected: part(header), signature: Buffer.from(signature).toString("base64url") };
}

/** Chains entries. Each is told what it is, who did it and when; the rest follows from the document and the statements. */
export function auditOf(
  document: AgreementDocument,
  statements: PerSeat<SigningStatement>,
  steps: readonly (readonly [Audited, AuditEntry["who"], string])[],
): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const [what, who, at] of steps) {
    const before = entries.at(-1);
    const by = what === "signed" && who !== "host" ? who : null;
    const key = by === null ? null : document.keys[by];
    entries.push({
      n: entries.length + 1,
      previous: before === undefined ? NO_ENTRY : sha256(canonical(before)),
      what,
      who,
      at,
      zone: by === null ? null : statements[by].zone,
      offsetMinutes: by === null ? null : 60,
      revision: document.revision,
      digest: sha256(canonical(document)),
      signedIn: who === "host" ? null : "pass-phrase",
      key: key?.kind === "ed25519" ? key.thumbprint : null,
      consent: by === null ? null : document.consent.digest,
      statement: by === null ? null : sha256(canonical(statements[by])),
      browser: who === "host" ? null : "Firefox",
      system: who === "host" ? null : "Android",
    });
  }
  return entries;
}

/** The steps of two people who sign one after the other. */
export const STEPS = [
  ["frozen", "a", FROZEN_AT],
  ["signed", "a", "2026-03-14T09:00:00.000Z"],
  ["withdrawn", "a", "2026-03-14T09:10:00.000Z"],
  ["signed", "a", SIGNED_AT.a],
  ["signed", "b", SIGNED_AT.b],
  ["completed", "host", SIGNED_AT.b],
] as const;

/** A receipt of a host's, over whatever it says. */
export function receiptOf(host: TestHost, receipt: object, changes: object = {}): Proof["receipt"] {
  const header = {
    alg: "ES256",
    typ: "footbridge-receipt+jws",
    x5c: host.chain.map((der) => der.toString("base64")),
    ...changes,
  };
  const input = Buffer.from(`${part(header)}.${part(receipt)}`);
  const signature = host.key.sign(input, "jose").toString("base64url");
  return { payload: part(receipt), protected: part(header), signature };
}

/** Everything that a proof is made of, for tests that change a part of it and put it together again. */
export interface Made extends ProofParts {
  readonly host: TestHost;
  readonly keys: PerSeat<PartnerKey | null>;
  readonly said: Receipt;
}

/** What a host says of what the two signed. */
export function saidOf({ document, signatures, statements, signedAt, audit }: Omit<ProofParts, "receipt">): Receipt {
  const named = (seat: Seat): string | null => {
    const signature = signatures[seat];
    return signature === null ? null : sha256(`${signature.protected}.${signature.signature}`);
  };
  const head = audit.at(-1);
  return {
    kind: "footbridge-receipt",
    format: 1,
    revision: document.revision,
    document: sha256(canonical(document)),
    signatures: { a: named("a"), b: named("b") },
    statements: { a: sha256(canonical(statements.a)), b: sha256(canonical(statements.b)) },
    signedAt,
    completedAt: signedAt.a > signedAt.b ? signedAt.a : signedAt.b,
    auditHead: head === undefined ? NO_ENTRY : sha256(canonical(head)),
  };
}

/**
 * Two people who signed.
 * @param keyless the seat whose browser makes no keys
 * @param change what is different about their document
 * @param says what is different about what each says by signing
 */
export async function makeCouple(
  host: TestHost,
  keyless: Seat | null = null,
  change: (document: AgreementDocument) => AgreementDocument = (document) => document,
  says: PerSeat<Partial<SigningStatement>> = { a: {}, b: {} },
): Promise<Made> {
  const keyFor = async (seat: Seat) => (seat === keyless ? null : makePartnerKey());
  const keys = { a: await keyFor("a"), b: await keyFor("b") };
  const none = { kind: "none" } as const;
  const document = change(documentOf({ a: keys.a?.key ?? none, b: keys.b?.key ?? none }));
  const statements = { a: statementOf(document, "a", says.a), b: statementOf(document, "b", says.b) };
  const signed = async (seat: Seat) => {
    const key = keys[seat];
    return key === null ? null : signWith(key, headerOf(key, seat, statements[seat]), document);
  };
  const parts = {
    document,
    statements,
    signatures: { a: await signed("a"), b: await signed("b") },
    signedAt: SIGNED_AT,
    audit: auditOf(document, statements, STEPS),
  };
  const said = saidOf(parts);
  return { ...parts, host, keys, said, receipt: receiptOf(host, said) };
}

/** The proof of what was made. */
export function proofOf(made: Made): Proof {
  return assembleProof(made);
}

/** The same with the two exchanged. */
export function swapped<T>(values: PerSeat<T>): PerSeat<T> {
  return { a: values[otherSeat("a")], b: values[otherSeat("b")] };
}
