import type { PrivatePageKind } from "@footbridge/shared/practice/private-pages";
import type { Ack } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import type { BeginPage, Notebook, PrivatePage, SaveText, TextSaved } from "@footbridge/shared/protocol/private-pages";
import { ApiError } from "../../../app/http.ts";
import { AnswersKeeper, type KeptAnswers, type Later, type Save } from "../../round/keeping/answers-keeper.ts";
import type { Unsent } from "../../round/keeping/kept-answer.ts";
import { keptText, promptsOfKind, textOfAnswer } from "./text-answers.ts";

/** What is asked of the server. Each rejects with an `ApiError`. */
export interface PagesServer {
  load(): Promise<Notebook>;
  begin(page: BeginPage): Promise<PrivatePage>;
  save(page: string, prompt: string, text: SaveText): Promise<TextSaved>;
  remove(page: string): Promise<unknown>;
}

/** One private page as this browser has it, with words that are not saved yet. */
export interface PageHere {
  readonly id: string;
  readonly kind: PrivatePageKind;
  /** ISO 8601, UTC. */
  readonly begunAt: string;
  readonly answers: KeptAnswers;
}

/** One person's notebook on this page. */
export interface NotebookHere {
  /** The last one begun first. */
  readonly pages: readonly PageHere[];
  /** Whether the last request reached the server. */
  readonly reachable: boolean;
}

/** What is not known to be kept of one page, to be put down. */
export type UnsentPage = Omit<PageHere, "answers"> & { readonly unsent: Readonly<Record<string, Unsent>> };

interface PageKept {
  readonly page: Omit<PageHere, "answers">;
  readonly keeper: AnswersKeeper;
}

/**
 * Keeps one person's private pages: what is typed goes off after a pause, and no words are let go of before the server has
 * them.
 */
export class NotebookKeeper {
  readonly owner: string;
  readonly #server: PagesServer;
  readonly #later: Later;
  readonly #tell: (notebook: NotebookKeeper) => void;
  readonly #listeners = new Set<() => void>();
  readonly #pages = new Map<string, PageKept>();
  readonly #beginning = new Map<PrivatePageKind, string>();
  /** Pages that were begun or deleted here, with the turn at which: what the server says from before knows nothing of it. */
  readonly #turned = new Map<string, number>();
  #turns = 0;
  #signedOut: () => void = () => undefined;
  #reachable = true;
  #here: NotebookHere = { pages: [], reachable: true };

  /**
   * @param owner tells one person's notebook from another's
   * @param tell called after every change, before the subscribers
   */
  constructor(owner: string, server: PagesServer, later: Later, tell: (notebook: NotebookKeeper) => void) {
    this.owner = owner;
    this.#server = server;
    this.#later = later;
    this.#tell = tell;
  }

