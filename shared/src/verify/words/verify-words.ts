import type { FindingCode } from "../findings.ts";
import type { HostStanding, Unproven } from "../verdict.ts";

/** A heading, and what it means for the reader. */
export interface Said {
  readonly heading: string;
  readonly lead: string;
}

/** Every sentence of the answer about a file. One file per language beside this. */
export interface VerifyWords {
  /** BCP 47, for example `en`. */
  readonly language: string;
  readonly good: Readonly<Record<"pdf" | "proof", Said>>;
  /** The same where nobody knows whose seal it is. */
  readonly goodByUnknown: Said;
  readonly refused: Said;
  /** The file may be whole, but it is not the one that the reader looks for. */
  readonly unexpected: Said;
  readonly notUnderstood: Said;
  /** Why, in a sentence; `who` is the one whose signature it is about. */
  readonly findings: Readonly<Record<FindingCode, (who: string) => string>>;
  /** The two, in a file of which nothing is repeated. */
  readonly partners: Readonly<Record<"a" | "b", string>>;
  /** Stands before the further reasons. */
  readonly alsoFound: string;
  readonly shown: {
    readonly heading: string;
    /** The signature of somebody who signed with the name they go by. */
    readonly signed: (name: string) => string;
    /** The signature of somebody who signed with another one. */
    readonly signedAs: (partner: string, name: string) => string;
    readonly withOwnKey: string;
    readonly withoutKey: string;
    readonly keyWords: string;
    readonly keyCompared: string;
    readonly ownWords: string;
    readonly completed: string;
    readonly sealed: string;
    readonly revision: (revision: number) => string;
    readonly digest: string;
  };
  readonly host: {
    readonly heading: string;
    readonly standing: Readonly<Record<HostStanding, string>>;
  };
  readonly unproven: {
    readonly heading: string;
    /** `names`: those who signed without a key. */
    readonly items: Readonly<Record<Unproven, (names: string) => string>>;
    /** Stands between two names. */
    readonly and: string;
  };
  readonly inUtc: (moment: string) => string;
  /** `zone` is an IANA name. */
  readonly inZone: (moment: string, zone: string) => string;
  readonly command: {
    readonly usage: string;
    readonly noFile: (path: string) => string;
    readonly noFingerprint: string;
  };
}
