import type { CardDraftView } from "@footbridge/shared/domain/card/view";
import {
  BLANK_CARDS,
  CARD_PART_LIMIT,
  CARD_PARTS,
  type CardKind,
  type CardWords,
  kindOf,
  partOf,
} from "@footbridge/shared/domain/card/words";
import type { Refusal } from "@footbridge/shared/protocol/errors";

/** One card being written on this page, and what is known of it at the server. It changes only through these functions. */
export interface CardDraft {
  /** What the words on this page grew from. */
  readonly base: CardDraftView;
  /** The newest that the server has told of; another page of the same person may have written it. */
  readonly latest: CardDraftView;
  /** What stands on this page where the server is not known to keep it; null where it does. */
  readonly unsaved: CardWords | null;
  /** What is on its way to the server. */
  readonly sending: CardWords | null;
  /** Sent over a connection that went away for good: it may have arrived or not. */
  readonly unsure: readonly CardWords[];
  /** Why these very words were not kept. */
  readonly refused: Refusal | null;
}

function untouched(kind: CardKind): CardDraft {
  const never: CardDraftView = { revision: 0, words: BLANK_CARDS[kind] };
  return { base: never, latest: never, unsaved: null, sending: null, unsure: [], refused: null };
}

/** Drafts of which nothing is known yet. */
export const UNTOUCHED: Readonly<Record<CardKind, CardDraft>> = {
  appreciation: untouched("appreciation"),
  slip: untouched("slip"),
};

function same(a: CardWords, b: CardWords): boolean {
  return CARD_PARTS[kindOf(a)].every((id) => partOf(a, id) === partOf(b, id));
}

/** What this page shows. */
export function shownWords(draft: CardDraft): CardWords {
  return draft.unsaved ?? draft.base.words;
}

/** Two pages of the same person wrote different words over the same ones: the person decides which to keep. */
export function inConflict(draft: CardDraft): boolean {
  return draft.unsaved !== null && draft.sending === null && draft.latest.revision > draft.base.revision;
}

/** Whether every part is short enough to be kept. */
export function fits(words: CardWords): boolean {
  return CARD_PARTS[kindOf(words)].every((id) => partOf(words, id).length <= CARD_PART_LIMIT);
}

/** Newer words of the server's take the place of older ones only where that overwrites nothing. */
function settled(draft: CardDraft): CardDraft {
  if (draft.sending !== null) return draft;
  const { base, latest, unsaved, unsure } = draft;
  const behind = latest.revision > base.revision;
  if (unsaved === null) return behind ? { ...draft, base: latest } : draft;
  if (same(unsaved, latest.words)) return { ...draft, base: latest, unsaved: null, unsure: [], refused: null };
  const harmless = behind && [base.words, ...unsure].some((words) => same(words, latest.words));
  return harmless ? { ...draft, base: latest, unsure: [] } : draft;
}

/** The server showed the draft. Older news than what is known already changes nothing. */
export function shown(draft: CardDraft, latest: CardDraftView): CardDraft {
  return latest.revision > draft.latest.revision ? settled({ ...draft, latest }) : draft;
}

/** The person wrote something. */
export function written(draft: CardDraft, words: CardWords): CardDraft {
  return settled({ ...draft, unsaved: words, refused: null });
}

/** The words went off, over `base.revision`. */
export function sent(draft: CardDraft): CardDraft {
  return draft.unsaved === null ? draft : { ...draft, sending: draft.unsaved, refused: null };
}

/** The server keeps what was sent, durably, as this revision. Words written since stay unsaved over it. */
export function acknowledged(draft: CardDraft, revision: number): CardDraft {
  if (draft.sending === null) return draft;
  const base = { revision, words: draft.sending };
  const latest = draft.latest.revision > revision ? draft.latest : base;
  const unsaved = draft.unsaved !== null && same(draft.unsaved, draft.sending) ? null : draft.unsaved;
  return settled({ ...draft, base, latest, unsaved, sending: null, unsure: [] });
}

/** The server did not keep what was sent, and said why. */
export function notKept(draft: CardDraft, refusal: Refusal): CardDraft {
  if (draft.sending === null) return draft;
  const unsure = refusal.code === "not-saved" ? [...draft.unsure, draft.sending] : draft.unsure;
  return settled({ ...draft, sending: null, unsure, refused: refusal });
}

/** The connection went away for good: whether what was sent has arrived will show by what the server keeps. */
export function lost(draft: CardDraft): CardDraft {
  if (draft.sending === null) return draft;
  return settled({ ...draft, sending: null, unsure: [...draft.unsure, draft.sending] });
}

/** In a conflict: this page's words go over the other ones. */
export function keptThis(draft: CardDraft): CardDraft {
  return settled({ ...draft, base: draft.latest, refused: null });
}

/** In a conflict: the other words stay. */
export function keptOther(draft: CardDraft): CardDraft {
  return { ...draft, base: draft.latest, unsaved: null, refused: null };
}

/** What is put down of a card that is not known to be kept, to be found again by a later page. */
export interface UnsentDraft {
  readonly base: CardDraftView;
  readonly words: CardWords;
  readonly unsure: readonly CardWords[];
}

/** What there is to put down; null where the server keeps all of it. */
export function unsentOf({ base, unsaved, sending, unsure }: CardDraft): UnsentDraft | null {
  if (unsaved === null) return null;
  return { base, words: unsaved, unsure: sending === null ? unsure : [...unsure, sending] };
}

/** Words that an earlier page had put down stand here again, over whatever the server has told of meanwhile. */
export function restored(draft: CardDraft, { base, words, unsure }: UnsentDraft): CardDraft {
  if (draft.unsaved !== null) return draft;
  const latest = draft.latest.revision > base.revision ? draft.latest : base;
  return settled({ ...draft, base, latest, unsaved: words, unsure });
}
