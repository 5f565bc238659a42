import type { AgreementCommand } from "@footbridge/shared/domain/agreement/commands";
import { decideAgreement } from "@footbridge/shared/domain/agreement/decide";
import { RefusalError } from "../../refusal.ts";
import { changesFrom } from "../changes.ts";
import { keepText } from "../kept-words.ts";
import { documentDigest, freezeDocument, keepDocument } from "../revisions.ts";
import { appendFacts } from "../shared-state.ts";
import type { Done, Ground } from "./command.ts";

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Carries out a command on the agreement: freezing, signing, leaving for now. */
export async function runAgreementCommand(command: AgreementCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, keyring, entropy, now } = ground;
  if (loaded.state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  if (command.type === "agreement.sign" && !isZone(command.zone)) throw new RefusalError("message-not-understood");
  const document = command.type === "agreement.freeze" ? await freezeDocument(ground) : null;
  const minted = {
    documentDigest: document === null ? "" : documentDigest(document),
    nameId: entropy.uuid(),
  };
  const decision = decideAgreement(
    command,
    loaded.state.agreement,
    loaded.state.board,
    { seat: loaded.seat, now: now.toISOString() },
    minted,
  );
  if (!decision.accepted) throw new RefusalError(decision.code);
  if (document !== null) await keepDocument(tx, keyring, workspace, document, entropy);
  if (command.type === "agreement.sign")
    await keepText(tx, keyring, workspace, "name", minted.nameId, command.name.trim(), entropy);
  await appendFacts(tx, workspace, loaded, decision.facts);
  return { outcome: {}, changes: changesFrom(decision.facts) };
}
