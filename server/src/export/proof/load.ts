import type { SignedRevision } from "@footbridge/shared/domain/agreement/document";
import { type SigningStatement, statementOf } from "@footbridge/shared/domain/agreement/signing";
import type { PerSeat, Seat } from "@footbridge/shared/domain/seat";
import { assembleProof } from "@footbridge/shared/proof/assemble";
import type { Proof } from "@footbridge/shared/proof/format";
import type { Tx } from "../../db/door.ts";
import type { Keyring } from "../../db/keys/keyring.ts";
import { RefusalError } from "../../refusal.ts";
import { loadAudit } from "../../workspaces/audit.ts";
import { loadRevision, signedByBoth } from "../../workspaces/revisions.ts";
import { loadReceipt } from "./kept-receipt.ts";

type Signature = SignedRevision["signatures"][number];

/**
 * Puts together everything that shows what both signed, for a confirmed member.
 * @throws RefusalError "revision-unknown", or "export-not-signed" while a signature is missing
 */
export async function loadProof(tx: Tx, keyring: Keyring, workspace: string, number: number): Promise<Proof> {
  const found = await loadRevision(tx, keyring, workspace, number);
  if (found === undefined) throw new RefusalError("revision-unknown");
  const receipt = await loadReceipt(tx, keyring, workspace, number);
  if (receipt === undefined) throw new RefusalError("export-not-signed");
  const { document, digest, signatures } = signedByBoth(found);
  const of = (seat: Seat): Signature => {
    const signature = signatures.find((each) => each.seat === seat);
    if (signature === undefined) throw new Error("a signature is missing");
    return signature;
  };
  const statement = (seat: Seat): SigningStatement => {
    const { name, zone, made } = of(seat);
    const { mark, ownWords } = made;
    return statementOf(seat, {
      revision: number,
      digest,
      name,
      zone,
      mark,
      ownWords,
      consent: document.consent.digest,
    });
  };
  const perSeat = <T>(make: (seat: Seat) => T): PerSeat<T> => ({ a: make("a"), b: make("b") });
  return assembleProof({
    document,
    signatures: perSeat((seat) => of(seat).made.jws),
    statements: perSeat(statement),
    signedAt: perSeat((seat) => of(seat).at),
    audit: await loadAudit(tx, keyring, workspace, number),
    receipt,
  });
}
