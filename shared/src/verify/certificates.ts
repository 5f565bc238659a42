import { BasicConstraints, Certificate, type Extension } from "pkijs";
import { sameBytes } from "./bytes.ts";
import type { CertificateFlaw } from "./findings.ts";

/** Object identifiers: RFC 5280, RFC 5480, RFC 5758. */
const ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
const BASIC_CONSTRAINTS = "2.5.29.19";
const KEY_USAGE = "2.5.29.15";

/** Bits of the first byte of a key usage (RFC 5280, 4.2.1.3). */
const MAY_SIGN = 0b1000_0000;
const MAY_CERTIFY = 0b0000_0100;

/** The certificate that signed, and the root that stands behind it. */
export interface Chain {
  readonly leaf: Certificate;
  readonly root: Certificate;
  /** DER of the leaf's SubjectPublicKeyInfo. */
  readonly leafKey: Uint8Array<ArrayBuffer>;
  /** DER of the root's SubjectPublicKeyInfo: what a host is known by. */
  readonly rootKey: Uint8Array<ArrayBuffer>;
}

/** Reads a certificate that is written in DER and in nothing else; null for all other bytes. */
function readCertificate(der: Uint8Array<ArrayBuffer>): Certificate | null {
  try {
    const certificate = Certificate.fromBER(der);
    return sameBytes(new Uint8Array(certificate.toSchema(true).toBER()), der) ? certificate : null;
  } catch {
    return null;
  }
}

function keyOf({ subjectPublicKeyInfo }: Certificate): Uint8Array<ArrayBuffer> {
  return new Uint8Array(subjectPublicKeyInfo.toSchema().toBER());
}

function extensionOf(certificate: Certificate, id: string): Extension | undefined {
  return certificate.extensions?.find(({ extnID }) => extnID === id);
}

/** Whether a certificate may certify others. */
function isAuthority(certificate: Certificate): boolean {
  const constraints = extensionOf(certificate, BASIC_CONSTRAINTS)?.parsedValue;
  return constraints instanceof BasicConstraints && constraints.cA;
}

function mayUse(certificate: Certificate, bit: number): boolean {
  const usage = extensionOf(certificate, KEY_USAGE)?.parsedValue;
  const first: unknown = usage?.valueBlock?.valueHexView?.[0];
  return typeof first === "number" && (first & bit) !== 0;
}

/** A certificate that demands something else than what is looked at here demands too much. */
function isUnderstood({ extensions = [], signature, signatureAlgorithm }: Certificate): boolean {
  const known = [BASIC_CONSTRAINTS, KEY_USAGE];
  return (
    signature.isEqual(signatureAlgorithm) &&
    signatureAlgorithm.algorithmId === ECDSA_WITH_SHA256 &&
    signatureAlgorithm.algorithmParams === undefined &&
    extensions.every(({ critical, extnID }) => !critical || known.includes(extnID)) &&
    new Set(extensions.map(({ extnID }) => extnID)).size === extensions.length
  );
}

function speaksFor({ notBefore, notAfter }: Certificate, at: Date): boolean {
  return notBefore.value <= at && at <= notAfter.value;
}

async function isSignedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  try {
    return await certificate.verify(issuer);
  } catch {
    return false;
  }
}

/**
 * Checks that the host's leaf was certified by the root that comes with it, for signing, and for that moment. Whose root it
 * is nobody can tell from the file.
 */
export async function checkChain(
  [leafDer, rootDer]: readonly [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>],
  at: string,
): Promise<Chain | CertificateFlaw> {
  const leaf = readCertificate(leafDer);
  const root = readCertificate(rootDer);
  if (leaf === null || root === null || !isUnderstood(leaf) || !isUnderstood(root)) return "unreadable";
  const named = root.issuer.isEqual(root.subject) && leaf.issuer.isEqual(root.subject);
  if (!named || !(await isSignedBy(root, root)) || !(await isSignedBy(leaf, root))) return "chain";
  const purposes = isAuthority(root) && mayUse(root, MAY_CERTIFY) && !isAuthority(leaf) && mayUse(leaf, MAY_SIGN);
  if (!purposes) return "purpose";
  const moment = new Date(at);
  if (!speaksFor(leaf, moment) || !speaksFor(root, moment)) return "time";
  return { leaf, root, leafKey: keyOf(leaf), rootKey: keyOf(root) };
}
