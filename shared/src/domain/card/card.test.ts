import { describe, expect, it } from "vitest";
import type { Seat } from "../seat.ts";
import type { CardCommand } from "./commands.ts";
import { isOwnCardCommand } from "./commands.ts";
import { type Draft, decideCard, decideOwnCard } from "./decide.ts";
import { type Card, type CardsState, evolveCards, NO_CARDS, type OwnCards } from "./evolve.ts";
import { cardDraftView, cardView, sharedCardView } from "./view.ts";
import {
  BLANK_CARDS,
  CARD_KINDS,
  CARD_PARTS,
  CARDS_LIMIT,
  type CardWords,
  kindOf,
  wordsToGive,
  writtenParts,
} from "./words.ts";

const AT = "2027-03-14T09:00:00.000Z";
const asking = (seat: Seat) => ({ seat, now: AT });
const NOTHING: OwnCards = { revision: 0, opened: [] };
const DRAFT: Draft = { revision: 2, words: { ...BLANK_CARDS.appreciation, kind: "You listened." } };

const sealed: Card = { id: "one", kind: "appreciation", from: "a", givenAt: AT, wished: false, openedTogetherAt: null };
const wished: Card = { ...sealed, wished: true };
const open: Card = { ...sealed, openedTogetherAt: AT };

/** What a command comes to: a code, or what it changes. */
function outcome(
  command: CardCommand,
  seat: Seat,
  cards: CardsState = NO_CARDS,
  own = NOTHING,
  draft = DRAFT,
): unknown {
  const decision = isOwnCardCommand(command)
    ? decideOwnCard(command, cards, own, asking(seat))
    : decideCard(command, cards, draft, asking(seat), "minted");
  return decision.accepted ? decision.facts : decision.code;
}

