import type { ListeningView } from "@footbridge/shared/domain/listening/view";
import type { TogetherView } from "@footbridge/shared/domain/round/view";
import type { Mirror, MirrorSlice } from "@footbridge/shared/protocol/views";
import { expect, it } from "vitest";
import { mirroredIn } from "./mirrored.ts";

function view(round: string, more: Partial<TogetherView> = {}): TogetherView {
  return { round, bothSealed: false, receipts: null, revealed: null, ...more };
}

/** A round that was opened, with an addition of a seat's or without one. */
function listening(round: string, seat?: "a"): ListeningView {
  const added = seat === undefined ? [] : [{ text: "Besides", at: "2027-03-14T09:00:00.000Z" }];
  return { round, turn: null, mayBeginAgain: false, exchanges: [], addenda: { a: added, b: [] } };
}

it("[P8a] a mirror says for each round what the other's page shows, in the order of the path, and fills in nothing", () => {
  const shown = { mine: "0", theirs: "1", times: 1, salt: null };
  const closed = view("own-part");
  const sealed = view("our-language", { bothSealed: true, receipts: shown });
  const open = view("what-changed", {
    bothSealed: true,
    receipts: shown,
    revealed: { at: "2027-03-14T09:00:00.000Z", theirs: {}, opening: null },
  });
  const given = {
    id: "mine",
    kind: "appreciation",
    from: "a",
    givenAt: "2027-03-14T09:00:00.000Z",
    wished: false,
    together: null,
  } as const;
  const round = (each: TogetherView): MirrorSlice => ({ name: "round", key: each.round, view: each });
  const mirror: Mirror = {
    slices: [
      round(sealed),
      round(open),
      round(closed),
      { name: "listening", key: "what-changed", view: listening("what-changed", "a") },
      { name: "listening", key: "our-language", view: listening("our-language") },
      {
        name: "workspace",
        view: { id: "w", status: "open", seat: "b", names: { a: "Ana", b: "Ben" }, closedAt: null },
      },
      { name: "card", key: given.id, view: given },
      { name: "card", key: "theirs", view: { ...given, id: "theirs", from: "b" } },
      { name: "agreement", view: { gaps: [], mayFreeze: false, revisions: [] } },
    ],
  };
  expect(mirroredIn(mirror)).toStrictEqual({
    cards: [given],
    rounds: [
      { round: "own-part", seen: "closed", view: closed, listened: false },
      { round: "what-changed", seen: "open", view: open, listened: true },
      { round: "our-language", seen: "bothSealed", view: sealed, listened: false },
    ],
    lines: 0,
    versions: 0,
  });
  expect(mirroredIn({ slices: [] })).toStrictEqual({ cards: [], rounds: [], lines: 0, versions: 0 });
});
