import type { AgreementDocument } from "../domain/agreement/document.ts";
import { type JwsSignature, type SigningStatement, signingHeader } from "../domain/agreement/signing.ts";
import { type PerSeat, SEATS, type Seat } from "../domain/seat.ts";
import { decodeBase64Url } from "../proof/base64url.ts";
import { canonicalJson } from "../proof/canonical.ts";
import { sha256Hex } from "../proof/digest.ts";
import type { Proof } from "../proof/format.ts";
import { jwsPart, keyThumbprint, statementDigest } from "../proof/jws.ts";
import { AgreementDocumentSchema } from "../protocol/revision.ts";
import { type Finding, type FindingCode, findingIf } from "./findings.ts";
import { readCanonical } from "./json.ts";
import { type JwsAnswer, verifyJws } from "./jws.ts";

/** The document in a proof and its digest. */
export interface ReadDocument {
  readonly document: AgreementDocument;
  readonly digest: string;
}

/** Reads what was signed; null where it is not a document of ours in its one form. */
export async function readDocument({ agreement }: Proof): Promise<ReadDocument | null> {
  const bytes = decodeBase64Url(agreement.payload);
  const value = readCanonical(bytes);
  if (bytes === null || !AgreementDocumentSchema.safeParse(value).success) return null;
  return { document: value as AgreementDocument, digest: await sha256Hex(bytes) };
}

/** What the document and its readable copy have against each other, and against their own digests. */
export async function checkDocument(proof: Proof, { document }: ReadDocument): Promise<readonly Finding[]> {
  const { consent, keys } = document;
  const thumbprints = await Promise.all(
    SEATS.map(async (seat) => {
      const key = keys[seat];
      const wrong = key.kind === "ed25519" && key.thumbprint !== (await keyThumbprint(key.jwk));
      return findingIf(wrong, "thumbprint-differs", seat);
    }),
  );
  return [
    ...findingIf(canonicalJson(proof.readable.document) !== canonicalJson(document), "readable-differs"),
    ...findingIf((await sha256Hex(consent.sentence)) !== consent.digest, "consent-sentence-altered"),
    ...thumbprints.flat(),
    ...SEATS.flatMap((seat) => {
      const { name, zone } = proof.readable.signers[seat];
      const wrong = name !== proof.statements[seat].name || zone !== proof.statements[seat].zone;
      return findingIf(wrong, "readable-signer-differs", seat);
    }),
  ];
}

/** Whether everything that was said about the document was said about one other: the words themselves were changed. */
export function isAltered({ statements }: Proof, said: string | null, { digest }: ReadDocument): boolean {
  return [statements.a.document, statements.b.document, said].every((each) => each !== digest);
}

/** What each of the two says by signing, against the document. */
export function checkStatements({ statements }: Proof, { document, digest }: ReadDocument): readonly Finding[] {
  if (statements.a.seat === "b" && statements.b.seat === "a") return findingIf(true, "statements-swapped");
  return SEATS.flatMap((seat) => {
    const statement = statements[seat];
    const other = statement.document !== digest || statement.revision !== document.revision;
    return [
      ...findingIf(statement.seat !== seat, "statements-swapped", seat),
      ...findingIf(other, "statement-of-another-document", seat),
      ...findingIf(statement.consent !== document.consent.digest, "statement-consent-differs", seat),
    ];
  });
}

function namesOf(value: unknown): string {
  return typeof value === "object" && value !== null ? Object.keys(value).sort().join() : "";
}

/** What is wrong with a header, read piece by piece for the reason's sake alone: it has one form, and this is another. */
function flawOfHeader(header: unknown, kid: string): FindingCode {
  if (typeof header !== "object" || header === null) return "header-not-allowed";
  const said: Readonly<Record<string, unknown>> = { ...header };
  if (typeof said["alg"] === "string" && said["alg"].toLowerCase() === "none") return "algorithm-none";
  if (said["alg"] !== "Ed25519") return "algorithm-not-allowed";
  const inShape = namesOf(said) === "alg,fb,kid,typ" && namesOf(said["fb"]) === "seat,statement";
  if (!inShape || said["typ"] !== "footbridge-agreement+jws") return "header-not-allowed";
  return said["kid"] === kid ? "statement-altered" : "key-not-in-document";
}

/** The seat that a header names for itself. */
function seatOf({ protected: header }: JwsSignature): Seat | null {
  const value = readCanonical(decodeBase64Url(header));
  if (typeof value !== "object" || value === null || !("fb" in value)) return null;
  const { fb } = value;
  if (typeof fb !== "object" || fb === null || !("seat" in fb)) return null;
  return SEATS.find((seat) => seat === fb.seat) ?? null;
}

/** Which signature stands where, before any of them is looked at. A header that is not readable is looked at later. */
function checkPlaces(signatures: readonly JwsSignature[], signing: readonly Seat[]): readonly Finding[] {
  const said = signatures.map(seatOf);
  const strangers = said.filter((seat) => seat !== null && !signing.includes(seat));
  const unread = said.includes(null) && signatures.length === signing.length;
  const missing = unread ? [] : signing.filter((seat) => !said.includes(seat));
  return [
    ...strangers.flatMap((seat) => findingIf(true, "signature-without-key", seat)),
    ...findingIf(signatures.length > signing.length && strangers.length === 0, "signature-extra"),
    ...missing.flatMap((seat) => findingIf(true, "signature-missing", seat)),
    ...findingIf(said.join() === "b,a", "signatures-swapped"),
  ];
}

async function checkSignature(
  { agreement }: Proof,
  { keys }: AgreementDocument,
  statement: SigningStatement,
  seat: Seat,
  signature: JwsSignature,
): Promise<readonly Finding[]> {
  const key = keys[seat];
  if (key.kind === "none") return [];
  const header = jwsPart(signingHeader(key.thumbprint, seat, await statementDigest(statement)));
  if (signature.protected !== header) {
    const code = flawOfHeader(readCanonical(decodeBase64Url(signature.protected)), key.thumbprint);
    return findingIf(true, code, seat);
  }
  const jws = { ...signature, payload: agreement.payload };
  return findingsOf(await verifyJws(jws, { kind: "jwk", jwk: key.jwk }), seat);
}

function findingsOf(answer: JwsAnswer, seat: Seat): readonly Finding[] {
  if (answer === "valid") return [];
  return findingIf(true, answer === "not-valid" ? "signature-not-valid" : "cannot-check-here", seat);
}

/** Every signature of the two: exactly one of each who has a key, each by that key, each with what its signer says. */
export async function checkSignatures(proof: Proof, { document }: ReadDocument): Promise<readonly Finding[]> {
  const { signatures } = proof.agreement;
  const signing = SEATS.filter((seat) => document.keys[seat].kind === "ed25519");
  const places = checkPlaces(signatures, signing);
  if (places.length > 0) return places;
  const checked = signing.map(async (seat, index) => {
    const signature = signatures[index];
    if (signature === undefined) return findingIf(true, "signature-missing", seat);
    return checkSignature(proof, document, proof.statements[seat], seat, signature);
  });
  return (await Promise.all(checked)).flat();
}

/** The signature of each seat, null where a partner had no key. Only of a proof whose signatures were checked. */
export function signaturesBySeat(proof: Proof, { keys }: AgreementDocument): PerSeat<JwsSignature | null> {
  const [first = null, second = null] = proof.agreement.signatures;
  if (keys.a.kind === "none") return { a: null, b: first };
  return { a: first, b: keys.b.kind === "none" ? null : second };
}