describe("a card", () => {
  it("[P10] is given at exactly the draft that was named, and with something to read", () => {
    const give = { type: "card.give", kind: "appreciation", revision: 2 } as const;
    expect(outcome(give, "a")).toStrictEqual([
      { type: "card.given", card: "minted", kind: "appreciation", by: "a", at: AT },
    ]);
    expect(outcome({ ...give, revision: 1 }, "a")).toBe("card-moved-on");
    for (const words of [{}, { kind: " \n" }, { own: "\u200b" }])
      expect(
        outcome(give, "a", NO_CARDS, NOTHING, { revision: 2, words: { ...BLANK_CARDS.appreciation, ...words } }),
      ).toBe("card-empty");
  });

  it("[P10d] is of one kind, which its parts tell, and no part stands in two kinds", () => {
    for (const kind of CARD_KINDS) {
      expect(Object.keys(BLANK_CARDS[kind])).toStrictEqual([...CARD_PARTS[kind]]);
      expect(kindOf(BLANK_CARDS[kind])).toBe(kind);
    }
    const all = CARD_KINDS.flatMap((kind) => [...CARD_PARTS[kind]] as string[]);
    expect(new Set(all).size).toBe(all.length);
    const slip = { ...BLANK_CARDS.slip, slipped: "I read your letters.", care: " " };
    expect(
      outcome({ type: "card.give", kind: "slip", revision: 2 }, "a", NO_CARDS, NOTHING, { revision: 2, words: slip }),
    ).toStrictEqual([{ type: "card.given", card: "minted", kind: "slip", by: "a", at: AT }]);
    expect(wordsToGive(slip)).toStrictEqual({ ...BLANK_CARDS.slip, slipped: "I read your letters." });
  });

  it("[T4] beyond so many of one person's is refused, and the other's do not count", () => {
    const cards = (from: Seat, many: number): CardsState =>
      Array.from({ length: many }, (_, n) => ({ ...sealed, id: `${from}${n}`, from }));
    const give = { type: "card.give", kind: "appreciation", revision: 2 } as const;
    expect(outcome(give, "a", cards("a", CARDS_LIMIT))).toBe("cards-too-many");
    expect(outcome(give, "b", cards("a", CARDS_LIMIT))).toStrictEqual([
      { type: "card.given", card: "minted", kind: "appreciation", by: "b", at: AT },
    ]);
  });

  it("[C4] is saved over the draft that its page saw, so that two pages of one person lose no words", () => {
    const save = { type: "card.save-draft", base: 3, words: BLANK_CARDS.appreciation } as const;
    expect(outcome(save, "a", NO_CARDS, { ...NOTHING, revision: 3 })).toStrictEqual([
      { type: "draft.saved", revision: 4 },
    ]);
    expect(outcome(save, "a")).toBe("card-moved-on");
  });

  it.each<readonly [what: string, command: CardCommand, seat: Seat, card: Card, answer: unknown]>([
    [
      "its receiver opens it alone",
      { type: "card.open", card: "one" },
      "b",
      sealed,
      [{ type: "card.opened", card: "one" }],
    ],
    [
      "a wish does not keep its receiver from it",
      { type: "card.open", card: "one" },
      "b",
      wished,
      [{ type: "card.opened", card: "one" }],
    ],
    ["its giver has nothing to open", { type: "card.open", card: "one" }, "a", sealed, "card-your-own"],
    ["one that lies open is not opened again", { type: "card.open", card: "one" }, "b", open, "card-open-already"],
    ["nobody opens what is not there", { type: "card.open", card: "two" }, "b", sealed, "card-unknown"],
    ["its giver does not wish", { type: "card.wish-together", card: "one" }, "a", sealed, "card-your-own"],
    ["a wish is said once", { type: "card.wish-together", card: "one" }, "b", wished, "card-wished-already"],
    [
      "there is a wish to take back, or not",
      { type: "card.take-wish-back", card: "one" },
      "b",
      sealed,
      "card-not-wished",
    ],
    [
      "its receiver does not open it for both",
      { type: "card.open-together", card: "one" },
      "b",
      wished,
      "card-not-yours",
    ],
    [
      "its giver opens it for both when it is wished",
      { type: "card.open-together", card: "one" },
      "a",
      sealed,
      "card-not-wished",
    ],
    ["and only once", { type: "card.open-together", card: "one" }, "a", open, "card-open-already"],
  ])("[P10] %s", (_, command, seat, card, answer) => {
    expect(outcome(command, seat, [card])).toStrictEqual(answer);
  });

  it("[P10b] is wished together whether it was opened alone or not", () => {
    const wish = { type: "card.wish-together", card: "one" } as const;
    const facts = [{ type: "card.wished-together", card: "one", by: "b", at: AT }];
    expect(outcome(wish, "b", [sealed])).toStrictEqual(facts);
    expect(outcome(wish, "b", [sealed], { ...NOTHING, opened: ["one"] })).toStrictEqual(facts);
    expect(outcome({ type: "card.open", card: "one" }, "b", [sealed], { ...NOTHING, opened: ["one"] })).toBe(
      "card-open-already",
    );
  });

  it("[T2] is what its facts amount to", () => {
    const about = { card: "one", at: AT } as const;
    const given = evolveCards(NO_CARDS, { type: "card.given", kind: "appreciation", by: "a", ...about });
    expect(given).toStrictEqual([sealed]);
    const asked = evolveCards(given, { type: "card.wished-together", by: "b", ...about });
    expect(asked).toStrictEqual([wished]);
    expect(evolveCards(asked, { type: "card.wish-taken-back", by: "b", ...about })).toStrictEqual([sealed]);
    expect(evolveCards(asked, { type: "card.opened-together", by: "a", ...about })).toStrictEqual([open]);
  });

  it("[P4] shows words where a seat may read them, and once when both may", () => {
    const stray = { ...DRAFT.words, stray: "x" };
    const words: CardWords = stray;
    const read = DRAFT.words;
    const shared = { id: "one", kind: "appreciation", from: "a", givenAt: AT, wished: false, together: null };
    expect(cardView(sealed, null)).toStrictEqual({ ...shared, mine: null });
    expect(cardView(sealed, words)).toStrictEqual({ ...shared, mine: read });
    expect(cardView(open, words)).toStrictEqual({ ...shared, together: { at: AT, words: read }, mine: null });
    expect(sharedCardView(sealed, words)).toStrictEqual(shared);
    expect(cardDraftView({ revision: 1, words })).toStrictEqual({ revision: 1, words: read });
  });

  it("is given with the parts that have something to read, in their order", () => {
    const words = { ...BLANK_CARDS.appreciation, own: "Bye", kind: " ", grateful: "For the soup" };
    expect(writtenParts(words)).toStrictEqual([
      { id: "grateful", text: "For the soup" },
      { id: "own", text: "Bye" },
    ]);
    expect(wordsToGive(words)).toStrictEqual({ ...words, kind: "" });
    expect(Object.keys(BLANK_CARDS.appreciation)).toStrictEqual([...CARD_PARTS.appreciation]);
  });
});
