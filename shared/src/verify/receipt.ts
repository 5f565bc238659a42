import { SEATS } from "../domain/seat.ts";
import { decodeBase64Url } from "../proof/base64url.ts";
import { type Proof, type Receipt, type ReceiptHeader, ReceiptHeaderSchema, ReceiptSchema } from "../proof/format.ts";
import { signatureDigest, statementDigest } from "../proof/jws.ts";
import { type ReadDocument, signaturesBySeat } from "./agreement.ts";
import { decodeBase64 } from "./bytes.ts";
import { type Chain, checkChain } from "./certificates.ts";
import { type Finding, findingIf } from "./findings.ts";
import { readCanonical } from "./json.ts";
import { verifyJws } from "./jws.ts";

/** The host's word as the proof has it, believed or not. */
export function readReceipt({ receipt }: Proof): Receipt | null {
  const value = readCanonical(decodeBase64Url(receipt.payload));
  return ReceiptSchema.safeParse(value).success ? (value as Receipt) : null;
}

function readHeader({ receipt }: Proof): ReceiptHeader | null {
  const value = readCanonical(decodeBase64Url(receipt.protected));
  return ReceiptHeaderSchema.safeParse(value).success ? (value as ReceiptHeader) : null;
}

/** Who signed the receipt, if it is signed at all, and what stands against that. */
export async function checkReceiptSignature(
  proof: Proof,
  { completedAt }: Receipt,
): Promise<{ readonly chain: Chain | null; readonly findings: readonly Finding[] }> {
  const header = readHeader(proof);
  const [leaf = null, root = null] = header?.x5c.map(decodeBase64) ?? [];
  if (leaf === null || root === null) return { chain: null, findings: findingIf(true, "receipt-header-not-allowed") };
  const chain = await checkChain([leaf, root], completedAt);
  if (typeof chain === "string") return { chain: null, findings: findingIf(true, `receipt-certificate-${chain}`) };
  const answer = await verifyJws(proof.receipt, { kind: "spki", der: chain.leafKey });
  return { chain, findings: findingIf(answer !== "valid", "receipt-not-valid") };
}

/** Whether the receipt is one for this document, these signatures and what the two said by them. */
export async function checkReceipt(
  proof: Proof,
  receipt: Receipt,
  { document, digest }: ReadDocument,
): Promise<readonly Finding[]> {
  const signatures = signaturesBySeat(proof, document);
  const perSeat = SEATS.map(async (seat) => {
    const signature = signatures[seat];
    const made = signature === null ? null : await signatureDigest(signature);
    const said = await statementDigest(proof.statements[seat]);
    return [
      ...findingIf(receipt.signatures[seat] !== made, "receipt-of-another-signature", seat),
      ...findingIf(receipt.statements[seat] !== said, "receipt-of-another-statement", seat),
      ...findingIf(proof.readable.signers[seat].at !== receipt.signedAt[seat], "readable-signer-differs", seat),
    ];
  });
  const { a, b } = receipt.signedAt;
  const last = a > b ? a : b;
  return [
    ...findingIf(receipt.document !== digest || receipt.revision !== document.revision, "receipt-of-another-document"),
    ...(await Promise.all(perSeat)).flat(),
    ...findingIf(receipt.completedAt !== last, "receipt-times-impossible"),
  ];
}
