import type { AgreementCommand } from "@footbridge/shared/domain/agreement/commands";
import { decideAgreement, type MintedForAgreement } from "@footbridge/shared/domain/agreement/decide";
import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import type { DocumentKey } from "@footbridge/shared/domain/agreement/keys";
import { type SigningStatement, statementOf } from "@footbridge/shared/domain/agreement/signing";
import { documentDigest, statementDigest } from "@footbridge/shared/proof/jws";
import { RefusalError } from "../../refusal.ts";
import { changesFrom } from "../changes.ts";
import { keepText } from "../kept-words.ts";
import { freezeDocument, keepDocument, loadDocument } from "../revisions.ts";
import { appendFacts } from "../shared-state.ts";
import { flawOf } from "../signature-check.ts";
import { forgetSignature, keepSignature } from "../signatures.ts";
import { tellWitness } from "../witness.ts";
import type { Done, Ground } from "./command.ts";

type Sign = Extract<AgreementCommand, { type: "agreement.sign" }>;

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function thumbprintIn(key: DocumentKey): string | null {
  return key.kind === "none" ? null : key.thumbprint;
}

async function frozenAs(document: AgreementDocument): Promise<MintedForAgreement["frozen"]> {
  const { keys, consent } = document;
  return {
    digest: await documentDigest(document),
    keys: { a: thumbprintIn(keys.a), b: thumbprintIn(keys.b) },
    consent: consent.digest,
  };
}

/** Carries out a command on the agreement: freezing, signing, sleeping on it, leaving it for now. */
export async function runAgreementCommand(command: AgreementCommand, ground: Ground): Promise<Done> {
  const { tx, workspace, loaded, keyring, entropy, now, circumstances } = ground;
  const { seat } = loaded;
  if (loaded.state.workspace.status !== "open") throw new RefusalError("workspace-not-open");
  if (command.type === "agreement.sign" && !isZone(command.zone)) throw new RefusalError("message-not-understood");
  const document = command.type === "agreement.freeze" ? await freezeDocument(ground) : null;
  const statement = command.type === "agreement.sign" ? statementOf(seat, command) : null;
  const minted: MintedForAgreement = {
    frozen: document === null ? null : await frozenAs(document),
    nameId: entropy.uuid(),
    flaw: command.type === "agreement.sign" && statement !== null ? await flawIn(command, statement, ground) : null,
  };
  const asking = { seat, now: now.toISOString() };
  const decision = decideAgreement(command, loaded.state.agreement, loaded.state.board, asking, minted);
  if (!decision.accepted) throw new RefusalError(decision.code);
  if (document !== null) await keepDocument(tx, keyring, workspace, document, entropy);
  const said = statement === null ? null : await statementDigest(statement);
  if (command.type === "agreement.sign" && statement !== null && said !== null) {
    const { mark, ownWords, name } = statement;
    const made = { mark, ownWords, statement: said, jws: command.jws };
    await keepText(tx, keyring, workspace, "name", minted.nameId, name, entropy);
    await keepSignature(tx, keyring, workspace, { revision: command.revision, seat }, made, entropy);
  }
  if (command.type === "agreement.withdraw") await forgetSignature(tx, workspace, { revision: command.revision, seat });
  await appendFacts(tx, workspace, loaded, decision.facts, { keyring, entropy, circumstances, statement: said });
  if (command.type === "agreement.sign") await tellWitness(command.revision, ground);
  return { outcome: {}, changes: changesFrom(decision.facts) };
}

/** What is wrong with a signature. For a revision that is not there it is for the domain to say. */
async function flawIn(
  { revision, jws }: Sign,
  statement: SigningStatement,
  { tx, keyring, workspace }: Ground,
): Promise<MintedForAgreement["flaw"]> {
  const document = await loadDocument(tx, keyring, workspace, revision);
  return document === undefined ? null : flawOf(document, statement, jws);
}
