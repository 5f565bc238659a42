import type { Answer } from "./answer.ts";

/** What a person may do with their own side of a round. */
export type RoundCommand =
  | {
      readonly type: "round.save";
      readonly round: string;
      readonly prompt: string;
      /** The revision of this answer that the writer last saw; 0 for none. */
      readonly base: number;
      readonly answer: Answer;
    }
  | {
      readonly type: "round.seal";
      readonly round: string;
      /** 32 random bytes in lower-case hex, new for every seal. */
      readonly nonce: string;
    }
  | { readonly type: "round.take-seal-back"; readonly round: string }
  | { readonly type: "round.say-ready"; readonly round: string }
  | { readonly type: "round.take-ready-back"; readonly round: string };
