import type { RoundView } from "@footbridge/shared/domain/round/view";
import { SHEETS, sheetOf } from "@footbridge/shared/practice/sheets";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import type { Connectedness, Held } from "../../../net/store.ts";
import type { KeptAnswers, Later } from "./answers-keeper.ts";
import { RoundKeeper } from "./keeper.ts";
import type { Unsent } from "./kept-answer.ts";

/** What is needed of the line to a workspace. */
export interface Line {
  readonly held: () => Pick<Held, "rounds">;
  readonly connectedness: () => Connectedness;
  subscribe(listener: () => void): () => void;
  send(command: Command): Promise<Ack>;
}

/** The answers of every round, by the round's id. */
export type AllAnswers = Readonly<Record<string, KeptAnswers>>;

/** What is not known to be kept, by round and prompt. */
export type UnsentAnswers = Readonly<Record<string, Readonly<Record<string, Unsent>>>>;

/**
 * One person's own side of all rounds of a workspace, as this page has it. It outlives the pages that show it, and even
 * the line, for as long as a word in it is not known to be kept.
 */
export class OwnWords {
  readonly #keepers: Map<string, RoundKeeper>;
  readonly #later: Later;
  readonly #tell: () => void;
  readonly #listeners = new Set<() => void>();
  #line: Line | null = null;
  #stopFollowing: () => void = () => undefined;
  #views: Readonly<Record<string, RoundView>> = {};
  #answers: AllAnswers = {};

  /** @param onChange called after every change, before the subscribers */
  constructor(later: Later, onChange: (words: OwnWords) => void) {
    const tell = (): void => {
      this.#answers = Object.fromEntries([...this.#keepers].map(([id, keeper]) => [id, keeper.answers]));
      onChange(this);
      for (const listener of this.#listeners) listener();
    };
    this.#later = later;
    this.#tell = tell;
    this.#keepers = new Map(SHEETS.map((sheet) => [sheet.id, new RoundKeeper(sheet, later, tell)]));
  }

  /** Goes on over this line; what was sent over an earlier one is looked after. */
  follow(line: Line): void {
    if (this.#line === line) return;
    this.#stopFollowing();
    for (const keeper of this.#keepers.values()) keeper.abandoned();
    this.#line = line;
    this.#views = {};
    const look = (): void => this.#look(line);
    this.#stopFollowing = line.subscribe(look);
    look();
  }

  #look(line: Line): void {
    const { rounds } = line.held();
    const here = line.connectedness().state === "here";
    const before = this.#views;
    this.#views = rounds;
    this.#know(Object.keys(rounds));
    for (const [id, keeper] of this.#keepers) {
      const view = rounds[id];
      if (view !== undefined && view !== before[id]) keeper.show(view);
      if (here) keeper.connected(line.send);
      else keeper.disconnected();
    }
  }

  /** Rounds that come again are known when they come. */
  #know(rounds: readonly string[]): void {
    for (const id of rounds) {
      const sheet = this.#keepers.has(id) ? undefined : sheetOf(id);
      if (sheet !== undefined) this.#keepers.set(id, new RoundKeeper(sheet, this.#later, this.#tell));
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The keeper of a round, or undefined where there is no such round. */
  keeperOf(round: string): RoundKeeper | undefined {
    return this.#keepers.get(round);
  }

  /** The same object until an answer changes. */
  readonly answers = (): AllAnswers => this.#answers;

  get unsaved(): boolean {
    return [...this.#keepers.values()].some((keeper) => keeper.unsaved);
  }

  /** What there is to put down; null where the server keeps everything. */
  get unsent(): UnsentAnswers | null {
    const found = [...this.#keepers].flatMap(([id, { unsent }]) => (unsent === null ? [] : [[id, unsent] as const]));
    return found.length === 0 ? null : Object.fromEntries(found);
  }

  /** Words that an earlier page had put down. */
  restore(unsent: UnsentAnswers): void {
    // Also of a round that is over: what was written in it would be put down no more.
    this.#know(Object.keys(unsent));
    for (const [id, answers] of Object.entries(unsent)) this.#keepers.get(id)?.restore(answers);
  }

  /** Sends everything that can be sent, without waiting for pauses. */
  flush(): void {
    for (const keeper of this.#keepers.values()) keeper.flush();
  }
}
