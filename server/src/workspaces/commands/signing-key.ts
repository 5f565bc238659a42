import { decideSigningKey, type SigningKeyCommand } from "@footbridge/shared/domain/agreement/keys";
import { RefusalError } from "../../refusal.ts";
import { ownChange } from "../changes.ts";
import { isSigningKey } from "../signature-check.ts";
import { keepCompared, offerKey } from "../signing-keys.ts";
import type { Done, Ground } from "./command.ts";

/** Carries out a command about one's own keys. It touches a row of the person's own alone (P1). */
export async function runSigningKeyCommand(command: SigningKeyCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded } = ground;
  const { seat, state } = loaded;
  if (state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  if (command.type === "signing-key.offer" && command.jwk !== null && !isSigningKey(command.jwk))
    throw new RefusalError("message-not-understood");
  const decision = decideSigningKey(command, state.agreement, seat);
  if (!decision.accepted) throw new RefusalError(decision.code);
  for (const change of decision.facts)
    if (change.type === "signing-key.offered") await offerKey(tx, workspace, seat, change.jwk);
    else await keepCompared(tx, workspace, seat, change.thumbprint);
  return { outcome: {}, changes: ownChange({ name: "own-key" }) };
}
