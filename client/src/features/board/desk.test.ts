import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import { describe, expect, it } from "vitest";
import type { Held } from "../../net/store.ts";
import { NOTHING_HELD } from "../../net/store.ts";
import { clause, version } from "./board-fixtures.ts";
import { type Desk, layDesk } from "./desk.ts";
import { type Draft, EMPTY_DESK, holdsUnsent } from "./desk-state.ts";

const draft = (text: string, about: string | null = "x"): Draft => ({ about, text, value: null, touched: true });
const START: Draft = { about: "x", text: "words x", value: null, touched: false };
const EDIT: Command = { type: "clause.edit", clause: "c", over: "x", words: { kind: "text", text: "mine" } };

function heldWith(...clauses: readonly ClauseView[]): Held {
  return {
    ...NOTHING_HELD,
    workspace: { id: "w", status: "open", seat: "a", names: { a: "Ana", b: "Ben" }, closedAt: null },
    board: { sections: [] },
    clauses: Object.fromEntries(clauses.map((each) => [each.id, each])),
  };
}

/** A desk on a line whose view and answers the test gives by hand. */
function atWork(first: Held = heldWith(clause("c", [version("x")]))): {
  readonly desk: Desk;
  readonly sent: Command[];
  readonly show: (held: Held) => void;
  readonly answer: (ack: Ack) => Promise<void>;
} {
  let held = first;
  const sent: Command[] = [];
  const answers: ((ack: Ack) => void)[] = [];
  const listeners: (() => void)[] = [];
  const desk = layDesk({
    held: () => held,
    subscribe: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
    send: (command) => {
      sent.push(command);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  return {
    desk,
    sent,
    show: (next) => {
      held = next;
      for (const listener of listeners) listener();
    },
    answer: async (ack) => {
      answers.shift()?.(ack);
      await Promise.resolve();
    },
  };
}

describe("a form", () => {
  it("keeps what was written when it is closed, and shows it again about the same words", () => {
    const { desk } = atWork();
    desk.open("c", "edit", START);
    desk.write("c", "edit", draft("mine"));
    desk.close("c");
    expect(desk.state().open).toStrictEqual({});
    desk.open("c", "edit", START);
    expect(desk.state().drafts).toStrictEqual({ "c/edit": draft("mine") });
    desk.open("c", "edit", { ...START, about: "y" });
    expect(desk.state().drafts).toStrictEqual({ "c/edit": { ...START, about: "y" } });
  });

  it("is closed and emptied once its words are kept", async () => {
    const { desk, answer } = atWork();
    desk.open("c", "edit", START);
    desk.write("c", "edit", draft("mine"));
    desk.send({ place: "c", deed: "edit", command: EDIT, form: "edit" });
    await answer({ ok: true, outcome: {} });
    expect(desk.state()).toStrictEqual({
      ...EMPTY_DESK,
      acts: { c: { busy: null, done: "edit", refusal: null } },
      told: { id: 1, what: { kind: "done", deed: "edit" } },
    });
  });

  it("stays open with what was written on while it was being sent", async () => {
    const { desk, answer } = atWork();
    desk.open("c", "edit", START);
    desk.write("c", "edit", draft("mine"));
    desk.send({ place: "c", deed: "edit", command: EDIT, form: "edit" });
    desk.write("c", "edit", draft("mine and more"));
    await answer({ ok: true, outcome: {} });
    expect([desk.state().open, desk.state().drafts]).toStrictEqual([
      { c: "edit" },
      { "c/edit": draft("mine and more") },
    ]);
  });

  it("[T4] keeps every word when it is refused, and the sentence stands at the line", async () => {
    const { desk, answer } = atWork();
    desk.open("c", "edit", START);
    desk.write("c", "edit", draft("mine"));
    desk.send({ place: "c", deed: "edit", command: EDIT, form: "edit" });
    await answer({ ok: false, refusal: { code: "clause-not-live", sentence: "Not now." } });
    expect(desk.state()).toStrictEqual({
      ...EMPTY_DESK,
      open: { c: "edit" },
      drafts: { "c/edit": draft("mine") },
      acts: { c: { busy: null, done: null, refusal: "Not now." } },
    });
  });

  it("[C4] says it when the words now stand beside the other's", async () => {
    const { desk, answer } = atWork();
    desk.send({ place: "c", deed: "edit", command: EDIT });
    await answer({ ok: true, outcome: { beside: true } });
    expect(desk.state().acts).toStrictEqual({ c: { busy: null, done: "beside", refusal: null } });
  });

  it("[C4] is not touched by what happens to its line", () => {
    const { desk, show } = atWork();
    desk.open("c", "edit", START);
    desk.write("c", "edit", draft("mine"));
    show(heldWith(clause("c", [version("y")])));
    show(heldWith(clause("c", [], { standing: "withdrawn" })));
    expect([desk.state().open, desk.state().drafts]).toStrictEqual([{ c: "edit" }, { "c/edit": draft("mine") }]);
  });
});

describe("a place", () => {
  it("does one thing at a time", () => {
    const { desk, sent } = atWork();
    desk.send({ place: "c", deed: "edit", command: EDIT });
    desk.send({ place: "c", deed: "put-aside", command: { type: "clause.put-aside", clause: "c" } });
    expect(sent).toStrictEqual([EDIT]);
  });
});

describe("a change from the other side", () => {
  const reworded = clause("c", [version("y")]);

  it("is marked until it has been looked at, and told once", () => {
    const { desk, show } = atWork();
    show(heldWith(reworded));
    expect([desk.state().news, desk.state().told]).toStrictEqual([
      { c: "reworded" },
      { id: 1, what: { kind: "changed", changes: [{ clause: reworded, change: "reworded" }] } },
    ]);
    desk.look(["c"]);
    expect(desk.state().news).toStrictEqual({});
  });

  it("takes the place of what was done there before", async () => {
    const { desk, show, answer } = atWork();
    desk.send({ place: "c", deed: "say-yes", command: { type: "clause.say-yes", clause: "c", digest: "x" } });
    await answer({ ok: true, outcome: {} });
    show(heldWith(reworded));
    expect(desk.state().acts).toStrictEqual({});
  });

  it("is not seen in the first view, nor in a fresh one that says the same", () => {
    const { desk, show } = atWork(NOTHING_HELD);
    show(heldWith(clause("c", [version("x")])));
    show(heldWith(clause("c", [version("x")])));
    expect(desk.state()).toStrictEqual(EMPTY_DESK);
  });

  it("is not taken for one's own putting aside", () => {
    const { desk, show } = atWork();
    const aside = clause("c", [version("x")], { standing: "aside" });
    desk.send({ place: "c", deed: "put-aside", command: { type: "clause.put-aside", clause: "c" } });
    show(heldWith(aside));
    expect(desk.state().news).toStrictEqual({});
    show(heldWith(clause("c", [version("x")])));
    expect(desk.state().news).toStrictEqual({ c: "taken-up" });
  });
});

it("knows whether words lie on it that are nowhere else", () => {
  const lying = (each: Draft): boolean => holdsUnsent({ ...EMPTY_DESK, drafts: { "c/edit": each } });
  expect([lying(draft("mine")), lying(draft(" ")), lying(START)]).toStrictEqual([true, false, false]);
});
