/** Every sentence that an exported agreement adds to the words of the two people. One file per language beside this. */
export interface ExportWords {
  /** BCP 47, for example `en`. */
  readonly language: string;
  /** Neutral on purpose: also the title in the file's own properties. */
  readonly title: string;
  /** Stands between the two names. */
  readonly and: string;
  readonly revision: (revision: number) => string;
  readonly digest: string;
  readonly howToReadTheDigest: string;
  /** Where a clause came from; the writer's name is set after it. */
  readonly origin: (sheetTitle: string, promptTitle: string) => string;
  readonly notAgreedYet: string;
  readonly notAgreedYetLead: string;
  /** Stands where a name would: these words are from the two of them. */
  readonly both: string;
  readonly signatures: string;
  /** Format tokens of the date and time, as Luxon reads them. */
  readonly moment: string;
  readonly inUtc: (moment: string) => string;
  /** `zone` is an IANA name, `offset` looks like `+01:00`. */
  readonly inZone: (moment: string, zone: string, offset: string) => string;
  /** The foot of a page. `{page}` and `{pages}` are put in when the pages are known. */
  readonly pageOf: string;
}
