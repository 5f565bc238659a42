import { createHash } from "node:crypto";
import { BitString, Integer, OctetString, Utf8String } from "asn1js";
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
} from "pkijs";
import type { SigningKey } from "./signing-key.ts";

/** Object identifiers: RFC 5280, RFC 5758. */
const COMMON_NAME = "2.5.4.3";
const ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
const SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
const KEY_USAGE = "2.5.29.15";
const BASIC_CONSTRAINTS = "2.5.29.19";
const AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";

/** Bits of the key usage (RFC 5280, 4.2.1.3): one byte, and how many of its last bits mean nothing. */
const MAY_CERTIFY = { byte: 0b0000_0110, unused: 1 };
const MAY_SIGN = { byte: 0b1100_0000, unused: 6 };

/** From 2050 on a date is written with four digits of the year (RFC 5280, 4.1.2.5). */
const LONG_YEARS = 2050;

/** Names that say nothing of who runs the host, or of what it is for. */
const ROOT_NAME = "Agreement seal root";
const LEAF_NAME = "Agreement seal";

/** What a certificate says beside its names. */
export interface CertificateParts {
  /** 16 random bytes. */
  readonly serial: Buffer;
  readonly from: Date;
  readonly until: Date;
}

/** The certificate of the root, signed by itself. DER. */
export function rootCertificate(root: SigningKey, parts: CertificateParts): Buffer {
  return certificate({ ...parts, subject: ROOT_NAME, of: root, by: root, ends: false });
}

/** The certificate of a key that signs for the host, signed by the root. DER. */
export function leafCertificate(leaf: SigningKey, root: SigningKey, parts: CertificateParts): Buffer {
  return certificate({ ...parts, subject: LEAF_NAME, of: leaf, by: root, ends: true });
}

/** The last moment for which a certificate speaks. */
export function endOf(der: Buffer): Date {
  return Certificate.fromBER(der).notAfter.value;
}

/** DER of the SubjectPublicKeyInfo in a certificate. */
export function spkiOf(der: Buffer): Buffer {
  return Buffer.from(Certificate.fromBER(der).subjectPublicKeyInfo.toSchema().toBER());
}

interface Described extends CertificateParts {
  readonly subject: string;
  readonly of: SigningKey;
  readonly by: SigningKey;
  /** Whether nothing is certified with this key. */
  readonly ends: boolean;
}

function certificate({ serial, from, until, subject, of, by, ends }: Described): Buffer {
  const made = new Certificate({
    version: 2,
    serialNumber: new Integer({ valueHex: positive(serial) }),
    signature: ecdsa(),
    issuer: named(ROOT_NAME),
    notBefore: timeOf(from),
    notAfter: timeOf(until),
    subject: named(subject),
    subjectPublicKeyInfo: PublicKeyInfo.fromBER(of.spki),
    signatureAlgorithm: ecdsa(),
    extensions: [
      extension(
        BASIC_CONSTRAINTS,
        true,
        new BasicConstraints(ends ? {} : { cA: true, pathLenConstraint: 0 }).toSchema(),
      ),
      extension(KEY_USAGE, true, usage(ends ? MAY_SIGN : MAY_CERTIFY)),
      extension(SUBJECT_KEY_IDENTIFIER, false, new OctetString({ valueHex: keyIdentifier(of) })),
      extension(
        AUTHORITY_KEY_IDENTIFIER,
        false,
        new AuthorityKeyIdentifier({ keyIdentifier: new OctetString({ valueHex: keyIdentifier(by) }) }).toSchema(),
      ),
    ],
  });
  made.tbsView = new Uint8Array(made.encodeTBS().toBER());
  made.signatureValue = new BitString({ valueHex: by.sign(made.tbsView, "der") });
  return Buffer.from(made.toSchema().toBER());
}

function ecdsa(): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId: ECDSA_WITH_SHA256 });
}

function named(name: string): RelativeDistinguishedNames {
  const value = new Utf8String({ value: name });
  return new RelativeDistinguishedNames({
    typesAndValues: [new AttributeTypeAndValue({ type: COMMON_NAME, value })],
  });
}

/** In whole seconds: a certificate knows no parts of them, and other programs refuse one that does (RFC 5280, 4.1.2.5). */
function timeOf(moment: Date): Time {
  const value = new Date(Math.floor(moment.getTime() / 1000) * 1000);
  return new Time({ type: value.getUTCFullYear() < LONG_YEARS ? 0 : 1, value });
}

function extension(id: string, critical: boolean, value: { toBER(): ArrayBuffer }): Extension {
  return new Extension({ extnID: id, critical, extnValue: value.toBER() });
}

function usage({ byte, unused }: typeof MAY_SIGN): BitString {
  return new BitString({ valueHex: Uint8Array.of(byte), unusedBits: unused });
}

/** SHA-1 over the key's bits, as RFC 5280 (4.2.1.2) names a key; nothing is trusted because of it. */
function keyIdentifier({ spki }: SigningKey): Buffer {
  const { subjectPublicKey } = PublicKeyInfo.fromBER(spki);
  return createHash("sha1").update(subjectPublicKey.valueBlock.valueHexView).digest();
}

/** A serial number is above zero, and as long as it is random (RFC 5280, 4.1.2.2). */
function positive(serial: Buffer): Buffer {
  const bytes = Buffer.from(serial);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}
