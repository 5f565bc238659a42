import { SEATS, type Seat } from "../domain/seat.ts";
import { fingerprintOf, fingerprintOfKey } from "../proof/fingerprint.ts";
import type { Proof, Receipt } from "../proof/format.ts";
import {
  checkDocument,
  checkSignatures,
  checkStatements,
  isAltered,
  type ReadDocument,
  readDocument,
} from "./agreement.ts";
import { checkAudit } from "./audit.ts";
import type { Chain } from "./certificates.ts";
import { checkExpectations, type Fingerprints, standingOf, wasCompared } from "./expectations.ts";
import { type Finding, findingIf } from "./findings.ts";
import { readProof } from "./json.ts";
import { checkReceipt, checkReceiptSignature, readReceipt } from "./receipt.ts";
import { against, type Expectations, type Proven, type ProvenSigner, type Unproven, type Verdict } from "./verdict.ts";

/** A proof in which nothing contradicts anything. */
export interface CheckedProof {
  readonly proof: Proof;
  readonly read: ReadDocument;
  readonly receipt: Receipt;
  readonly chain: Chain;
}

/** What was found about a proof. */
export interface ProofCheck {
  readonly findings: readonly Finding[];
  /** Null where anything was found. */
  readonly checked: CheckedProof | null;
}

function without(findings: readonly Finding[]): ProofCheck {
  return { findings, checked: null };
}

/** Checks everything that a proof says about itself. Who the host is, and the two, is asked afterwards. */
export async function checkProof(text: string): Promise<ProofCheck> {
  const proof = readProof(text);
  if (typeof proof === "string") return without(findingIf(true, proof));
  const read = await readDocument(proof);
  if (read === null) return without(findingIf(true, "words-unreadable"));
  const receipt = readReceipt(proof);
  if (isAltered(proof, receipt?.document ?? null, read)) return without(findingIf(true, "words-altered"));
  const ofTheTwo = [
    ...(await checkDocument(proof, read)),
    ...checkStatements(proof, read),
    ...(await checkSignatures(proof, read)),
  ];
  if (receipt === null) return without([...ofTheTwo, ...findingIf(true, "receipt-not-valid")]);
  const { chain, findings: ofSigning } = await checkReceiptSignature(proof, receipt);
  const findings = [
    ...ofTheTwo,
    ...ofSigning,
    ...(await checkReceipt(proof, receipt, read)),
    ...(await checkAudit(proof, receipt, read)),
  ];
  return { findings, checked: chain !== null && findings.length === 0 ? { proof, read, receipt, chain } : null };
}

async function fingerprintsOf({ read, chain }: CheckedProof): Promise<Fingerprints> {
  const of = async (seat: Seat) => {
    const key = read.document.keys[seat];
    return key.kind === "none" ? null : fingerprintOfKey(key.jwk);
  };
  return {
    partners: { a: await of("a"), b: await of("b") },
    host: await fingerprintOf(chain.rootKey),
  };
}

function unprovenIn(
  signers: readonly ProvenSigner[],
  host: Proven["host"],
  sealedAt: string | null,
): readonly Unproven[] {
  const holds: Record<Unproven, boolean> = {
    "host-not-compared": host.standing === "unknown",
    "keys-not-compared": signers.some(({ key }) => key !== null && !key.compared),
    "witnessed-by-host": signers.some(({ key }) => key === null),
    "names-are-people": true,
    "free-will": true,
    clock: true,
    pages: sealedAt !== null,
  };
  return (Object.keys(holds) as Unproven[]).filter((each) => holds[each]);
}

/**
 * Holds a checked proof against what whoever checks knows from elsewhere.
 * @param sealedAt when the PDF around it was sealed, or null
 */
export async function verdictOn(
  checked: CheckedProof,
  sealedAt: string | null,
  expectations: Expectations,
): Promise<Verdict> {
  const { proof, read, receipt } = checked;
  const file = sealedAt === null ? "proof" : "pdf";
  const found = await fingerprintsOf(checked);
  const unmet = checkExpectations(expectations, found);
  if (unmet.length > 0) return against(file, unmet);
  const signer = (seat: Seat): ProvenSigner => {
    const { name, zone, mark, ownWords } = proof.statements[seat];
    const fingerprint = found.partners[seat];
    return {
      seat,
      name,
      partner: read.document.partners[seat],
      at: receipt.signedAt[seat],
      zone,
      mark,
      ownWords,
      key: fingerprint === null ? null : { fingerprint, compared: wasCompared(expectations, fingerprint) },
    };
  };
  const signers = { a: signer("a"), b: signer("b") };
  const host = { fingerprint: found.host, standing: standingOf(expectations, found) };
  return {
    outcome: "good",
    file,
    proven: {
      document: read.document,
      digest: read.digest,
      signers,
      completedAt: receipt.completedAt,
      sealedAt,
      host,
      audit: proof.audit,
      unproven: unprovenIn(
        SEATS.map((seat) => signers[seat]),
        host,
        sealedAt,
      ),
    },
  };
}

/** Checks the text of a `proof.json`, by itself and against what whoever checks knows. */
export async function verifyProof(text: string, expectations: Expectations): Promise<Verdict> {
  const { findings, checked } = await checkProof(text);
  return checked === null ? against("proof", findings) : verdictOn(checked, null, expectations);
}
