import type { FlattenedJws, Receipt, ReceiptHeader } from "@footbridge/shared/proof/format";
import { jwsPart, jwsSigningInput } from "@footbridge/shared/proof/jws";
import type { HostSigner } from "../../host-identity/identity.ts";

/**
 * The host's word that both have signed, as a JWS that names the host's certificates. Equal receipts of one signer are
 * equal bytes.
 */
export function receiptJws(receipt: Receipt, signer: HostSigner): FlattenedJws {
  const [leaf, root] = signer.chain.map((der) => der.toString("base64")) as [string, string];
  const header: ReceiptHeader = { alg: "ES256", typ: "footbridge-receipt+jws", x5c: [leaf, root] };
  const [payload, head] = [jwsPart(receipt), jwsPart(header)];
  const signature = signer.sign(jwsSigningInput(head, payload), "jose").toString("base64url");
  return { payload, protected: head, signature };
}
