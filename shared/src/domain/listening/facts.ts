import type { WordsRef } from "../clause/words.ts";
import type { Seat } from "../seat.ts";

interface Happened {
  readonly round: string;
  readonly by: Seat;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What two people did while they listened to each other after a reveal. Ids and digests, never words (T2). */
export type ListeningFact =
  | (Happened & { readonly type: "listening.written-back"; readonly words: WordsRef })
  | (Happened & { readonly type: "listening.said-yes"; readonly digest: string })
  | (Happened & { readonly type: "listening.said-not-quite"; readonly digest: string; readonly sentence: string })
  | (Happened & { readonly type: "listening.replied"; readonly words: string })
  /** The listener leaves it at the yes, without a reply. */
  | (Happened & { readonly type: "listening.left" })
  /** So many tries have found no yes; this half comes to rest as it is. */
  | (Happened & { readonly type: "listening.rested" })
  | (Happened & { readonly type: "listening.begun-again" })
  | (Happened & { readonly type: "listening.added"; readonly words: string });
