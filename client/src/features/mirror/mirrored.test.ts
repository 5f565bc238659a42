import type { TogetherView } from "@footbridge/shared/domain/round/view";
import type { Mirror, MirrorSlice } from "@footbridge/shared/protocol/views";
import { expect, it } from "vitest";
import { mirroredIn } from "./mirrored.ts";

function view(round: string, more: Partial<TogetherView> = {}): TogetherView {
  return { round, bothSealed: false, receipts: null, revealed: null, ...more };
}

it("[P8a] a mirror says for each round what the other's page shows, in the order of the path, and fills in nothing", () => {
  const shown = { mine: "0", theirs: "1", times: 1 };
  const closed = view("own-part");
  const sealed = view("our-language", { bothSealed: true, receipts: shown });
  const open = view("what-changed", {
    bothSealed: true,
    receipts: shown,
    revealed: { at: "2027-03-14T09:00:00.000Z", theirs: {}, opening: null },
  });
  const round = (each: TogetherView): MirrorSlice => ({ name: "round", key: each.round, view: each });
  const mirror: Mirror = {
    slices: [
      round(sealed),
      round(open),
      round(closed),
      { name: "agreement", view: { gaps: [], mayFreeze: false, revisions: [] } },
    ],
  };
  expect(mirroredIn(mirror)).toStrictEqual({
    rounds: [
      { round: "own-part", seen: "closed", view: closed },
      { round: "what-changed", seen: "open", view: open },
      { round: "our-language", seen: "bothSealed", view: sealed },
    ],
    lines: 0,
    versions: 0,
  });
  expect(mirroredIn({ slices: [] })).toStrictEqual({ rounds: [], lines: 0, versions: 0 });
});
