import { SHEET_IDS } from "@footbridge/shared/practice/sheets";

/** The check-in that is at hand where a revision was signed, and the one after it. Elsewhere there is no such round. */
export const CHECK_IN = "check-in-2027-01-05";
export const NEXT_CHECK_IN = "check-in-2027-01-12";

/** The midpoint that is at hand there as well. */
export const MIDPOINT = "midpoint-2027-01-05";

/** The decision that is at hand where a trial is almost over. */
export const DECISION = "decision-2027-01-11";

/** The rounds that a story can be about. */
export const ROUND_NAMES = [...SHEET_IDS, CHECK_IN, MIDPOINT, DECISION] as const;
export type RoundName = (typeof ROUND_NAMES)[number];

/** Where a story plays: a round opened long ago, a signed revision, a trial almost over, a full board, a time apart, or paused. */
export const SCENES = ["opened", "signed", "deciding", "full", "apart", "paused"] as const;
export type SceneName = (typeof SCENES)[number];

/** Which of the two rounds that a story is about. */
export type Which = 0 | 1;

export type Turn = "seal" | "take-seal-back" | "say-ready" | "take-ready-back";

/** Answers that are refused: too long, of another kind, to no prompt, over what is there, or of half an emoji. */
export type Blunder = "too-long" | "of-another-kind" | "to-no-prompt" | "over-older-words" | "unkeepable";

/** What can be done on one's own side of a round. */
export type OwnDeed =
  | { readonly does: "write"; readonly round: Which; readonly prompt: number; readonly words: string }
  | { readonly does: "blunder"; readonly round: Which; readonly prompt: number; readonly how: Blunder }
  | {
      readonly does: "leave";
      readonly round: Which;
      readonly prompt: number;
      readonly as: "skipped" | "not-today" | "blank";
    };

/** What can be done with what is one's own, in no workspace. */
export type Keeping =
  | "begin"
  | "write"
  | "edit"
  | "delete"
  | "prefer"
  | "dismiss"
  | "subscribe"
  | "unsubscribe"
  | "remind";

/** How Ana comes and goes, and what she does besides her words. */
export type SecretVisit =
  | "come"
  | "come-everywhere"
  | "go"
  | "come-back"
  | "refresh"
  | "flood"
  | "talk-nonsense"
  | "repeat"
  | "reuse-id"
  | "sign-in-elsewhere"
  | "sign-out-and-in"
  | "open-another-workspace"
  | "invite-elsewhere";

/** Something that Ana does and nobody is to know. In the other world she does something else, or nothing. */
export type Secret =
  | OwnDeed
  | { readonly does: "turn"; readonly round: Which; readonly turn: Turn }
  /** Answers what still has to be answered, and seals. */
  | { readonly does: "finish"; readonly round: Which; readonly words: string }
  | { readonly does: "look"; readonly at: number }
  /** Keeps something for herself, outside of every workspace, on a page of one of the kinds. */
  | { readonly does: "keep-own"; readonly how: Keeping; readonly page: number; readonly words: string }
  /** Writes on a card, tells of a slip that she keeps, or opens what Ben gave her. */
  | { readonly does: "card"; readonly how: "write" | "tell" | "open"; readonly words: string }
  /** Marks a phrase that Ben has not marked; the number says how. */
  | { readonly does: "mark"; readonly phrase: number; readonly mark: number }
  /** Puts away that Ben asks to meet. */
  | { readonly does: "not-now" }
  /** Ticks that she would go on after a pause, or takes that back, while Ben has not. */
  | { readonly does: "would-go-on"; readonly wish: boolean }
  /** Says that she has seen what happened. */
  | { readonly does: "see-news" }
  /** Offers the key of one of her browsers, or says that she compared the other's. */
  | { readonly does: "key"; readonly how: "offer" | "compare"; readonly key: number }
  /** Says something in listening that is refused. */
  | { readonly does: "mutter"; readonly words: string }
  | { readonly does: "visit"; readonly visit: SecretVisit };

/** A command of Ana's that is still in the middle of its transaction while the next thing happens. */
export type Held =
  | {
      readonly what: "save";
      readonly round: Which;
      readonly prompt: number;
      readonly words: string;
      /** How often she sends it at once: more than the server has connections to the database, or only once. */
      readonly times: number;
    }
  | { readonly what: "turn"; readonly round: Which; readonly turn: Turn }
  /** In the room of cards, of phrases or of visits, or in what belongs to no workspace. */
  | {
      readonly what: "own";
      readonly secret: Extract<Secret, { does: "card" | "mark" | "would-go-on" | "key" | "keep-own" | "see-news" }>;
    };

/** What Ana does in secret before something that both may know. */
export interface Secrets {
  readonly steps: readonly Secret[];
  readonly held: Held | null;
  /** How long before the next thing she does it, in milliseconds. */
  readonly ahead: number;
  /** Her commands have the ids that Ben's have. */
  readonly borrowsIds: boolean;
  /** Where she answers everything, she begins with the last prompt. */
  readonly backwards: boolean;
  /** Where she leaves, she does it by deleting her account. */
  readonly deletes: boolean;
}

export type BoardMove =
  | { readonly does: "propose"; readonly section: number; readonly words: string }
  | { readonly does: "propose-term"; readonly term: number; readonly words: string }
  | {
      readonly does:
        | "say-yes"
        | "take-yes-back"
        | "not-like-this"
        | "edit"
        | "edit-older-words"
        | "counter"
        | "withdraw"
        | "put-aside"
        | "take-up";
      readonly clause: number;
      readonly words: string;
    };

