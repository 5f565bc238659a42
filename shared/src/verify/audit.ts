import type { AuditEntry } from "../domain/agreement/audit.ts";
import { NO_ENTRY } from "../domain/agreement/audit.ts";
import { SEATS, type Seat } from "../domain/seat.ts";
import type { Proof, Receipt } from "../proof/format.ts";
import { auditHash, statementDigest } from "../proof/jws.ts";
import type { ReadDocument } from "./agreement.ts";
import { type Finding, findingIf } from "./findings.ts";

/** Whether each entry names the one before it, and the receipt the last. */
async function checkChain(audit: readonly AuditEntry[], { auditHead }: Receipt): Promise<readonly Finding[]> {
  const hashes = await Promise.all(audit.map(auditHash));
  const pairs = audit.map((entry, index) => ({ entry, before: audit[index - 1], hash: hashes[index - 1] }));
  const backwards = pairs.some(({ entry, before }) => before !== undefined && entry.n <= before.n);
  const gap = pairs.some(({ entry, before }) => before !== undefined && entry.n > before.n + 1);
  if (backwards || gap)
    return [...findingIf(backwards, "audit-out-of-order"), ...findingIf(gap && !backwards, "audit-entry-missing")];
  const broken = pairs.some(({ entry, hash }) => hash !== undefined && entry.previous !== hash);
  const [first] = audit;
  const begun = first !== undefined && (first.n === 1) !== (first.previous === NO_ENTRY);
  return [
    ...findingIf(broken || begun, "audit-altered"),
    ...findingIf(hashes.at(-1) !== auditHead, "audit-head-differs"),
  ];
}

/** Whether it is the whole story of one revision: frozen first, completed last, and both of its signatures in between. */
function isWhole(audit: readonly AuditEntry[]): boolean {
  const ends = audit.map(({ what }) => what).filter((what) => what === "frozen" || what === "completed");
  return (
    audit[0]?.what === "frozen" &&
    audit.at(-1)?.what === "completed" &&
    ends.length === 2 &&
    SEATS.every((seat) => lastSigning(audit, seat) !== undefined)
  );
}

/** The entry of the signature that stands: one before may have been withdrawn. */
function lastSigning(audit: readonly AuditEntry[], seat: Seat): AuditEntry | undefined {
  const own = audit.findLast(({ what, who }) => who === seat && (what === "signed" || what === "withdrawn"));
  return own?.what === "signed" ? own : undefined;
}

/** What the entry of a signature says otherwise than the signature, its statement and the receipt. */
async function checkSigning(proof: Proof, receipt: Receipt, read: ReadDocument, seat: Seat): Promise<boolean> {
  const entry = lastSigning(proof.audit, seat);
  if (entry === undefined) return false;
  const key = read.document.keys[seat];
  return (
    entry.at !== receipt.signedAt[seat] ||
    entry.zone !== proof.statements[seat].zone ||
    entry.statement !== (await statementDigest(proof.statements[seat])) ||
    entry.consent !== read.document.consent.digest ||
    entry.key !== (key.kind === "none" ? null : key.thumbprint)
  );
}

/** The record of the revision: unbroken, whole, about this document, and at one with what else the proof says. */
export async function checkAudit(proof: Proof, receipt: Receipt, read: ReadDocument): Promise<readonly Finding[]> {
  const { audit } = proof;
  const others = audit.some(({ digest, revision }) => digest !== read.digest || revision !== read.document.revision);
  const contradicted = await Promise.all(
    SEATS.map(async (seat) => findingIf(await checkSigning(proof, receipt, read, seat), "audit-tells-otherwise", seat)),
  );
  const ended = audit.at(-1)?.at !== receipt.completedAt || audit[0]?.at !== read.document.frozenAt;
  return [
    ...(await checkChain(audit, receipt)),
    ...findingIf(!isWhole(audit), "audit-incomplete"),
    ...findingIf(others, "audit-of-another-document"),
    ...contradicted.flat(),
    ...findingIf(isWhole(audit) && ended, "audit-tells-otherwise"),
  ];
}
