import type { AgreementCommand } from "@footbridge/shared/domain/agreement/commands";
import { type Mark, statementOf } from "@footbridge/shared/domain/agreement/signing";
import type { Seat } from "@footbridge/shared/domain/seat";
import { ownSubtle, sha256 } from "../../../app/digest.ts";
import { signVersion } from "../keys/jws.ts";
import type { KeyStanding } from "../keys/key-standing.ts";
import type { ReadRevision } from "../useRevision.ts";
import type { SigningDraft } from "./draft.ts";
import { SHEET } from "./strokes.ts";

/** The sentence of consent is not the one whose digest the version names: nothing is signed. */
export class ConsentDiffers extends Error {
  override readonly name = "ConsentDiffers";
}

/** How a signature looks, as it is signed. */
export function markOf({ look, drawing }: SigningDraft): Mark {
  return look === "typed" ? { kind: "typed" } : { kind: "drawn", ...SHEET, strokes: drawing.strokes };
}

/**
 * Makes the command that signs a version, with the signature in it where this device holds the key that the version names.
 * @param zone IANA time zone of the signer
 * @throws ConsentDiffers, or whatever the browser says where it cannot sign
 */
export async function makeSignature(
  { signed }: ReadRevision,
  seat: Seat,
  draft: SigningDraft,
  zone: string,
  standing: KeyStanding,
): Promise<AgreementCommand> {
  const { document, digest } = signed;
  const subtle = ownSubtle();
  const { consent } = document;
  if (subtle !== undefined && (await sha256(consent.sentence, subtle)) !== consent.digest) throw new ConsentDiffers();
  const signing = {
    revision: document.revision,
    digest,
    name: draft.name.trim(),
    zone,
    mark: markOf(draft),
    ownWords: draft.ownWords.trim() === "" ? null : draft.ownWords.trim(),
    consent: consent.digest,
  };
  const keyed = standing.at === "with-key" && subtle !== undefined;
  const jws = keyed ? await signVersion(document, statementOf(seat, signing), standing.pair, subtle) : null;
  return { type: "agreement.sign", ...signing, readToEnd: true, jws };
}
