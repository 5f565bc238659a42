import type { ListeningCommand } from "@footbridge/shared/domain/listening/commands";
import type { WorkspaceLine } from "../../net/workspace-line.ts";

/** What a text is for. */
export type Saying = "write-back" | "not-quite" | "reply" | "add";
/** What a press does, and what its outcome is called. */
export type Deed = Saying | "yes" | "leave" | "again";

/** The last thing done in a round: under way, done, or refused with a sentence. Additions stand for themselves. */
export interface Act {
  readonly busy: Deed | null;
  readonly done: Deed | null;
  readonly refusal: string | null;
}

/** What lies on one person's desk: texts that were not sent, and what was last done. In memory only. */
export interface DeskState {
  readonly drafts: Readonly<Record<string, string>>;
  readonly acts: Readonly<Record<string, Act>>;
}

export const EMPTY_DESK: DeskState = { drafts: {}, acts: {} };

/** Whether words lie there that have not been sent. */
export function holdsUnsent({ drafts }: Pick<DeskState, "drafts">): boolean {
  return Object.values(drafts).some((text) => text.trim() !== "");
}

/** Where a text lies. */
export function draftKey(round: string, saying: Saying): string {
  return `${round}/${saying}`;
}

/** Where the outcome of a deed is shown: additions have a place of their own, on the page of the words. */
export function placeOf(round: string, deed: Deed): string {
  return deed === "add" ? `${round}/add` : round;
}

/** One command as a press means it; `saying` where it sends a text of the desk. */
export interface Doing {
  readonly deed: Deed;
  readonly command: ListeningCommand;
  readonly saying?: Saying;
}

export interface Desk {
  readonly state: () => DeskState;
  subscribe(listener: () => void): () => void;
  write(round: string, saying: Saying, text: string): void;
  letGo(round: string, saying: Saying): void;
  /** Sends a command. A text that is refused stays where it is; so does one that was written on meanwhile. */
  send(doing: Doing): void;
}

/** What a desk needs of the line to a workspace. */
export type DeskLine = Pick<WorkspaceLine, "held" | "send">;

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}

/**
 * Lays out the desk of a line.
 * @param from what lies on it from the start
 * @param onChange called after every change, before the subscribers
 */
export function layDesk(
  line: Pick<DeskLine, "send">,
  from: DeskState = EMPTY_DESK,
  onChange: (state: DeskState) => void = () => undefined,
): Desk {
  const listeners = new Set<() => void>();
  let state = from;
  const become = (next: DeskState): void => {
    state = next;
    onChange(next);
    for (const listener of listeners) listener();
  };
  const act = (place: string, next: Act): Pick<DeskState, "acts"> => ({ acts: { ...state.acts, [place]: next } });
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write: (round, saying, text) => become({ ...state, drafts: { ...state.drafts, [draftKey(round, saying)]: text } }),
    letGo: (round, saying) => become({ ...state, drafts: without(state.drafts, draftKey(round, saying)) }),
    send: ({ deed, command, saying }) => {
      const place = placeOf(command.round, deed);
      if (state.acts[place]?.busy != null) return;
      const key = saying === undefined ? null : draftKey(command.round, saying);
      const sent = key === null ? undefined : state.drafts[key];
      become({ ...state, ...act(place, { busy: deed, done: null, refusal: null }) });
      void line.send(command).then((ack) => {
        if (!ack.ok) {
          become({ ...state, ...act(place, { busy: null, done: null, refusal: ack.refusal.sentence }) });
          return;
        }
        const drafts = key !== null && state.drafts[key] === sent ? without(state.drafts, key) : state.drafts;
        become({ drafts, ...act(place, { busy: null, done: deed, refusal: null }) });
      });
    },
  };
}

/**
 * Finds the desk that belongs to a line, and keeps texts that were not sent beyond the line they were written on: someone
 * who goes to another page of ours and back, or signs in again, finds them where they were. The seat is part of the key,
 * so that whoever else signs in on this page never meets them.
 * @returns a function of a line that has told what its workspace is; it throws for any other
 */
export function keepDesks(): (line: DeskLine) => Desk {
  const desks = new WeakMap<DeskLine, Desk>();
  const unsent = new Map<string, DeskState["drafts"]>();
  return (line) => {
    const laid = desks.get(line);
    if (laid !== undefined) return laid;
    const { workspace } = line.held();
    if (workspace === null) throw new Error("a desk needs to know whose it is");
    const key = `${workspace.id} ${workspace.seat}`;
    const desk = layDesk(line, { ...EMPTY_DESK, drafts: unsent.get(key) ?? {} }, ({ drafts }) => {
      if (holdsUnsent({ drafts })) unsent.set(key, drafts);
      else unsent.delete(key);
    });
    desks.set(line, desk);
    return desk;
  };
}
