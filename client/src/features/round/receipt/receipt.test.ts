import type { Answer, Answers } from "@footbridge/shared/domain/round/answer";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import { describe, expect, it } from "vitest";
import { checkOwn, checkTheirs, type Looking, receiptOf, shownReceipt } from "./receipt.ts";

const { subtle } = crypto;
const WORKSPACE = "0b0e7a52-3c6f-4b0e-9d57-0a6f0a3f5a11";
const said = (text: string): Answer => ({ state: "answered", value: { kind: "text", text } });
const ANSWERS: Answers = { cause: { state: "skipped" }, "my-part": said("é — 🌉") };
const OPENING = {
  nonce: `${"00".repeat(31)}01`,
  promptSet: "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
};
/** Of another origin: Python's `hashlib` over the same parts, written down as the protocol says. */
const RECEIPT = "abbfa8b2b82343063e4d8638c9c435571fafb192a2fa2c200c30f0c57250d0dc";
const SALT = "5a".repeat(32);
const SHOWN_THE_THIRD_TIME = "7d4b8857eeb62c33d692fcf1cc35be80fc5d45cab266a32136583d12bd4a619d";

/** The receipt is the one of seat b: `a` looks at it from the other side, and `b` from its own. */
const view: RoundView = {
  round: "own-part",
  mine: { sealed: true, ready: true, receipt: null, answers: {} },
  bothSealed: true,
  receipts: { mine: "0".repeat(64), theirs: SHOWN_THE_THIRD_TIME, times: 3, salt: SALT },
  revealed: { at: "2027-03-14T09:00:00.000Z", theirs: ANSWERS, opening: OPENING },
};
const theirs: Looking = { workspace: WORKSPACE, seat: "a", view };

function flipped(hex: string): string {
  return `${hex.slice(0, -1)}${hex.endsWith("0") ? "1" : "0"}`;
}

it("[P7a] a receipt is SHA-256 over its parts, each behind its length, with the words that can be read alone", async () => {
  const side = { workspace: WORKSPACE, round: "own-part", seat: "b", answers: ANSWERS, opening: OPENING } as const;
  expect(await receiptOf(side, subtle)).toBe(RECEIPT);
  expect(await receiptOf({ ...side, answers: { "my-part": said("é — 🌉") } }, subtle)).toBe(RECEIPT);
  expect(await shownReceipt(RECEIPT, { times: 3, salt: SALT }, subtle)).toBe(SHOWN_THE_THIRD_TIME);
});

describe("the other's words", () => {
  const opened = (more: Partial<NonNullable<RoundView["revealed"]>>): Looking => ({
    ...theirs,
    view: { ...view, revealed: { at: "2027-03-14T09:00:00.000Z", theirs: ANSWERS, opening: OPENING, ...more } },
  });
  const receipts = (more: Partial<NonNullable<RoundView["receipts"]>>): Looking => ({
    ...theirs,
    view: { ...view, receipts: { mine: "0".repeat(64), theirs: SHOWN_THE_THIRD_TIME, times: 3, salt: SALT, ...more } },
  });

  it("[P7d] are unchanged when they give the receipt that was shown", async () => {
    expect(await checkTheirs(theirs, subtle)).toBe("matches");
  });

  it.each([
    ["one letter", opened({ theirs: { "my-part": said("e — 🌉") } })],
    ["one more answer", opened({ theirs: { ...ANSWERS, cause: said("x") } })],
    ["one answer less", opened({ theirs: {} })],
    ["one digit of the nonce", opened({ opening: { ...OPENING, nonce: flipped(OPENING.nonce) } })],
    ["one digit of the questions", opened({ opening: { ...OPENING, promptSet: flipped(OPENING.promptSet) } })],
    ["one digit of the receipt", receipts({ theirs: flipped(SHOWN_THE_THIRD_TIME) })],
    ["the time it was shown", receipts({ times: 2 })],
    ["one digit of what it was shown with", receipts({ salt: flipped(SALT) })],
    ["what it was shown with, which is missing", receipts({ salt: null })],
    ["the workspace", { ...theirs, workspace: flipped(WORKSPACE) }],
    ["the seat", { ...theirs, seat: "b" as const }],
    ["the opening, which is missing", opened({ opening: null })],
    ["the receipts, which are missing", { ...theirs, view: { ...view, receipts: null } }],
  ])("[P7d] do not pass when something is another: %s", async (_, looking) => {
    expect(await checkTheirs(looking, subtle)).toBe("differs");
  });

  it("[P7d] are not said to be anything where the browser cannot check, or nothing is open", async () => {
    expect(await checkTheirs(theirs, undefined)).toBe("unknown");
    expect(await checkTheirs({ ...theirs, view: { ...view, revealed: null } }, subtle)).toBe("unknown");
  });
});

describe("one's own sealed words", () => {
  const own = (receipt: string, shown: string | null, words = "é — 🌉", salt: string | null = SALT): Looking => ({
    workspace: WORKSPACE,
    seat: "b",
    view: {
      ...view,
      mine: {
        sealed: true,
        ready: false,
        receipt: { receipt, ...OPENING },
        answers: { "my-part": { answer: said(words), revision: 1 } },
      },
      receipts: shown === null ? null : { mine: shown, theirs: "0".repeat(64), times: 3, salt },
      revealed: null,
    },
  });

  it("[P7d] give one's own receipt, and the one that is shown to both", async () => {
    expect(await checkOwn(own(RECEIPT, null), subtle)).toBe("matches");
    expect(await checkOwn(own(RECEIPT, SHOWN_THE_THIRD_TIME), subtle)).toBe("matches");
    expect(await checkOwn(own(flipped(RECEIPT), null), subtle)).toBe("differs");
    expect(await checkOwn(own(RECEIPT, flipped(SHOWN_THE_THIRD_TIME)), subtle)).toBe("differs");
    expect(await checkOwn(own(RECEIPT, flipped(SHOWN_THE_THIRD_TIME), "é — 🌉", null), subtle)).toBe("matches");
    expect(await checkOwn(own(RECEIPT, null, "É — 🌉"), subtle)).toBe("differs");
    expect(await checkOwn(own(RECEIPT, null), undefined)).toBe("unknown");
    expect(await checkOwn(theirs, subtle)).toBe("unknown");
  });
});
