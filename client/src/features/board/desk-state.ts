import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import type { Value } from "@footbridge/shared/domain/round/answer";
import type { TermId } from "@footbridge/shared/domain/round/sheet";
import type { PartnerChange } from "./partner-change.ts";

/** A form that can be open at a line or at the foot of a section. */
export type FormName = "edit" | "counter" | "objection" | "line" | `term:${TermId}`;

/** What stands in a form: only in this page, until it is sent. */
export interface Draft {
  /** Digest of the words it was begun on; null where it stands for itself. */
  readonly about: string | null;
  readonly text: string;
  /** The value of a typed term; null while nothing valid is given. */
  readonly value: Value | null;
  /** Whether anything differs from what the form began with. */
  readonly touched: boolean;
}

/** What a press can do, and what its outcome is called. */
export type Deed =
  | "say-yes"
  | "take-yes-back"
  | "objection"
  | "edit"
  | "counter"
  | "beside"
  | "withdraw"
  | "put-aside"
  | "take-up"
  | "propose";

/** The last thing done at a place: under way, or its outcome. */
export interface Act {
  readonly busy: Deed | null;
  readonly done: Deed | null;
  /** Why nothing changed, as a sentence. */
  readonly refusal: string | null;
}

/** Something to read out once, politely. */
export interface Told {
  readonly id: number;
  readonly what:
    | { readonly kind: "done"; readonly deed: Deed }
    | { readonly kind: "changed"; readonly changes: readonly ChangedLine[] };
}

export interface ChangedLine {
  readonly clause: ClauseView;
  readonly change: PartnerChange;
}

/** A clause's id, or a section's id for what is proposed at its foot. */
export type Place = string;

/** Everything that lies on one person's desk while they work on the board. */
export interface DeskState {
  readonly open: Readonly<Record<Place, FormName>>;
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly acts: Readonly<Record<Place, Act>>;
  /** By clause: what the partner did there that has not been looked at yet. */
  readonly news: Readonly<Record<string, PartnerChange>>;
  readonly told: Told | null;
  /** Number of the frozen version that this person has said may be set aside by a change. */
  readonly maySetAside: number | null;
}

export const EMPTY_DESK: DeskState = { open: {}, drafts: {}, acts: {}, news: {}, told: null, maySetAside: null };

/** Where a draft lies. */
export function draftKey(place: Place, form: FormName): string {
  return `${place}/${form}`;
}

/** The record without one of its keys. */
export function without<T>(
  record: Readonly<Record<string, T>>,
  ...keys: readonly string[]
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

/** Opens a form: what was left in it before is still there, if it was about the same words. */
export function openForm(state: DeskState, place: Place, form: FormName, start: Draft): DeskState {
  const key = draftKey(place, form);
  const kept = state.drafts[key];
  const draft = kept?.touched === true && kept.about === start.about ? kept : start;
  return { ...state, open: { ...state.open, [place]: form }, drafts: { ...state.drafts, [key]: draft } };
}

/** Closes a form; what was typed in it stays on the desk. */
export function closeForm(state: DeskState, place: Place): DeskState {
  return { ...state, open: without(state.open, place) };
}

/** After sending: the form is done with, unless it was written on meanwhile. */
export function settleForm(state: DeskState, place: Place, form: FormName, sent: Draft): DeskState {
  const key = draftKey(place, form);
  if (state.drafts[key] !== sent) return state;
  return { ...state, open: without(state.open, place), drafts: without(state.drafts, key) };
}

/** Whether words lie in a form that have not been sent. */
export function holdsUnsent(state: Pick<DeskState, "drafts">): boolean {
  return Object.values(state.drafts).some(
    ({ touched, text, value }) => touched && (text.trim() !== "" || value !== null),
  );
}
