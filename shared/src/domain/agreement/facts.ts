import type { Seat } from "../seat.ts";

/** What happened to revisions of the agreement. `name`: where the typed name is kept. */
export type AgreementFact =
  | {
      readonly type: "agreement.frozen";
      readonly revision: number;
      readonly digest: string;
      readonly by: Seat;
      readonly at: string;
    }
  | {
      readonly type: "agreement.signed";
      readonly revision: number;
      readonly digest: string;
      readonly name: string;
      readonly zone: string;
      readonly by: Seat;
      readonly at: string;
    }
  | {
      readonly type: "agreement.set-aside";
      readonly revision: number;
      readonly by: Seat;
      readonly at: string;
    };
