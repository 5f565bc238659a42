import { createHash } from "node:crypto";
import { ObjectIdentifier, OctetString, Sequence } from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";
import type { HostSigner } from "../../host-identity/identity.ts";
import type { Prepared } from "./prepare.ts";

/** Object identifiers: RFC 5652, RFC 5035, RFC 5758, RFC 5754. */
const DATA = "1.2.840.113549.1.7.1";
const SIGNED_DATA = "1.2.840.113549.1.7.2";
const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
const SHA256 = "2.16.840.1.101.3.4.2.1";
const ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";

/** The tag of a set, under which attributes are signed (RFC 5652, 5.4). */
const SET = 0x31;

type Asn1Value = ObjectIdentifier | OctetString | Sequence;

/**
 * Seals a PDF that was prepared for it.
 *
 * @param prepared the PDF with its gap; it is sealed in place
 * @param signer the host's
 * @returns the sealed PDF
 */
export function seal({ pdf, gap, digest }: Prepared, signer: HostSigner): Uint8Array<ArrayBuffer> {
  const digits = cmsOf(digest, signer).toString("hex");
  if (digits.length > gap.digits) throw new Error("the gap for the seal is too small");
  Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).write(digits, gap.from, "latin1");
  return pdf;
}

/** A detached CMS signature (RFC 5652) with the host's certificates and the one that signed named in it (CAdES). DER. */
function cmsOf(digest: Uint8Array, signer: HostSigner): Buffer {
  const certificates = signer.chain.map((der) => Certificate.fromBER(der));
  const [leaf] = certificates;
  if (leaf === undefined) throw new Error("a signer without a certificate");
  const attributes = [
    attribute(CONTENT_TYPE, new ObjectIdentifier({ value: DATA })),
    attribute(MESSAGE_DIGEST, new OctetString({ valueHex: digest })),
    attribute(SIGNING_CERTIFICATE_V2, certificateIdentifier(signer.chain[0])),
  ].toSorted((one, other) => Buffer.compare(derOf(one), derOf(other)));
  const signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes });
  const signedBytes = derOf(signedAttrs);
  signedBytes[0] = SET;
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: SHA256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: leaf.issuer, serialNumber: leaf.serialNumber }),
        digestAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
        signedAttrs,
        signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: ECDSA_WITH_SHA256 }),
        signature: new OctetString({ valueHex: signer.sign(signedBytes, "der") }),
      }),
    ],
  });
  return derOf(new ContentInfo({ contentType: SIGNED_DATA, content: signedData.toSchema(true) }));
}

function attribute(type: string, value: Asn1Value): Attribute {
  return new Attribute({ type, values: [value] });
}

/** ESSCertIDv2 with its digest alone: SHA-256 is the default (RFC 5035, 4). */
function certificateIdentifier(certificate: Buffer): Sequence {
  const digest = createHash("sha256").update(certificate).digest();
  const identifier = new Sequence({ value: [new OctetString({ valueHex: digest })] });
  return new Sequence({ value: [new Sequence({ value: [identifier] })] });
}

function derOf(value: { toSchema(): { toBER(): ArrayBuffer } }): Buffer {
  return Buffer.from(value.toSchema().toBER());
}
