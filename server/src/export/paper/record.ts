import type { AuditEntry } from "@footbridge/shared/domain/agreement/audit";
import { SEATS } from "@footbridge/shared/domain/seat";
import type { Paper, PaperEntry } from "@footbridge/shared/protocol/paper";
import type { ExportWords } from "../words/export-words.ts";
import { inUtc, inZone } from "./moments.ts";
import type { PaperSource } from "./source.ts";

/** What was done with the revision, step by step. */
export function recordOf({ proof, receipt }: PaperSource, words: ExportWords): Paper["record"] {
  const { partners } = proof.readable.document;
  const { title, lead, head, host } = words.record;
  return {
    title,
    lead,
    entries: proof.audit.map((entry) => entryOf(entry, entry.who === "host" ? host : partners[entry.who], words)),
    head: { label: head, value: receipt.auditHead },
  };
}

function entryOf(entry: AuditEntry, who: string, words: ExportWords): PaperEntry {
  const { at, zone, offsetMinutes, signedIn, browser, system } = entry;
  const details = [
    zone === null || offsetMinutes === null ? null : inZone(at, zone, words, offsetMinutes),
    signedIn === null ? null : words.record.signedIn[signedIn],
    browser === null && system === null ? null : words.record.device(browser, system),
  ];
  return {
    moment: inUtc(at, words),
    who,
    what: words.record.what[entry.what],
    details: details.filter((detail) => detail !== null),
  };
}

/** The fingerprints of everyone's key, in words that can be read out. */
export function keysOf({ proof, fingerprints }: PaperSource, words: ExportWords): Paper["keys"] {
  const { title, lead, none, host } = words.keys;
  const { partners } = proof.readable.document;
  return {
    title,
    lead,
    of: [
      ...SEATS.map((seat) => ({ of: partners[seat], words: fingerprints.partners[seat]?.join(" ") ?? none })),
      { of: host, words: fingerprints.host.join(" ") },
    ],
  };
}

/** How anyone can check the files of this revision. */
export function checkingOf({ fingerprints }: PaperSource, words: ExportWords): Paper["checking"] {
  return {
    ...words.checking,
    command: `npm run verify -- agreement.pdf --expect-fingerprints "${fingerprints.host.join(" ")}"`,
  };
}
