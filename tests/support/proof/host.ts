import { randomBytes } from "node:crypto";
import { BitString } from "asn1js";
import { type BasicConstraints, Certificate, Extension } from "pkijs";
import { leafCertificate, rootCertificate } from "../../../server/src/host-identity/certificate.ts";
import { type SigningKey, signingKey } from "../../../server/src/host-identity/signing-key.ts";

/** A host that a test made for itself. */
export interface TestHost {
  /** DER: the leaf and the root. */
  readonly chain: readonly [Buffer, Buffer];
  readonly key: SigningKey;
}

/** What is unusual about a host. */
export interface HostParts {
  readonly from?: string;
  readonly until?: string;
  /** The leaf is certified by another root than the one that comes with it. */
  readonly certifiedByAnother?: boolean;
  /** The root signs by itself. */
  readonly rootSigns?: boolean;
  /** An extension of the leaf that stands for another one, or is one more; always critical. */
  readonly extension?: { readonly id: string; readonly value: BasicConstraints };
}

const SERIAL_BYTES = 16;
const KEY_BYTES = 32;

function newKey(): SigningKey {
  return signingKey(randomBytes(KEY_BYTES));
}

/** Makes a host with a root and a leaf. */
export function makeHost(parts: HostParts = {}): TestHost {
  const { from = "2026-01-01T00:00:00Z", until = "2028-01-01T00:00:00Z" } = parts;
  const [root, leaf, other] = [newKey(), newKey(), newKey()];
  const rootDer = rootCertificate(root, {
    serial: randomBytes(SERIAL_BYTES),
    from: new Date("2026-01-01T00:00:00Z"),
    until: new Date("2056-01-01T00:00:00Z"),
  });
  if (parts.rootSigns === true) return { chain: [rootDer, rootDer], key: root };
  const issuer = parts.certifiedByAnother === true ? other : root;
  const leafDer = leafCertificate(leaf, issuer, {
    serial: randomBytes(SERIAL_BYTES),
    from: new Date(from),
    until: new Date(until),
  });
  const { extension } = parts;
  const der = extension === undefined ? leafDer : certifiedAnew(leafDer, root, extension);
  return { chain: [der, rootDer], key: leaf };
}

function certifiedAnew(leaf: Buffer, root: SigningKey, { id, value }: NonNullable<HostParts["extension"]>): Buffer {
  const certificate = Certificate.fromBER(new Uint8Array(leaf));
  const others = certificate.extensions?.filter(({ extnID }) => extnID !== id) ?? [];
  certificate.extensions = [
    ...others,
    new Extension({ extnID: id, critical: true, extnValue: value.toSchema().toBER() }),
  ];
  const signed = new Uint8Array(certificate.encodeTBS().toBER());
  certificate.signatureValue = new BitString({ valueHex: root.sign(signed, "der") });
  return Buffer.from(certificate.toSchema(true).toBER());
}
