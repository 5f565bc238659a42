import type { AuditEntry } from "../domain/agreement/audit.ts";
import type { AgreementDocument } from "../domain/agreement/document.ts";
import type { Mark } from "../domain/agreement/signing.ts";
import type { PerSeat, Seat } from "../domain/seat.ts";
import type { Fingerprint } from "../proof/fingerprint.ts";
import { type Finding, inOrder, NOT_UNDERSTOOD } from "./findings.ts";

/** What whoever checks a file knows from elsewhere. */
export interface Expectations {
  /** Words that have to be the fingerprint of a partner, of the host, or of any of them. */
  readonly fingerprints: readonly { readonly of: "partner" | "host" | "anyone"; readonly words: Fingerprint }[];
  /** The words of hosts that are known here. */
  readonly knownHosts: readonly Fingerprint[];
}

/** Nothing is known from elsewhere. */
export const NO_EXPECTATIONS: Expectations = { fingerprints: [], knownHosts: [] };

export interface ProvenSigner {
  readonly seat: Seat;
  /** As they signed. */
  readonly name: string;
  /** As they are called in the agreement. */
  readonly partner: string;
  /** ISO 8601, UTC, by the host's clock. */
  readonly at: string;
  /** IANA time zone, as the signer's device said it. */
  readonly zone: string;
  readonly mark: Mark;
  readonly ownWords: string | null;
  /** Null where they had no key of their own and the host is the only witness. */
  readonly key: { readonly fingerprint: Fingerprint; readonly compared: boolean } | null;
}

/** `compared`: its words were asked for; `known`: it is a host that is known here; else nobody knows whose it is. */
export type HostStanding = "compared" | "known" | "unknown";

/** What a checked file does not show, in the order in which it is said. */
export const UNPROVEN = [
  "host-not-compared",
  "keys-not-compared",
  "witnessed-by-host",
  "names-are-people",
  "free-will",
  "clock",
  "pages",
] as const;

export type Unproven = (typeof UNPROVEN)[number];

/** What a file shows to anyone, without asking anyone. */
export interface Proven {
  readonly document: AgreementDocument;
  /** SHA-256, lower-case hex. */
  readonly digest: string;
  readonly signers: PerSeat<ProvenSigner>;
  /** When both had signed, by the host's clock. */
  readonly completedAt: string;
  /** When the PDF was sealed, by the host's clock; null for a proof. */
  readonly sealedAt: string | null;
  readonly host: { readonly fingerprint: Fingerprint; readonly standing: HostStanding };
  readonly audit: readonly AuditEntry[];
  readonly unproven: readonly Unproven[];
}

export type FileKind = "pdf" | "proof";

/** The answer about a file. Of one that is refused nothing is passed on: not even a name in it is shown by anything. */
export type Verdict =
  | { readonly outcome: "good"; readonly file: FileKind; readonly proven: Proven }
  | {
      readonly outcome: "refused";
      readonly file: FileKind;
      readonly findings: readonly Finding[];
    }
  | { readonly outcome: "not-understood"; readonly findings: readonly Finding[] };

/** The answer about a file that has something against it. */
export function against(file: FileKind, findings: readonly Finding[]): Verdict {
  const ordered = inOrder(findings);
  const [first] = ordered;
  return first === undefined || NOT_UNDERSTOOD.includes(first.code)
    ? { outcome: "not-understood", findings: ordered }
    : { outcome: "refused", file, findings: ordered };
}
