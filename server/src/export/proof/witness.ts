import type { SignedRevision } from "@footbridge/shared/domain/agreement/document";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { Receipt } from "@footbridge/shared/proof/format";
import { signatureDigest } from "@footbridge/shared/proof/jws";
import type { HostIdentity } from "../../host-identity/identity.ts";
import type { Witness } from "../../workspaces/witness.ts";
import { keepReceipt } from "./kept-receipt.ts";
import { receiptJws } from "./receipt.ts";

type Signature = SignedRevision["signatures"][number];

/** The host as the witness of a signing: it signs what was signed, by whom and when, and keeps that with the signature. */
export function hostWitness(identity: HostIdentity): Witness {
  return async ({ tx, workspace, keyring, entropy, signed, completedAt, auditHead }) => {
    const { revision } = signed.document;
    const [a, b] = [signatureOf(signed, "a"), signatureOf(signed, "b")];
    const receipt: Receipt = {
      kind: "footbridge-receipt",
      format: 1,
      revision,
      document: signed.digest,
      signatures: { a: await digestOf(a), b: await digestOf(b) },
      statements: { a: a.made.statement, b: b.made.statement },
      signedAt: { a: a.at, b: b.at },
      completedAt,
      auditHead,
    };
    await keepReceipt(tx, keyring, workspace, revision, receiptJws(receipt, identity.current()), entropy);
  };
}

function signatureOf({ signatures }: SignedRevision, seat: Seat): Signature {
  const found = signatures.find((signature) => signature.seat === seat);
  if (found === undefined) throw new Error("a signature is missing");
  return found;
}

async function digestOf({ made }: Signature): Promise<string | null> {
  return made.jws === null ? null : signatureDigest(made.jws);
}
