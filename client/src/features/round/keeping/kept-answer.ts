import type { Answer } from "@footbridge/shared/domain/round/answer";
import { BLANK, hasWords } from "@footbridge/shared/domain/round/answer";
import type { Refusal } from "@footbridge/shared/protocol/errors";
import { keepable, sameAnswer } from "./keepable.ts";

/** An answer that the server keeps, under its revision. Revision 0 is an answer that was never saved. */
export interface Kept {
  readonly answer: Answer;
  readonly revision: number;
}

/** One answer on this page, and what is known of it at the server. It changes only through the functions below. */
export interface KeptAnswer {
  /** What the words on this page grew from. */
  readonly base: Kept;
  /** The newest that the server has told of; another page of the same person may have written it. */
  readonly latest: Kept;
  /** What stands on this page where the server is not known to keep it; null where it does. */
  readonly draft: Answer | null;
  /** What is on its way to the server. */
  readonly sending: Answer | null;
  /** Sent over a connection that went away for good: it may have arrived or not. */
  readonly unsure: readonly Answer[];
  /** The answer has waited for its acknowledgement for longer than usual. */
  readonly overdue: boolean;
  /** The person is in this field. */
  readonly held: boolean;
  /** Why this very draft was not kept; gone as soon as the draft changes. */
  readonly refused: Refusal | null;
  /** Words that a skip took out of the sheet. They stay on this page, to be had back. */
  readonly aside: Answer | null;
}

const NEVER_SAVED: Kept = { answer: BLANK, revision: 0 };

/** What is put down of an answer that is not known to be kept, to be found again by a later page. */
export interface Unsent {
  readonly base: Kept;
  readonly draft: Answer;
  readonly unsure: readonly Answer[];
}

/** An answer nobody has touched. */
export const UNTOUCHED: KeptAnswer = {
  base: NEVER_SAVED,
  latest: NEVER_SAVED,
  draft: null,
  sending: null,
  unsure: [],
  overdue: false,
  held: false,
  refused: null,
  aside: null,
};

/** What this page shows as the answer. */
export function shownAnswer(kept: KeptAnswer): Answer {
  return kept.draft ?? kept.base.answer;
}

/** Whether words on this page are not known to be kept by the server. */
export function isUnsaved(kept: KeptAnswer): boolean {
  return kept.draft !== null;
}

/** Two pages of the same person wrote different words over the same ones: the person decides which to keep. */
export function inConflict(kept: KeptAnswer): boolean {
  return kept.draft !== null && kept.sending === null && kept.latest.revision > kept.base.revision;
}

/**
 * Brings an answer to rest when nothing is on its way. The server's newer words take the place of older ones only where
 * that overwrites nothing: there is no draft, or the newer words are this page's own, or they differ in nothing.
 */
function settled(kept: KeptAnswer): KeptAnswer {
  if (kept.sending !== null) return kept;
  const { base, latest, draft } = kept;
  const behind = latest.revision > base.revision;
  if (draft === null) return behind && !kept.held ? { ...kept, base: latest } : kept;
  if (sameAnswer(draft, base.answer)) return settled({ ...kept, draft: null, refused: null });
  if (behind && sameAnswer(draft, latest.answer)) return { ...kept, base: latest, draft: null, refused: null };
  const harmless = behind && [base.answer, ...kept.unsure].some((answer) => sameAnswer(answer, latest.answer));
  return harmless ? { ...kept, base: latest } : kept;
}

/** The server showed this answer. Older news than what is known already changes nothing. */
export function shown(kept: KeptAnswer, latest: Kept): KeptAnswer {
  return latest.revision > kept.latest.revision ? settled({ ...kept, latest }) : kept;
}

/** The person wrote or chose something. */
export function written(kept: KeptAnswer, draft: Answer): KeptAnswer {
  return settled({ ...kept, draft, refused: null });
}

/** The person took words out of the sheet, by skipping or not today; the words stay at hand. */
export function setAside(kept: KeptAnswer, instead: Answer): KeptAnswer {
  const now = shownAnswer(kept);
  return written({ ...kept, aside: hasWords(now) ? now : kept.aside }, instead);
}

/** The person wants to answer after all, with the words that were set aside where there are any. */
export function takenUp(kept: KeptAnswer): KeptAnswer {
  return written({ ...kept, aside: null }, kept.aside ?? BLANK);
}

/** The person went into the field, or out of it. */
export function holding(kept: KeptAnswer, held: boolean): KeptAnswer {
  return kept.held === held ? kept : settled({ ...kept, held });
}

/** The draft went off. What was sent is `sending`, over `base.revision`. */
export function sent(kept: KeptAnswer): KeptAnswer {
  return kept.draft === null ? kept : { ...kept, sending: keepable(kept.draft), overdue: false, refused: null };
}

/** Nothing has come back for what was sent for longer than usual. */
export function waitedLong(kept: KeptAnswer): KeptAnswer {
  return kept.sending === null ? kept : { ...kept, overdue: true };
}

/** The server keeps what was sent, durably, as this revision. Words written since stay a draft over it. */
export function acknowledged(kept: KeptAnswer, revision: number): KeptAnswer {
  if (kept.sending === null) return kept;
  const base: Kept = { answer: kept.sending, revision };
  const latest = kept.latest.revision > revision ? kept.latest : base;
  return settled({ ...kept, base, latest, sending: null, unsure: [], overdue: false });
}

/** The server did not keep what was sent, and said why. The draft stays. */
export function notKept(kept: KeptAnswer, refusal: Refusal): KeptAnswer {
  if (kept.sending === null) return kept;
  const unchanged = kept.draft !== null && sameAnswer(kept.draft, kept.sending);
  // A server that lost its database at the wrong moment cannot tell whether the words were written down.
  const unsure = refusal.code === "not-saved" ? [...kept.unsure, kept.sending] : kept.unsure;
  return settled({ ...kept, sending: null, overdue: false, unsure, refused: unchanged ? refusal : null });
}

/** The connection went away for good: whether what was sent has arrived will show by what the server keeps. */
export function lost(kept: KeptAnswer): KeptAnswer {
  if (kept.sending === null) return kept;
  return settled({ ...kept, sending: null, overdue: false, unsure: [...kept.unsure, kept.sending] });
}

/** In a conflict: this page's words go over the other ones. */
export function keptThis(kept: KeptAnswer): KeptAnswer {
  return settled({ ...kept, base: kept.latest, refused: null });
}

/** In a conflict: the other words stay, and this page's are let go. */
export function keptOther(kept: KeptAnswer): KeptAnswer {
  return { ...kept, base: kept.latest, draft: null, refused: null };
}

/** What there is to put down of an answer; null where the server keeps all of it. */
export function unsentOf({ base, draft, sending, unsure }: KeptAnswer): Unsent | null {
  if (draft === null) return null;
  // Whoever finds this cannot know whether what was on its way has arrived.
  return { base, draft, unsure: sending === null ? unsure : [...unsure, sending] };
}

/** Words that an earlier page had put down stand here again, over whatever the server has told of meanwhile. */
export function restored(kept: KeptAnswer, { base, draft, unsure }: Unsent): KeptAnswer {
  if (kept.draft !== null) return kept;
  const latest = kept.latest.revision > base.revision ? kept.latest : base;
  return settled({ ...kept, base, latest, draft, unsure });
}
