import type { CardDraftView } from "@footbridge/shared/domain/card/view";
import { type CardKind, type CardPartId, withPart } from "@footbridge/shared/domain/card/words";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import type { Refusal } from "@footbridge/shared/protocol/errors";
import type { Connectedness } from "../../../net/store.ts";
import { keepableText } from "../../round/keeping/keepable.ts";
import * as change from "./card-draft.ts";
import { type CardDraft, fits, inConflict, shownWords, UNTOUCHED, type UnsentDraft } from "./card-draft.ts";

/** How long after the last key the words are sent, in milliseconds. */
export const PAUSE = 600;
/** The wait before words that were refused for a reason of the moment are sent again, in milliseconds. */
export const RETRY = 4000;

/** What is needed of the line to a workspace. */
export interface Line {
  readonly held: () => { readonly cardDrafts: Readonly<Partial<Record<CardKind, CardDraftView>>> };
  readonly connectedness: () => Connectedness;
  subscribe(listener: () => void): () => void;
  send(command: Command): Promise<Ack>;
}

/** Calls back once, after so many milliseconds; returns how to call it off. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/** Whether the same words will never be kept: a closed place stays closed. */
function isForGood(refused: Refusal | null): boolean {
  return refused?.code === "workspace-closed";
}

function nothing(): void {
  // Nothing is timed, so there is nothing to call off.
}

/**
 * Keeps what one person writes on a card: holds what is typed, sends it after a pause, one save at a time, and lets go of no
 * words before the server has acknowledged them. It outlives the page that shows it, and even the line.
 */
export class DraftKeeper {
  readonly #kind: CardKind;
  readonly #later: Later;
  readonly #onChange: (keeper: DraftKeeper) => void;
  readonly #listeners = new Set<() => void>();
  #draft: CardDraft;
  #line: Line | null = null;
  #stopFollowing: () => void = nothing;
  #pause: () => void = nothing;
  #due = true;

  /** @param onChange called after every change, before the subscribers */
  constructor(kind: CardKind, later: Later, onChange: (keeper: DraftKeeper) => void) {
    this.#kind = kind;
    this.#draft = UNTOUCHED[kind];
    this.#later = later;
    this.#onChange = onChange;
  }

  /** The same object until something changes. */
  readonly draft = (): CardDraft => this.#draft;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Words that an earlier page had put down; those that are typed here already stay. */
  restore(unsent: UnsentDraft): void {
    this.#become(change.restored(this.#draft, unsent));
    this.flush();
  }

  /** Goes on over this line; what was sent over an earlier one is looked after. */
  follow(line: Line): void {
    if (this.#line === line) return;
    this.#stopFollowing();
    this.#become(change.lost(this.#draft));
    this.#line = line;
    const look = (): void => {
      const kept = line.held().cardDrafts[this.#kind];
      if (kept !== undefined) this.#become(change.shown(this.#draft, kept));
      this.#sendIfDue();
    };
    this.#stopFollowing = line.subscribe(look);
    look();
  }

  write(part: CardPartId, text: string): void {
    this.#become(change.written(this.#draft, withPart(shownWords(this.#draft), part, keepableText(text))));
    this.#wait(PAUSE);
  }

  keepThis(): void {
    this.#become(change.keptThis(this.#draft));
    this.flush();
  }

  keepOther(): void {
    this.#become(change.keptOther(this.#draft));
  }

  /** Sends what can be sent, without waiting for the pause. */
  flush(): void {
    this.#pause();
    this.#pause = nothing;
    this.#due = true;
    this.#sendIfDue();
  }

  #become(next: CardDraft): void {
    if (next === this.#draft) return;
    this.#draft = next;
    this.#onChange(this);
    for (const listener of this.#listeners) listener();
  }

  #wait(milliseconds: number): void {
    this.#due = false;
    this.#pause();
    this.#pause = this.#later(() => this.flush(), milliseconds);
  }

  #sendIfDue(): void {
    const { unsaved, sending, refused } = this.#draft;
    const line = this.#line;
    if (
      unsaved === null ||
      sending !== null ||
      isForGood(refused) ||
      !this.#due ||
      line === null ||
      inConflict(this.#draft)
    )
      return;
    if (!fits(unsaved) || line.connectedness().state !== "here") return;
    void this.#save(line);
  }

  async #save(line: Line): Promise<void> {
    this.#become(change.sent(this.#draft));
    const { base, sending } = this.#draft;
    if (sending === null) return;
    const ack = await line.send({ type: "card.save-draft", base: base.revision, words: sending });
    // An answer to what was given up with its connection is no answer to what is on its way now.
    if (this.#draft.sending !== sending) return;
    if (ack.ok) this.#become(change.acknowledged(this.#draft, ack.outcome.revision ?? base.revision + 1));
    else {
      this.#become(change.notKept(this.#draft, ack.refusal));
      if (!isForGood(ack.refusal)) this.#wait(RETRY);
    }
    // Whatever was written meanwhile goes off next.
    this.#sendIfDue();
  }
}
