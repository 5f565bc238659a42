import type { Seat } from "@footbridge/shared/domain/seat";
import { expect, it } from "vitest";
import { NOTHING_HELD } from "../../net/store.ts";
import type { DeskLine } from "./desk.ts";
import type { Draft } from "./desk-state.ts";
import { keepDesks } from "./desks.ts";

const DRAFT: Draft = { about: null, text: "mine", value: null, touched: true };

function line(workspace: string, seat: Seat): DeskLine {
  const view = { id: workspace, status: "open", seat, names: { a: "Ana", b: "Ben" }, closedAt: null } as const;
  return {
    held: () => ({ ...NOTHING_HELD, workspace: view }),
    subscribe: () => () => undefined,
    send: () => new Promise(() => undefined),
  };
}

it("a line has one desk", () => {
  const deskOf = keepDesks();
  const one = line("w", "a");
  expect(deskOf(one)).toBe(deskOf(one));
});

it("unsent words are found again on the next line of the same seat", () => {
  const deskOf = keepDesks();
  const desk = deskOf(line("w", "a"));
  desk.open("pace", "line", { ...DRAFT, text: "", touched: false });
  desk.write("pace", "line", DRAFT);
  const { open, drafts } = deskOf(line("w", "a")).state();
  expect([open, drafts]).toStrictEqual([{ pace: "line" }, { "pace/line": DRAFT }]);
});

it("[P1] unsent words are never met by the other seat, nor in another workspace", () => {
  const deskOf = keepDesks();
  deskOf(line("w", "a")).write("pace", "line", DRAFT);
  expect([deskOf(line("w", "b")).state().drafts, deskOf(line("v", "a")).state().drafts]).toStrictEqual([{}, {}]);
});

it("[P1] words are not remembered beyond their line once nothing unsent lies there", () => {
  const deskOf = keepDesks();
  const desk = deskOf(line("w", "a"));
  desk.write("pace", "line", DRAFT);
  desk.write("pace", "line", { ...DRAFT, text: "" });
  expect(deskOf(line("w", "a")).state().drafts).toStrictEqual({});
});

it("a line that does not know its workspace yet has no desk", () => {
  expect(() => keepDesks()({ ...line("w", "a"), held: () => NOTHING_HELD })).toThrow(
    "a desk needs to know whose it is",
  );
});
