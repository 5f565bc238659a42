import type { Audited, WayIn } from "@footbridge/shared/domain/agreement/audit";

/** Every sentence that an exported agreement adds to the words of the two people. One file per language beside this. */
export interface ExportWords {
  /** BCP 47, for example `en`. */
  readonly language: string;
  /** Neutral on purpose: also the title in the file's own properties. */
  readonly title: string;
  /** Stands between the two names. */
  readonly and: string;
  readonly revision: (revision: number) => string;
  /** Since which day both have signed. */
  readonly completed: (day: string) => string;
  readonly digest: string;
  readonly howToReadTheDigest: string;
  /** Before the digest of the revision before it that both signed. */
  readonly previous: string;
  /** Where a clause came from; the writer's name is set after it. */
  readonly origin: (sheetTitle: string, promptTitle: string) => string;
  /** The same for a clause that came from a phrase that both can say and hear. */
  readonly originBothMarked: (sheetTitle: string, promptTitle: string) => string;
  readonly notAgreedYet: string;
  readonly notAgreedYetLead: string;
  /** Stands where a name would: these words are from the two of them. */
  readonly both: string;
  readonly signatures: string;
  /** Before the sentence to which both consented. */
  readonly consent: string;
  /** Says that a signature was drawn. */
  readonly drawing: (name: string) => string;
  /** Before what a signer wrote of it in their own words. */
  readonly ownWords: string;
  readonly signedWithKey: string;
  readonly signedWithoutKey: string;
  /** Format tokens of a day, and of the date and time, as Luxon reads them. */
  readonly day: string;
  readonly moment: string;
  readonly inUtc: (moment: string) => string;
  /** `zone` is an IANA name, `offset` looks like `+01:00`. */
  readonly inZone: (moment: string, zone: string, offset: string) => string;
  readonly record: {
    readonly title: string;
    readonly lead: string;
    /** Stands where a name would. */
    readonly host: string;
    readonly what: Readonly<Record<Audited, string>>;
    readonly signedIn: Readonly<Record<WayIn, string>>;
    /** Families, for example `Firefox` and `Android`; at least one of them is known. */
    readonly device: (browser: string | null, system: string | null) => string;
    /** Before the hash of the last entry. */
    readonly head: string;
  };
  readonly keys: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly host: string;
  };
  readonly checking: {
    readonly title: string;
    readonly steps: readonly string[];
    readonly afterwards: string;
    readonly limits: string;
  };
  /** The foot of a page. `{page}` and `{pages}` are put in when the pages are known. */
  readonly pageOf: string;
}
