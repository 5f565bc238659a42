import type { Preferences, PreferencesChange } from "@footbridge/shared/protocol/preferences";
import { expect, it } from "vitest";
import { HandClock } from "../features/round/keeping/keeping-fixtures.ts";
import { ApiError, type ApiErrorCode } from "./http.ts";
import { FIRST_RETRY, NO_PREFERENCES, PreferencesKeeper } from "./preferences-keeper.ts";

/** A server that answers when told to. */
function openFar() {
  const asked: (PreferencesChange | "load")[] = [];
  const answers: { give: (all: Preferences) => void; refuse: (code: ApiErrorCode) => void }[] = [];
  const question = (what: PreferencesChange | "load"): Promise<Preferences> =>
    new Promise((resolve, reject) => {
      asked.push(what);
      answers.push({ give: resolve, refuse: (code) => reject(new ApiError(code, "")) });
    });
  const next = () => {
    const found = answers.shift();
    if (found === undefined) throw new Error("nothing was asked");
    return found;
  };
  /** The keeper goes on in a later turn. */
  const settled = async () => {
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
  };
  return {
    asked,
    server: { load: () => question("load"), keep: (change: PreferencesChange) => question(change) },
    give: (all: Preferences) => {
      next().give(all);
      return settled();
    },
    refuse: (code: ApiErrorCode) => {
      next().refuse(code);
      return settled();
    },
  };
}

function open() {
  const far = openFar();
  const clock = new HandClock();
  const out: string[] = [];
  const keeper = new PreferencesKeeper(far.server, clock.later, () => out.push("signed out"));
  keeper.open();
  return { far, clock, out, keeper };
}

const GERMAN: Preferences = { language: "de", quietNotes: ["but-you"] };

it("nothing is chosen until the server has answered, and then what it says", async () => {
  const { far, keeper } = open();
  expect(keeper.now()).toEqual(NO_PREFERENCES);
  await far.give(GERMAN);
  expect([keeper.now(), far.asked]).toEqual([GERMAN, ["load"]]);
});

it("a choice holds at once, and goes off after what is under way", async () => {
  const { far, keeper } = open();
  keeper.change({ quietNotes: ["absolutes"] });
  expect(keeper.now()).toEqual({ language: null, quietNotes: ["absolutes"] });
  await far.give(GERMAN);
  expect(keeper.now()).toEqual({ language: "de", quietNotes: ["absolutes"] });
  expect(far.asked).toEqual(["load", { quietNotes: ["absolutes"] }]);
  keeper.change({ language: "fa" });
  await far.give({ language: "de", quietNotes: ["absolutes"] });
  expect(keeper.now()).toEqual({ language: "fa", quietNotes: ["absolutes"] });
  await far.give({ language: "fa", quietNotes: ["absolutes"] });
  expect(far.asked).toEqual(["load", { quietNotes: ["absolutes"] }, { language: "fa" }]);
});

it("without a connection a choice holds here, and is sent again until it is kept", async () => {
  const { far, clock, keeper } = open();
  await far.give(NO_PREFERENCES);
  keeper.change({ language: "fa" });
  await far.refuse("unreachable");
  keeper.change({ quietNotes: ["but-you"] });
  await far.refuse("unreachable");
  expect(keeper.now()).toEqual({ language: "fa", quietNotes: ["but-you"] });
  clock.pass(2 * FIRST_RETRY - 1);
  expect(far.asked.length).toBe(3);
  clock.pass(1);
  expect(far.asked.slice(3)).toEqual([{ language: "fa", quietNotes: ["but-you"] }]);
  await far.give({ language: "fa", quietNotes: ["but-you"] });
  clock.pass(100 * FIRST_RETRY);
  expect(far.asked.length).toBe(4);
});

it("what could not be asked at first is asked again", async () => {
  const { far, clock, keeper } = open();
  await far.refuse("unreachable");
  clock.pass(FIRST_RETRY);
  await far.give(GERMAN);
  expect([keeper.now(), far.asked]).toEqual([GERMAN, ["load", "load"]]);
});

it("[T4] a choice that the server does not take is given up", async () => {
  const { far, keeper } = open();
  await far.give(GERMAN);
  keeper.change({ language: "not a language" });
  await far.refuse("message-not-understood");
  expect([keeper.now(), far.asked]).toEqual([GERMAN, ["load", { language: "not a language" }]]);
});

it("whoever is found to be signed out is told once, and asks nothing more", async () => {
  const { far, clock, out, keeper } = open();
  await far.refuse("signed-out");
  keeper.change({ language: "fa" });
  clock.pass(100 * FIRST_RETRY);
  expect([out, far.asked]).toEqual([["signed out"], ["load"]]);
});

it("[T3] what another tab or device chose holds here once this page looks, and a choice on its way is not asked over", async () => {
  const { far, keeper } = open();
  keeper.look();
  await far.give(NO_PREFERENCES);
  keeper.look();
  await far.give(GERMAN);
  expect([keeper.now(), far.asked]).toEqual([GERMAN, ["load", "load"]]);
  keeper.change({ language: "fa" });
  keeper.look();
  await far.give({ ...GERMAN, language: "fa" });
  expect([keeper.now().language, far.asked]).toEqual(["fa", ["load", "load", { language: "fa" }]]);
  keeper.close();
  keeper.look();
  expect(far.asked.length).toBe(3);
});
