/** Longest "what I heard", reply and addition, in characters. One limit for both people: our own rule. */
export const LISTENING_TEXT_LIMIT = 1200;
/** Longest sentence with "not quite", in characters. Our own rule. */
export const NOT_QUITE_LIMIT = 500;
/** Most tries to write back what was heard, before a half comes to rest without a yes. Our own rule. */
export const WRITE_BACKS_LIMIT = 6;
/** Most exchanges of one round. Our own rule. */
export const EXCHANGES_LIMIT = 20;
/** Most additions of one person to one round. Our own rule. */
export const ADDENDA_LIMIT = 20;

/** What either may do in a round that is open. `digest` names the exact words that are answered (C3). */
export type ListeningCommand =
  | { readonly type: "listening.write-back"; readonly round: string; readonly text: string }
  | { readonly type: "listening.say-yes"; readonly round: string; readonly digest: string }
  | {
      readonly type: "listening.not-quite";
      readonly round: string;
      readonly digest: string;
      readonly sentence: string;
    }
  | { readonly type: "listening.reply"; readonly round: string; readonly text: string }
  | { readonly type: "listening.leave-it"; readonly round: string }
  | { readonly type: "listening.again"; readonly round: string }
  | { readonly type: "listening.add"; readonly round: string; readonly text: string };
