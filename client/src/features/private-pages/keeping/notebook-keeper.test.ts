import type { Notebook, PrivatePage, TextSaved } from "@footbridge/shared/protocol/private-pages";
import { beforeEach, describe, expect, it } from "vitest";
import { ApiError, type ApiErrorCode } from "../../../app/http.ts";
import { FIRST_RETRY, PAUSE } from "../../round/keeping/answers-keeper.ts";
import { HandClock, KEPT_NOWHERE } from "../../round/keeping/keeping-fixtures.ts";
import { inConflict, shownAnswer, UNTOUCHED } from "../../round/keeping/kept-answer.ts";
import type { PagesServer } from "./notebook-keeper.ts";
import { Notebooks } from "./notebooks.ts";
import { answerOfText, textOfAnswer } from "./text-answers.ts";

const PAGE: PrivatePage = {
  id: "11111111-1111-4111-8111-111111111111",
  kind: "the-wave",
  begunAt: "2031-01-01T09:00:00.000Z",
  texts: { "backing-off": { text: "first", revision: 1 } },
};
const PROMPT = "backing-off";

/** A server whose answers are set beforehand; what it was asked is written down. */
class FarServer implements PagesServer {
  notebook: Notebook = { owner: "ana", pages: [PAGE] };
  readonly asked: unknown[] = [];
  /** What an answer with the whole notebook waits for on its way. */
  slow: Promise<void> | null = null;
  /** What saves are answered with, in order; the last one for all that follow. */
  answers: (TextSaved | ApiErrorCode)[] = [{ saved: true, revision: 2 }];

  load(): Promise<Notebook> {
    const { notebook, slow } = this;
    return slow === null ? Promise.resolve(notebook) : slow.then(() => notebook);
  }
  begin(page: { id: string; kind: PrivatePage["kind"] }): Promise<PrivatePage> {
    this.asked.push(page);
    return this.#next()
      ? Promise.resolve({ ...page, begunAt: "2031-01-02T09:00:00.000Z", texts: {} })
      : this.#refusal();
  }
  async save(page: string, prompt: string, text: { base: number; text: string }): Promise<TextSaved> {
    this.asked.push([page === PAGE.id, prompt, text.base, text.text]);
    const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
    if (answer === undefined || typeof answer === "string") throw new ApiError(answer ?? "unexpected", `${answer}`);
    return answer;
  }
  remove(page: string): Promise<unknown> {
    this.asked.push(page);
    return Promise.resolve({});
  }

  #next(): boolean {
    return typeof this.answers[0] !== "string";
  }
  #refusal(): Promise<never> {
    const [code] = this.answers;
    return Promise.reject(new ApiError(typeof code === "string" ? code : "unexpected", ""));
  }
}

let server: FarServer;
let clock: HandClock;
let notebooks: Notebooks;
let out: string[];
beforeEach(() => {
  server = new FarServer();
  clock = new HandClock();
  notebooks = new Notebooks(server, clock.later, KEPT_NOWHERE);
  out = [];
});

const open = (session: object = {}) => notebooks.open(session, () => out.push("signed out"));
/** Everything that was promised has come. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}
/** Writes, and lets the pause pass. */
async function write(notebook: Awaited<ReturnType<typeof open>>, text: string): Promise<void> {
  notebook.keeperOf(PAGE.id)?.write(PROMPT, answerOfText(text));
  clock.pass(PAUSE);
  await settled();
}
const keptIn = (notebook: Awaited<ReturnType<typeof open>>) => notebook.here().pages[0]?.answers[PROMPT] ?? UNTOUCHED;
const shownIn = (notebook: Awaited<ReturnType<typeof open>>): string => textOfAnswer(shownAnswer(keptIn(notebook)));

