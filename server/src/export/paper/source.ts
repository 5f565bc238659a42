import type { DocumentKey } from "@footbridge/shared/domain/agreement/keys";
import type { PerSeat, Seat } from "@footbridge/shared/domain/seat";
import { type Fingerprint, fingerprintOf, fingerprintOfKey } from "@footbridge/shared/proof/fingerprint";
import type { Proof, Receipt, ReceiptHeader } from "@footbridge/shared/proof/format";
import { documentDigest } from "@footbridge/shared/proof/jws";
import { spkiOf } from "../../host-identity/certificate.ts";

/** All that a paper is laid out from: a proof, and what can be worked out of it. */
export interface PaperSource {
  readonly proof: Proof;
  readonly receipt: Receipt;
  /** SHA-256 of the document, lower-case hex. */
  readonly digest: string;
  readonly fingerprints: {
    /** Null for a partner without a key. */
    readonly partners: PerSeat<Fingerprint | null>;
    readonly host: Fingerprint;
  };
}

/**
 * Works out what a paper says beside what the proof says.
 * @param proof one of this host's own making
 */
export async function paperSource(proof: Proof): Promise<PaperSource> {
  const { document } = proof.readable;
  const header = jsonOf(proof.receipt.protected) as ReceiptHeader;
  const ofSeat = (seat: Seat): Promise<Fingerprint | null> => fingerprintOfPartner(document.keys[seat]);
  return {
    proof,
    receipt: jsonOf(proof.receipt.payload) as Receipt,
    digest: await documentDigest(document),
    fingerprints: {
      partners: { a: await ofSeat("a"), b: await ofSeat("b") },
      host: await fingerprintOf(spkiOf(Buffer.from(header.x5c[1], "base64"))),
    },
  };
}

async function fingerprintOfPartner(key: DocumentKey): Promise<Fingerprint | null> {
  return key.kind === "none" ? null : fingerprintOfKey(key.jwk);
}

function jsonOf(part: string): unknown {
  return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
}
