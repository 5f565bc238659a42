import { type Attribute, type Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from "pkijs";
import { sameBytes } from "../bytes.ts";
import { isWrittenOneWay } from "./ecdsa.ts";

/** Object identifiers: RFC 5652, RFC 5754, RFC 5758. */
const DATA = "1.2.840.113549.1.7.1";
const SIGNED_DATA = "1.2.840.113549.1.7.2";
const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const SHA256 = "2.16.840.1.101.3.4.2.1";
const ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";

type Bytes = Uint8Array<ArrayBuffer>;

/** A detached signature over a PDF, taken apart. */
export interface Cms {
  readonly signed: SignedData;
  /** The certificate that it names as its signer's, and the other one. DER. */
  readonly chain: readonly [Bytes, Bytes];
  /** SHA-256 of what was signed, as the signature has it. */
  readonly digest: Uint8Array;
}

function derOf(certificate: Certificate): Bytes {
  return new Uint8Array(certificate.toSchema(true).toBER());
}

/** The one value of an attribute: a text of an identifier, a buffer of an octet string. */
function valueOf(attributes: readonly Attribute[], type: string): unknown {
  const [attribute, ...more] = attributes.filter((each) => each.type === type);
  return more.length === 0 && attribute?.values.length === 1 ? attribute.values[0].getValue?.() : undefined;
}

/** SHA-256 of what was signed, if the signature is of one signer and of nothing but what we write. */
function digestIn(signed: SignedData): Uint8Array | undefined {
  const [signer, ...more] = signed.signerInfos;
  const [digestAlgorithm, ...others] = signed.digestAlgorithms;
  if (signer === undefined || more.length > 0 || others.length > 0) return undefined;
  const usual =
    signed.version === 1 &&
    signer.version === 1 &&
    signed.encapContentInfo.eContentType === DATA &&
    signed.encapContentInfo.eContent === undefined &&
    signed.crls === undefined &&
    signed.ocsps === undefined &&
    signer.unsignedAttrs === undefined &&
    [digestAlgorithm, signer.digestAlgorithm].every(
      (each) => each?.algorithmId === SHA256 && each.algorithmParams === undefined,
    ) &&
    signer.signatureAlgorithm.algorithmId === ECDSA_WITH_SHA256 &&
    signer.signatureAlgorithm.algorithmParams === undefined;
  const attributes = signer.signedAttrs?.attributes ?? [];
  const digest = valueOf(attributes, MESSAGE_DIGEST);
  return usual && valueOf(attributes, CONTENT_TYPE) === DATA && digest instanceof ArrayBuffer
    ? new Uint8Array(digest)
    : undefined;
}

/** The two certificates, the signer's first. */
function chainIn(signed: SignedData): readonly [Bytes, Bytes] | undefined {
  const certificates = signed.certificates ?? [];
  const sid: unknown = signed.signerInfos[0]?.sid;
  if (certificates.length !== 2 || !(sid instanceof IssuerAndSerialNumber)) return undefined;
  const isNamed = (each: unknown): each is Certificate =>
    typeof each === "object" &&
    each !== null &&
    "serialNumber" in each &&
    "issuer" in each &&
    sid.serialNumber.isEqual(each.serialNumber) &&
    sid.issuer.isEqual(each.issuer);
  const named = certificates.filter(isNamed);
  const others = certificates.filter((each): each is Certificate => !isNamed(each) && "serialNumber" in each);
  const [leaf] = named;
  const [root] = others;
  return leaf === undefined || root === undefined ? undefined : [derOf(leaf), derOf(root)];
}

/** Whether no signature in it, its certificates' among them, could be written with other bytes. */
function isWrittenOnce({ signerInfos, certificates = [] }: SignedData): boolean {
  return (
    signerInfos.every(({ signature }) => isWrittenOneWay(signature.valueBlock.valueHexView)) &&
    certificates.every(
      (each) =>
        "signatureValue" in each &&
        each.signatureValue.valueBlock.unusedBits === 0 &&
        isWrittenOneWay(each.signatureValue.valueBlock.valueHexView),
    )
  );
}

/** Reads a detached signature; null for anything that is not written as we write it. */
export function readCms(der: Bytes): Cms | null {
  try {
    const content = ContentInfo.fromBER(der);
    if (content.contentType !== SIGNED_DATA) return null;
    const signed = new SignedData({ schema: content.content });
    const again = new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) });
    if (!sameBytes(new Uint8Array(again.toSchema().toBER()), der)) return null;
    if (!isWrittenOnce(signed)) return null;
    const digest = digestIn(signed);
    const chain = chainIn(signed);
    return digest === undefined || chain === undefined ? null : { signed, chain, digest };
  } catch {
    return null;
  }
}

/** Whether the signature is one by the certificate that it names. What certified that is asked elsewhere. */
export async function isSignatureValid({ signed }: Cms, data: Bytes): Promise<boolean> {
  try {
    return await signed.verify({ signer: 0, data: data.buffer, checkChain: false });
  } catch {
    return false;
  }
}