export type Who = "ana" | "ben";

/** What two people do together in a round; whatever of it is Ana's is brought to the same in both worlds first. */
export type RoundAct =
  /** Ben seals, and it shows whether Ana has (P2). */
  | { readonly does: "seal"; readonly round: Which; readonly anaSealed: boolean }
  | { readonly does: "turn"; readonly round: Which; readonly turn: "take-seal-back" | "say-ready" | "take-ready-back" }
  | { readonly does: "ana-seals" | "ana-takes-seal-back"; readonly round: Which }
  /** Both come to the reveal. What can be read then is the same in both worlds; how it came to be is not. */
  | { readonly does: "reveal"; readonly round: Which; readonly words: string; readonly last: Who };

/** What is done with cards: everything but writing one, and opening one alone, is for both to see. */
export type CardStep = "write" | "give" | "open" | "wish" | "take-wish-back" | "open-together";

/** What is done about the latest revision of the agreement. */
export type AgreementStep = "freeze" | "sign" | "withdraw" | "sleep" | "wake" | "set-aside";

/** What is done about a time apart. */
export type SpaceStep = "propose" | "take-back" | "agree" | "lengthen";

/** What is done about a time-out. One that begins here goes on for some hours. */
export type TimeoutStep = "begin" | "extend" | "wish" | "take-wish-back" | "come-back" | "go-first";

/** What is done about the time of a check-in. */
export type MoveStep = "suggest" | "take-back" | "agree";

/** How Ana's side of a round is when a time apart is over, where Ben has sealed his. */
export type AnasSide = "open" | "sealed" | "ready";

/** What Ben does that changes nothing for both. */
export type Visit =
  | "see-news"
  | "come-back"
  | "another-page"
  | "refresh"
  | "talk-nonsense"
  | "too-long-a-message"
  | "flood"
  | "repeat"
  | "reuse-id"
  | "knock-elsewhere"
  | "knock-badly"
  | "confirm-partner"
  | "decline-partner";

/** Something that both may know, or that Ben does: the same in both worlds. */
export type Act =
  | { readonly does: "own-deed"; readonly deed: OwnDeed }
  | { readonly does: "round"; readonly act: RoundAct }
  | { readonly does: "board"; readonly by: Who; readonly move: BoardMove }
  /** What is frozen names Ana's key: it is brought to the same in both worlds before. */
  | { readonly does: "agreement"; readonly by: Who; readonly step: AgreementStep; readonly key: number }
  /** Ana gives a card, wishes or opens one together; Ben does all of it. The number says which card. */
  | { readonly does: "card"; readonly by: Who; readonly step: CardStep; readonly card: number; readonly words: string }
  /** Ben marks a phrase, and it shows how Ana has marked it (P1i); or Ana marks one that Ben has marked. */
  | { readonly does: "mark"; readonly by: Who; readonly phrase: number; readonly mark: number; readonly anas: number }
  /** Whoever's turn it is in the listening after a reveal goes on with it; the number says how. */
  | { readonly does: "listening"; readonly how: number; readonly words: string }
  | { readonly does: "space"; readonly by: Who; readonly step: SpaceStep; readonly days: number }
  /** The time apart comes to its end, before anybody is there; nothing happens where there is none. */
  | { readonly does: "space-is-over"; readonly anas: AnasSide; readonly words: string }
  /** Ben asks to meet here now, or takes that back; where Ana came, there would be a meeting, and she does not. */
  | { readonly does: "meeting"; readonly step: "ask" | "take-back" }
  | { readonly does: "timeout"; readonly by: Who; readonly step: TimeoutStep }
  | { readonly does: "pause"; readonly by: Who }
  /** Ben ticks that he would go on, and it shows whether Ana would; or he takes that back. */
  | { readonly does: "go-on"; readonly anas: boolean; readonly wish: boolean }
  /** Another time is suggested for one of two check-ins, or that is taken back, or agreed to; the number says which time. */
  | { readonly does: "move"; readonly by: Who; readonly step: MoveStep; readonly check: Which; readonly hours: number }
  /** A boundary of one's own is held tighter, or no longer; the number says what it is about, or which it is. */
  | {
      readonly does: "boundary";
      readonly by: Who;
      readonly tightens: boolean;
      readonly which: number;
      readonly words: string;
    }
  /** Somebody leaves, which closes it for both. Whether Ana deletes her account with it, nobody is to know. */
  | { readonly does: "leave"; readonly by: Who }
  | { readonly does: "look"; readonly at: number }
  | { readonly does: "keep-own"; readonly how: Keeping; readonly page: number; readonly words: string }
  | { readonly does: "visit"; readonly visit: Visit };

/** One beat: what Ana does in secret, in the one world and in the other, and then something shared. */
export interface Beat {
  readonly secrets: readonly [Secrets, Secrets];
  /** Whether the secrets and what follows go on at the same time, where that is possible. */
  readonly meanwhile: boolean;
  readonly afterwards: Act;
}

/** What is told twice: once with the one secrets and once with the other. */
export interface Story {
  readonly scene: SceneName;
  readonly rounds: readonly [RoundName, RoundName];
  readonly beats: readonly Beat[];
}
