import type { Seat } from "@footbridge/shared/domain/seat";
import type { NoteKind } from "@footbridge/shared/practice/gentle-notes/notes";

/** Whose field it is. */
export interface FieldPlace {
  readonly workspace: string;
  readonly seat: Seat;
  readonly round: string;
  readonly prompt: string;
}

/** Kinds of notes that were put away at one field, until the page is loaded anew. They are kept nowhere else. */
export class PutAway {
  #byField: ReadonlyMap<string, ReadonlySet<NoteKind>> = new Map();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The kinds put away at this field; the same object until that changes. */
  at(place: FieldPlace): ReadonlySet<NoteKind> {
    return this.#byField.get(keyOf(place)) ?? NONE;
  }

  /** Puts a kind away at this field. */
  put(place: FieldPlace, kind: NoteKind): void {
    this.#byField = new Map([...this.#byField, [keyOf(place), new Set([...this.at(place), kind])]]);
    for (const listener of this.#listeners) listener();
  }
}

const NONE: ReadonlySet<NoteKind> = new Set();

function keyOf({ workspace, seat, round, prompt }: FieldPlace): string {
  return JSON.stringify([workspace, seat, round, prompt]);
}

/** What was put away on this page. */
export const putAway = new PutAway();
