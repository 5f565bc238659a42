import fc from "fast-check";
import type { Blunder, Held, Keeping, OwnDeed, Secret, Secrets, SecretVisit, Turn, Which } from "./story.ts";

/** Mostly the first of the two rounds. */
export const round: fc.Arbitrary<Which> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Which>(0) },
  { weight: 1, arbitrary: fc.constant<Which>(1) },
);
/** Whichever there is. */
export const index = fc.nat(60);
const turn = fc.constantFrom<Turn[]>("seal", "take-seal-back", "say-ready", "take-ready-back");
/** What somebody writes. */
export const words = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom("x".repeat(1900), "  ", "we walk 🌉 slowly", "שלום ومرحبا"),
);

/** Something on one's own side of a round. */
export const ownDeed: fc.Arbitrary<OwnDeed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant("write" as const), round, prompt: index, words }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("leave" as const),
      round,
      prompt: index,
      as: fc.constantFrom("skipped" as const, "not-today" as const, "blank" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant("blunder" as const),
      round,
      prompt: index,
      how: fc.constantFrom<Blunder[]>("too-long", "of-another-kind", "to-no-prompt", "over-older-words", "unkeepable"),
    }),
  },
);

const secretVisit: fc.Arbitrary<Secret> = fc.record({
  does: fc.constant("visit" as const),
  visit: fc.oneof(
    { weight: 10, arbitrary: fc.constantFrom<SecretVisit[]>("come", "go", "come-back", "refresh") },
    { weight: 3, arbitrary: fc.constantFrom<SecretVisit[]>("flood", "talk-nonsense", "repeat", "reuse-id") },
    {
      weight: 3,
      arbitrary: fc.constantFrom<SecretVisit[]>("come-everywhere", "open-another-workspace", "invite-elsewhere"),
    },
    // Each of these costs as much as a whole story: a pass phrase is slow to check, on purpose.
    { weight: 1, arbitrary: fc.constantFrom<SecretVisit[]>("sign-in-elsewhere", "sign-out-and-in") },
  ),
});

/** Something with what belongs to no workspace, mostly on the same page. */
export const keepOwn = fc.record({
  does: fc.constant("keep-own" as const),
  how: fc.constantFrom<Keeping[]>(
    ...(["begin", "write", "edit", "delete"] as const),
    ...(["prefer", "dismiss", "subscribe", "unsubscribe", "remind"] as const),
  ),
  page: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: index }),
  words,
});
const card = fc.record({
  does: fc.constant("card" as const),
  how: fc.constantFrom("write" as const, "tell" as const, "open" as const),
  words,
});
const mutter = fc.record({ does: fc.constant("mutter" as const), words });
const mark = fc.record({ does: fc.constant("mark" as const), phrase: index, mark: index });
const key = fc.record({
  does: fc.constant("key" as const),
  how: fc.oneof(
    { weight: 3, arbitrary: fc.constant("offer" as const) },
    { weight: 1, arbitrary: fc.constant("compare" as const) },
  ),
  key: index,
});
const wouldGoOn = fc.record({ does: fc.constant("would-go-on" as const), wish: fc.boolean() });
const seeNews = fc.constant({ does: "see-news" as const });
const notNow = fc.constant({ does: "not-now" as const });

const secret: fc.Arbitrary<Secret> = fc.oneof(
  { weight: 50, arbitrary: ownDeed },
  { weight: 10, arbitrary: notNow },
  { weight: 12, arbitrary: fc.record({ does: fc.constant("finish" as const), round, words }) },
  { weight: 16, arbitrary: fc.record({ does: fc.constant("turn" as const), round, turn }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("look" as const), at: index }) },
  { weight: 10, arbitrary: keepOwn },
  { weight: 8, arbitrary: card },
  { weight: 8, arbitrary: mark },
  { weight: 4, arbitrary: key },
  { weight: 4, arbitrary: seeNews },
  { weight: 6, arbitrary: wouldGoOn },
  { weight: 3, arbitrary: mutter },
  { weight: 16, arbitrary: secretVisit },
);

const held: fc.Arbitrary<Held> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant("save" as const),
      round,
      prompt: index,
      words,
      times: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(15) }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("turn" as const), round, turn }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant("own" as const),
      secret: fc.oneof(keepOwn, card, mark, wouldGoOn, key, seeNews),
    }),
  },
);

function made(
  steps: fc.Arbitrary<readonly Secret[]>,
  inTheMiddle: fc.Arbitrary<Held> = held,
  seldom = 7,
): fc.Arbitrary<Secrets> {
  return fc.record({
    steps,
    held: fc.oneof({ weight: seldom, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: inTheMiddle }),
    ahead: fc.constantFrom(10, 20_000, 600_000, 3_000_000),
    borrowsIds: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    backwards: fc.boolean(),
    deletes: fc.boolean(),
  });
}

/** What Ana does in one world. */
export const secrets: fc.Arbitrary<Secrets> = made(
  fc.oneof(
    { weight: 6, arbitrary: fc.array(secret, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(secretVisit, { minLength: 1, maxLength: 3 }) },
  ),
);

function only(kind: fc.Arbitrary<Secret>): fc.Arbitrary<Secrets> {
  return made(fc.array(kind, { maxLength: 2 }));
}

/** The same, and often one of them stays in the middle of its transaction. */
function onlyAndHeld<Own extends Extract<Held, { what: "own" }>["secret"]>(
  kind: fc.Arbitrary<Own>,
): fc.Arbitrary<Secrets> {
  const inTheMiddle = fc.record({ what: fc.constant("own" as const), secret: kind });
  return made(fc.array(kind, { maxLength: 2 }), inTheMiddle, 2);
}

/** What Ana does in one world, where all of it is of one kind: chance alone seldom looks long enough at one place. */
export const secretsAbout = {
  cards: onlyAndHeld(card),
  pauses: onlyAndHeld(wouldGoOn),
  ownPages: onlyAndHeld(keepOwn),
  listening: only(fc.oneof(mutter, secretVisit)),
  coming: only(secretVisit),
  meetings: only(fc.oneof({ weight: 3, arbitrary: notNow }, { weight: 1, arbitrary: secretVisit })),
};
