import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import type { Held } from "../../net/store.ts";
import type { WorkspaceLine } from "../../net/workspace-line.ts";
import {
  type ChangedLine,
  closeForm,
  type Deed,
  type DeskState,
  type Draft,
  draftKey,
  EMPTY_DESK,
  type FormName,
  openForm,
  type Place,
  settleForm,
  type Told,
  without,
} from "./desk-state.ts";
import { partnerChange } from "./partner-change.ts";

/** One command as a press means it. */
export interface Doing {
  readonly place: Place;
  readonly deed: Deed;
  readonly command: Command;
  /** The form that it comes from; it closes once the words are kept. */
  readonly form?: FormName;
}

/** The desk of one line to a workspace. It lives in memory only. */
export interface Desk {
  readonly state: () => DeskState;
  subscribe(listener: () => void): () => void;
  open(place: Place, form: FormName, start: Draft): void;
  write(place: Place, form: FormName, draft: Draft): void;
  close(place: Place): void;
  /** Lets go of all that was written and not sent. */
  letGo(): void;
  /** Sends a command, and shows at its place that it is under way, done or refused. One at a time for each place. */
  send(doing: Doing): void;
  /** What is new at these places, and what was done there, has been seen. */
  look(places: readonly Place[]): void;
  letSetAside(revision: number): void;
}

/** What a desk needs of the line to a workspace. */
export type DeskLine = Pick<WorkspaceLine, "held" | "subscribe" | "send">;

/**
 * Lays out the desk of a line.
 * @param from what lies on it from the start
 * @param onChange called after every change, before the subscribers
 */
export function layDesk(
  line: DeskLine,
  from: DeskState = EMPTY_DESK,
  onChange: (state: DeskState) => void = () => undefined,
): Desk {
  const listeners = new Set<() => void>();
  /** Lines whose standing this page is changing itself: the change names nobody. */
  const ownMoves = new Set<string>();
  let state = from;
  let seen = line.held();
  let tellings = 0;

  const become = (next: DeskState): void => {
    state = next;
    onChange(next);
    for (const listener of listeners) listener();
  };
  const telling = (what: Told["what"]): Told => {
    tellings += 1;
    return { id: tellings, what };
  };

  const finish = ({ place, deed, form }: Doing, sent: Draft | undefined, ack: Ack): void => {
    if (!ack.ok) {
      ownMoves.delete(place);
      become({ ...state, acts: { ...state.acts, [place]: { busy: null, done: null, refusal: ack.refusal.sentence } } });
      return;
    }
    const done = ack.outcome.beside === true ? "beside" : deed;
    const settled = form === undefined || sent === undefined ? state : settleForm(state, place, form, sent);
    become({
      ...settled,
      acts: { ...settled.acts, [place]: { busy: null, done, refusal: null } },
      told: telling({ kind: "done", deed: done }),
    });
  };

  const notice = (): void => {
    const now = line.held();
    const changes = changedLines(seen, now, ownMoves);
    seen = now;
    if (changes.length === 0) return;
    const news = Object.fromEntries(changes.map(({ clause, change }) => [clause.id, change]));
    // What was done there before is no longer the last thing that happened.
    const over = Object.keys(news).filter((place) => state.acts[place]?.busy === null);
    become({
      ...state,
      acts: without(state.acts, ...over),
      news: { ...state.news, ...news },
      told: telling({ kind: "changed", changes }),
    });
  };
  line.subscribe(notice);

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (place, form, start) => become(openForm({ ...state, acts: without(state.acts, place) }, place, form, start)),
    write: (place, form, draft) => become({ ...state, drafts: { ...state.drafts, [draftKey(place, form)]: draft } }),
    close: (place) => become(closeForm({ ...state, acts: without(state.acts, place) }, place)),
    letGo: () => become({ ...state, open: {}, drafts: {} }),
    send: (doing) => {
      const { place, deed, command, form } = doing;
      if (state.acts[place]?.busy != null) return;
      const sent = form === undefined ? undefined : state.drafts[draftKey(place, form)];
      if (deed === "put-aside" || deed === "take-up") ownMoves.add(place);
      become({
        ...state,
        acts: { ...state.acts, [place]: { busy: deed, done: null, refusal: null } },
        news: without(state.news, place),
      });
      void line.send(command).then((ack) => finish(doing, sent, ack));
    },
    look: (places) => {
      const over = places.filter((place) => state.acts[place]?.busy === null);
      if (over.length > 0 || places.some((place) => place in state.news))
        become({ ...state, news: without(state.news, ...places), acts: without(state.acts, ...over) });
    },
    letSetAside: (revision) => become({ ...state, maySetAside: revision }),
  };
}

function changedLines(before: Held, after: Held, ownMoves: Set<string>): readonly ChangedLine[] {
  const seat = after.workspace?.seat;
  // What was there before this page came is no change.
  if (seat === undefined || before.board === null || before.clauses === after.clauses) return [];
  return Object.values(after.clauses).flatMap((clause: ClauseView) => {
    const old = before.clauses[clause.id];
    if (old === clause) return [];
    const change = partnerChange(old, clause, seat);
    const own = (change === "put-aside" || change === "taken-up") && ownMoves.delete(clause.id);
    return change === null || own ? [] : [{ clause, change }];
  });
}
