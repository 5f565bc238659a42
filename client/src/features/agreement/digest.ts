import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import { canonicalJson, sha256 } from "../../app/digest.ts";

/** `differs`: the text is not the one that its digest names; `unknown`: this browser offers no way to find out. */
export type Match = "matches" | "differs" | "unknown";

/** SHA-256 over the RFC 8785 JSON of a version, lower-case hex. */
export async function documentDigest(document: AgreementDocument, subtle: SubtleCrypto): Promise<string> {
  return sha256(await canonicalJson(document), subtle);
}

/**
 * Compares a text with every digest that claims to be its own.
 * @param subtle undefined where the browser has none (an address without https)
 */
export async function matchOf(
  document: AgreementDocument,
  digests: readonly string[],
  subtle: SubtleCrypto | undefined,
): Promise<Match> {
  if (subtle === undefined) return new Set(digests).size === 1 ? "unknown" : "differs";
  const found = await documentDigest(document, subtle);
  return digests.every((digest) => digest === found) ? "matches" : "differs";
}
