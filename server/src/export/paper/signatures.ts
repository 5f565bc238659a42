import type { Seat } from "@footbridge/shared/domain/seat";
import type { PaperSignature } from "@footbridge/shared/protocol/paper";
import { cleanLine } from "../lines.ts";
import type { ExportWords } from "../words/export-words.ts";
import { inUtc, inZone } from "./moments.ts";
import type { PaperSource } from "./source.ts";

/** One partner's signature. */
export function signatureOf({ proof, receipt }: PaperSource, seat: Seat, words: ExportWords): PaperSignature {
  const { document } = proof.readable;
  const { name, zone, mark, ownWords } = proof.statements[seat];
  const partner = document.partners[seat];
  const at = receipt.signedAt[seat];
  return {
    seat,
    name,
    partner: cleanLine(name) === cleanLine(partner) ? null : partner,
    mark,
    drawing: mark.kind === "typed" ? null : words.drawing(name),
    ownWords: ownWords === null ? null : { label: words.ownWords, text: ownWords },
    moments: [inUtc(at, words), inZone(at, zone, words)].filter((moment) => moment !== null),
    key: receipt.signatures[seat] === null ? words.signedWithoutKey : words.signedWithKey,
  };
}
