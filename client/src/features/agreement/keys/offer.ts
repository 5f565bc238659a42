import type { Seat } from "@footbridge/shared/domain/seat";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import { ownKeyHere } from "./useOwnKey.ts";

/**
 * Lets the next version name this device's key, unless it would anyway. It is kept for the person alone and told to nobody.
 * @param offered thumbprint of the key that the next version would name now
 * @param orNone where this device has no key, the next version is to name none; else what another device offered stays
 */
export async function offerKeyHere(
  workspace: string,
  seat: Seat,
  offered: string | null,
  send: (command: Command) => Promise<Ack>,
  orNone = false,
): Promise<void> {
  const own = await ownKeyHere(workspace, seat);
  if (own.state === "none" && !orNone) return;
  const pair = own.state === "here" ? own.pair : null;
  if ((pair?.thumbprint ?? null) !== offered) await send({ type: "signing-key.offer", jwk: pair?.jwk ?? null });
}
