import { createHash, randomBytes } from "node:crypto";
import type { Command } from "@footbridge/shared/protocol/commands";

/** A seal's command as a browser makes it. @param nonce 32 bytes in lower-case hex; random unless given */
export function sealing(
  round: string,
  nonce = randomBytes(32).toString("hex"),
): Extract<Command, { type: "round.seal" }> {
  return { type: "round.seal", round, nonce };
}

/** A nonce that follows from a text, where a test has to send the same one again. */
export function nonceFrom(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
