/** Freezing a revision, signing it, or leaving it aside for now. `digest` names the exact revision meant. */
export type AgreementCommand =
  | { readonly type: "agreement.freeze" }
  | {
      readonly type: "agreement.sign";
      readonly revision: number;
      readonly digest: string;
      /** As the signer types it. */
      readonly name: string;
      /** IANA time zone of the signer, so that the file can say their local time. */
      readonly zone: string;
      /** The signer came to the end of the text. */
      readonly readToEnd: true;
    }
  | { readonly type: "agreement.set-aside"; readonly revision: number; readonly digest: string };

/** Longest typed name, in characters. */
export const NAME_LIMIT = 120;
