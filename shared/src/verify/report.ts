import { SEATS } from "../domain/seat.ts";
import { asShown } from "../domain/seen.ts";
import type { Fingerprint } from "../proof/fingerprint.ts";
import type { Finding, FindingCode } from "./findings.ts";
import type { Proven, ProvenSigner, Verdict } from "./verdict.ts";
import type { Said, VerifyWords } from "./words/verify-words.ts";

/** The answer about a file in sentences, in the order in which they are read. */
export type Report =
  | (Said & { readonly outcome: "good"; readonly shown: Shown })
  | (Said & {
      readonly outcome: "refused" | "not-understood";
      /** The plainest first; never without one. */
      readonly reasons: readonly string[];
    });

export interface Shown {
  readonly agreement: string;
  readonly digest: string;
  readonly signers: readonly ReportedSigner[];
  readonly completed: readonly string[];
  /** None for a proof. */
  readonly sealed: readonly string[];
  readonly host: { readonly fingerprint: Fingerprint; readonly standing: string };
  readonly unproven: readonly string[];
}

export interface ReportedSigner {
  readonly heading: string;
  /** In UTC, and in the signer's zone where that is known here. */
  readonly moments: readonly string[];
  readonly witness: string;
  /** Null for a signer without a key. */
  readonly fingerprint: Fingerprint | null;
  /** A sentence where these are words that the reader gave. */
  readonly compared: string | null;
  readonly ownWords: string | null;
}

/** Reasons that lie in what the reader looks for, and not in the file. */
const UNEXPECTED: readonly FindingCode[] = ["host-not-expected", "key-not-expected", "fingerprint-not-expected"];

/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name for the middle of a sentence, which it cannot turn around. */
function placed(name: string): string {
  const shown = asShown(name);
  return RIGHT_TO_LEFT.test(shown) ? `\u2068${shown}\u2069` : shown;
}

/** How moments are written: by a language (BCP 47), which may be more exact than that of the words. */
interface Voice {
  readonly words: VerifyWords;
  readonly locale: string;
}

const MOMENT: Intl.DateTimeFormatOptions = {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
};

function momentIn(at: string, timeZone: string, { locale }: Voice): string | null {
  try {
    return new Intl.DateTimeFormat(locale, { ...MOMENT, timeZone }).format(new Date(at));
  } catch {
    return null;
  }
}

/** A moment in UTC, and in a zone if that is known here. */
function momentsOf(at: string, zone: string | null, voice: Voice): readonly string[] {
  const utc = voice.words.inUtc(momentIn(at, "UTC", voice) ?? at);
  const local = zone === null ? null : momentIn(at, zone, voice);
  return local === null || zone === null ? [utc] : [utc, voice.words.inZone(local, zone)];
}

function signerOf(signer: ProvenSigner, voice: Voice): ReportedSigner {
  const { at, key, name, ownWords, partner, zone } = signer;
  const { shown } = voice.words;
  return {
    heading: name === partner ? shown.signed(placed(name)) : shown.signedAs(placed(partner), placed(name)),
    moments: momentsOf(at, zone, voice),
    witness: key === null ? shown.withoutKey : shown.withOwnKey,
    fingerprint: key?.fingerprint ?? null,
    compared: key?.compared === true ? shown.keyCompared : null,
    ownWords: ownWords === null ? null : asShown(ownWords),
  };
}

function shownIn(proven: Proven, voice: Voice): Shown {
  const { words } = voice;
  const { completedAt, digest, document, host, sealedAt, signers, unproven } = proven;
  const unkeyed = SEATS.filter((seat) => signers[seat].key === null).map((seat) => placed(signers[seat].name));
  const names = unkeyed.join(` ${words.unproven.and} `);
  return {
    agreement: words.shown.revision(document.revision),
    digest,
    signers: SEATS.map((seat) => signerOf(signers[seat], voice)),
    completed: momentsOf(completedAt, null, voice),
    sealed: sealedAt === null ? [] : momentsOf(sealedAt, null, voice),
    host: { fingerprint: host.fingerprint, standing: words.host.standing[host.standing] },
    unproven: unproven.map((each) => words.unproven.items[each](names)),
  };
}

function reasonOf({ code, seat }: Finding, { findings, partners }: VerifyWords): string {
  return findings[code](seat === null ? "" : partners[seat]);
}

/**
 * Puts a verdict into words. Two findings that read the same are said once.
 * @param locale BCP 47, for dates
 */
export function reportOf(verdict: Verdict, words: VerifyWords, locale: string = words.language): Report {
  if (verdict.outcome === "good") {
    const { proven } = verdict;
    const said = proven.host.standing === "unknown" ? words.goodByUnknown : words.good[verdict.file];
    return { ...said, outcome: "good", shown: shownIn(proven, { words, locale }) };
  }
  const { findings, outcome } = verdict;
  const reasons = [...new Set(findings.map((finding) => reasonOf(finding, words)))];
  const unexpected = findings.every(({ code }) => UNEXPECTED.includes(code));
  if (outcome === "not-understood") return { ...words.notUnderstood, outcome, reasons };
  return { ...(unexpected ? words.unexpected : words.refused), outcome, reasons };
}
