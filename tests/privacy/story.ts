import type { SheetId } from "@footbridge/shared/practice/sheets";

/** Where a story plays: a round opened long ago, a signed revision, or a board that takes no more. */
export const SCENES = ["opened", "signed", "full"] as const;
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
  | { readonly what: "turn"; readonly round: Which; readonly turn: Turn };

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

/** What Ben does that changes nothing for both. */
export type Visit =
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
  | { readonly does: "agreement"; readonly by: Who; readonly step: "freeze" | "sign" | "set-aside" }
  | { readonly does: "look"; readonly at: number }
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
  readonly rounds: readonly [SheetId, SheetId];
  readonly beats: readonly Beat[];
}
