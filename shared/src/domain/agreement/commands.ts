import type { JwsSignature, Signing } from "./signing.ts";

/** What names an exact revision. */
interface OnRevision {
  readonly revision: number;
  readonly digest: string;
}

/** Freezing a revision, signing it, sleeping on it, or leaving it aside for now. `digest` names the exact revision meant. */
export type AgreementCommand =
  | { readonly type: "agreement.freeze" }
  | ({
      readonly type: "agreement.sign";
      /** The signer came to the end of the text. */
      readonly readToEnd: true;
      /** Null where the revision names no key for the signer. */
      readonly jws: JwsSignature | null;
    } & Signing)
  /** Takes one's own signature back, until both have signed. */
  | ({ readonly type: "agreement.withdraw" } & OnRevision)
  /** Nobody signs this revision before then. No reason is asked. */
  | ({ readonly type: "agreement.sleep"; readonly until: string } & OnRevision)
  /** Ends one's own sleep early. */
  | ({ readonly type: "agreement.wake" } & OnRevision)
  | ({ readonly type: "agreement.set-aside" } & OnRevision);

/** Longest typed name, in characters. */
export const NAME_LIMIT = 120;
/** How far ahead a sleep may end, in days. */
export const SLEEP_DAYS_LIMIT = 7;