  /** The same object until something changes. */
  readonly here = (): NotebookHere => this.#here;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether any words are not known to be saved. */
  get unsaved(): boolean {
    return [...this.#pages.values()].some(({ keeper }) => keeper.unsaved);
  }

  /** What there is to put down; null where the server keeps everything. */
  get unsent(): readonly UnsentPage[] | null {
    const found = [...this.#pages.values()].flatMap(({ page, keeper: { unsent } }) =>
      unsent === null ? [] : [{ ...page, unsent }],
    );
    return found.length === 0 ? null : found;
  }

  /** Pages that an earlier page of the browser had put down, with their words. */
  restore(unsent: readonly UnsentPage[]): void {
    for (const { unsent: answers, ...page } of unsent) this.#keeping(page).restore(answers);
  }

  /** Where the words of a page are kept, or undefined where there is no such page. */
  keeperOf(page: string): AnswersKeeper | undefined {
    return this.#pages.get(page)?.keeper;
  }

  /** How many pages were begun or deleted here so far. */
  get turns(): number {
    return this.#turns;
  }

  /**
   * The server showed the whole notebook. A page that is gone there stays here while words in it are not saved, and one that was
   * begun or deleted since it was asked is as it is here.
   * @param signedOut told when the server says that nobody is signed in here; nothing is sent after that
   * @param turns what `turns` was when it was asked
   */
  show({ pages }: Notebook, signedOut: () => void, turns = this.turns): void {
    this.#signedOut = signedOut;
    this.#reachable = true;
    const isOlder = (id: string): boolean => (this.#turned.get(id) ?? 0) > turns;
    for (const [id, { keeper }] of this.#pages)
      if (!keeper.unsaved && !isOlder(id) && !pages.some((page) => page.id === id)) this.#pages.delete(id);
    for (const page of pages) if (!isOlder(page.id) || this.#pages.has(page.id)) this.#showPage(page);
    // Whatever was not saved in an earlier session goes off now, also where its page is gone: then that is told.
    for (const [id, { keeper }] of this.#pages) keeper.savedBy(this.#savesOf(id));
    this.#changed();
  }

  /** Begins a page; asked again after a failure it begins the same one. @returns its id @throws ApiError */
  async begin(kind: PrivatePageKind, newId: () => string): Promise<string> {
    const id = this.#beginning.get(kind) ?? newId();
    this.#beginning.set(kind, id);
    const page = await this.#server.begin({ id, kind });
    this.#beginning.delete(kind);
    this.#turn(id);
    this.#showPage(page);
    this.#pages.get(id)?.keeper.savedBy(this.#savesOf(id));
    this.#changed();
    return id;
  }

  /** Deletes a page for good, with the words in it that are not saved. @throws ApiError */
  async remove(id: string): Promise<void> {
    await this.#server.remove(id);
    this.#pages.get(id)?.keeper.abandoned();
    this.#pages.delete(id);
    this.#turn(id);
    this.#changed();
  }

  /** Sends everything that can be sent, without waiting for pauses. */
  flush(): void {
    for (const { keeper } of this.#pages.values()) keeper.flush();
  }

  #turn(id: string): void {
    this.#turns += 1;
    this.#turned.set(id, this.#turns);
  }

  #keeping(page: Omit<PageHere, "answers">): AnswersKeeper {
    const found = this.#pages.get(page.id)?.keeper;
    const keeper = found ?? new AnswersKeeper(promptsOfKind(page.kind), this.#later, () => this.#changed());
    this.#pages.set(page.id, { page, keeper });
    return keeper;
  }

  #showPage({ id, kind, begunAt, texts }: PrivatePage): void {
    const keeper = this.#keeping({ id, kind, begunAt });
    const kept = Object.entries(texts).map(([prompt, text]) => [prompt, keptText(text)] as const);
    keeper.showAnswers(Object.fromEntries(kept), true);
  }

  #savesOf(page: string): Save {
    return async (prompt, base, answer) => {
      try {
        const saved = await this.#server.save(page, prompt, { base, text: textOfAnswer(answer) });
        this.#reach(true);
        if (saved.saved) return { ok: true, outcome: { revision: saved.revision } };
        this.keeperOf(page)?.showAnswers({ [prompt]: keptText(saved.newer) }, true);
        return refusedFor("answer-moved-on", "");
      } catch (error) {
        return this.#notSaved(error);
      }
    };
  }

  #notSaved(error: unknown): Ack {
    const [code, sentence] = error instanceof ApiError ? [error.code, error.message] : ["unexpected" as const, ""];
    // No answer of ours came: what was sent may have arrived or not.
    if (code === "unreachable" || code === "unexpected") {
      this.#reach(false);
      return refusedFor("not-saved", sentence);
    }
    this.#reach(true);
    if (code !== "signed-out") return refusedFor(code, sentence);
    for (const { keeper } of this.#pages.values()) keeper.abandoned();
    this.#signedOut();
    return refusedFor("not-saved", sentence);
  }

  #reach(reachable: boolean): void {
    if (this.#reachable === reachable) return;
    this.#reachable = reachable;
    this.#changed();
  }

  #changed(): void {
    const pages = [...this.#pages.values()]
      .map(({ page, keeper }): PageHere => ({ ...page, answers: keeper.answers }))
      .sort((one, other) => (one.begunAt === other.begunAt ? 0 : one.begunAt < other.begunAt ? 1 : -1));
    this.#here = { pages, reachable: this.#reachable };
    this.#tell(this);
    for (const listener of this.#listeners) listener();
  }
}

function refusedFor(code: ErrorCode, sentence: string): Ack {
  return { ok: false, refusal: { code, sentence } };
}