describe("a notebook", () => {
  it("[T1] shows what the server has, and saves what is written after a pause over what it grew from", async () => {
    const notebook = await open();
    expect([shownIn(notebook), notebook.unsaved, notebooks.any]).toEqual(["first", false, false]);
    notebook.keeperOf(PAGE.id)?.write(PROMPT, answerOfText("second"));
    expect([shownIn(notebook), notebook.unsaved, notebooks.any, server.asked]).toEqual(["second", true, true, []]);
    clock.pass(PAUSE);
    await settled();
    expect(server.asked).toEqual([[true, PROMPT, 1, "second"]]);
    expect([shownIn(notebook), notebook.unsaved, notebooks.any]).toEqual(["second", false, false]);
  });

  it("[T1] keeps words without a connection, says so, and saves them when it is back", async () => {
    const notebook = await open();
    server.answers = ["unreachable", { saved: true, revision: 2 }];
    await write(notebook, "second");
    expect([shownIn(notebook), notebook.unsaved, notebook.here().reachable]).toEqual(["second", true, false]);
    clock.pass(FIRST_RETRY);
    await settled();
    expect([shownIn(notebook), notebook.unsaved, notebook.here().reachable]).toEqual(["second", false, true]);
    expect(server.asked.length).toBe(2);
  });

  it("[P3d] holds both texts when another page of one's own was faster", async () => {
    const notebook = await open();
    const newer = { text: "from elsewhere", revision: 2 };
    server.answers = [
      { saved: false, newer },
      { saved: true, revision: 3 },
    ];
    await write(notebook, "second");
    expect([inConflict(keptIn(notebook)), shownIn(notebook), textOfAnswer(keptIn(notebook).latest.answer)]).toEqual([
      true,
      "second",
      "from elsewhere",
    ]);
    notebook.keeperOf(PAGE.id)?.keepThis(PROMPT);
    await settled();
    expect(server.asked.at(-1)).toEqual([true, PROMPT, 2, "second"]);
    expect([inConflict(keptIn(notebook)), notebook.unsaved]).toEqual([false, false]);
  });

  it("[P3d] takes no words of its own for somebody else's when an answer went missing", async () => {
    const notebook = await open();
    server.answers = [
      "unreachable",
      { saved: false, newer: { text: "second", revision: 2 } },
      { saved: true, revision: 3 },
    ];
    await write(notebook, "second");
    await write(notebook, "second and third");
    await settled();
    expect(inConflict(keptIn(notebook))).toBe(false);
    clock.pass(2 * FIRST_RETRY);
    await settled();
    expect(server.asked.at(-1)).toEqual([true, PROMPT, 2, "second and third"]);
  });

  it("[P3b] is never met by somebody else on the same page, and its unsaved words wait for their owner", async () => {
    const ana = await open();
    server.answers = ["signed-out"];
    await write(ana, "for nobody else");
    expect(out).toEqual(["signed out"]);
    server.notebook = { owner: "ben", pages: [] };
    const ben = await open();
    expect([ben === ana, ben.here().pages, notebooks.any]).toEqual([false, [], true]);
    server.notebook = { owner: "ana", pages: [PAGE] };
    server.answers = [{ saved: true, revision: 2 }];
    const again = await open();
    await settled();
    expect([shownIn(again), again.unsaved, notebooks.any]).toEqual(["for nobody else", false, false]);
  });

  it("[P3b] is forgotten with its session once everything in it is saved", async () => {
    const session = {};
    const ana = await open(session);
    await write(ana, "second");
    expect(notebooks.of(session)).toBe(ana);
    expect(notebooks.of({})).toBe(null);
    expect(await open()).not.toBe(ana);
  });

  it("keeps words at hand whose page is gone, and lets go of pages that are gone without any", async () => {
    const session = {};
    const notebook = await open(session);
    server.answers = ["private-page-unknown"];
    await write(notebook, "too late");
    expect(keptIn(notebook).refused?.code).toBe("private-page-unknown");
    server.notebook = { owner: "ana", pages: [] };
    await open(session);
    expect(shownIn(notebook)).toBe("too late");
    notebook.keeperOf(PAGE.id)?.keepOther(PROMPT);
    await open(session);
    expect(notebook.here().pages).toEqual([]);
  });

  it("[T1] begins one page however often it has to ask", async () => {
    const notebook = await open();
    const ids = ["22222222-2222-4222-8222-222222222222", "33333333-3333-4333-8333-333333333333"];
    const newId = (): string => ids.shift() ?? "";
    server.answers = ["unreachable"];
    await expect(notebook.begin("letting-go", newId)).rejects.toThrow(ApiError);
    server.answers = [{ saved: true, revision: 2 }];
    expect(await notebook.begin("letting-go", newId)).toBe("22222222-2222-4222-8222-222222222222");
    expect(notebook.here().pages.map(({ kind }) => kind)).toEqual(["letting-go", "the-wave"]);
    expect(await notebook.begin("letting-go", newId)).toBe("33333333-3333-4333-8333-333333333333");
  });

  it("[T1] [P3i] keeps a page that was begun while an older answer was on its way, and brings back none that was deleted", async () => {
    const session = {};
    const notebook = await open(session);
    let arrive = (): void => undefined;
    server.slow = new Promise((resolve) => {
      arrive = resolve;
    });
    const late = open(session);
    const id = await notebook.begin("the-wave", () => "22222222-2222-4222-8222-222222222222");
    await notebook.remove(PAGE.id);
    arrive();
    await late;
    expect(notebook.here().pages.map((page) => page.id)).toEqual([id]);
    // Whoever asks now hears of both.
    server.slow = null;
    server.notebook = { owner: "ana", pages: [] };
    await open(session);
    expect(notebook.here().pages).toEqual([]);
  });

  it("deletes a page with what is unsaved in it", async () => {
    const notebook = await open();
    notebook.keeperOf(PAGE.id)?.write(PROMPT, answerOfText("second"));
    await notebook.remove(PAGE.id);
    clock.pass(PAUSE);
    await settled();
    expect([notebook.here().pages, server.asked, notebooks.any]).toEqual([[], [PAGE.id], false]);
  });
});
