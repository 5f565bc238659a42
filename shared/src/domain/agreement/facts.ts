import type { PerSeat, Seat } from "../seat.ts";

/** What happened to revisions of the agreement. */
export type AgreementFact =
  | {
      readonly type: "agreement.frozen";
      readonly revision: number;
      readonly digest: string;
      /** Thumbprints of the keys that the revision names; null where it names none. */
      readonly keys: PerSeat<string | null>;
      /** Digest of the sentence of consent. */
      readonly consent: string;
      readonly by: Seat;
      readonly at: string;
    }
  | {
      readonly type: "agreement.signed";
      readonly revision: number;
      readonly digest: string;
      /** Where the typed name is kept. */
      readonly name: string;
      readonly zone: string;
      /** Thumbprint of the key that signed; null where there was none. */
      readonly key: string | null;
      readonly by: Seat;
      readonly at: string;
    }
  | {
      readonly type: "agreement.slept";
      readonly revision: number;
      /** ISO 8601, UTC: nobody signs the revision before. */
      readonly until: string;
      readonly by: Seat;
      readonly at: string;
    }
  | {
      readonly type: "agreement.withdrawn" | "agreement.woken" | "agreement.set-aside";
      readonly revision: number;
      readonly by: Seat;
      readonly at: string;
    };
