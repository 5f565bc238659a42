import { SHEET_IDS, type SheetId } from "@footbridge/shared/practice/sheets";
import fc from "fast-check";
import type {
  Act,
  Beat,
  Blunder,
  BoardMove,
  Held,
  OwnDeed,
  RoundAct,
  SceneName,
  Secret,
  Secrets,
  SecretVisit,
  Story,
  Turn,
  Visit,
  Which,
} from "./story.ts";

const round: fc.Arbitrary<Which> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Which>(0) },
  { weight: 1, arbitrary: fc.constant<Which>(1) },
);
const index = fc.nat(60);
const turn = fc.constantFrom<Turn[]>("seal", "take-seal-back", "say-ready", "take-ready-back");
const who = fc.constantFrom("ana" as const, "ben" as const);
const words = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom("x".repeat(1900), "  ", "we walk 🌉 slowly", "שלום ومرحبا"),
);

const ownDeed: fc.Arbitrary<OwnDeed> = fc.oneof(
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

const secret: fc.Arbitrary<Secret> = fc.oneof(
  { weight: 50, arbitrary: ownDeed },
  { weight: 12, arbitrary: fc.record({ does: fc.constant("finish" as const), round, words }) },
  { weight: 16, arbitrary: fc.record({ does: fc.constant("turn" as const), round, turn }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("look" as const), at: index }) },
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
);

const secrets: fc.Arbitrary<Secrets> = fc.record({
  steps: fc.oneof(
    { weight: 6, arbitrary: fc.array(secret, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(secretVisit, { minLength: 1, maxLength: 3 }) },
  ),
  held: fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: held }),
  ahead: fc.constantFrom(10, 20_000, 600_000, 3_000_000),
  borrowsIds: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  backwards: fc.boolean(),
});

const boardMove: fc.Arbitrary<BoardMove> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant("propose" as const), section: index, words }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("propose-term" as const), term: index, words }) },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom(
        ...(["say-yes", "take-yes-back", "not-like-this", "edit", "edit-older-words"] as const),
        ...(["counter", "withdraw", "put-aside", "take-up"] as const),
      ),
      clause: index,
      words,
    }),
  },
);

const roundAct: fc.Arbitrary<RoundAct> = fc.oneof(
  { weight: 7, arbitrary: fc.record({ does: fc.constant("seal" as const), round, anaSealed: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("turn" as const),
      round,
      turn: fc.constantFrom("take-seal-back" as const, "say-ready" as const, "take-ready-back" as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom("ana-seals" as const, "ana-takes-seal-back"), round }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("reveal" as const), round, words, last: who }) },
);

const visit: fc.Arbitrary<Visit> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<Visit[]>("come-back", "another-page", "refresh") },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Visit[]>(
      ...(["talk-nonsense", "too-long-a-message", "flood", "repeat", "reuse-id"] as const),
      ...(["knock-elsewhere", "knock-badly", "confirm-partner", "decline-partner"] as const),
    ),
  },
);

/** What can happen, kind by kind. */
const ACTS: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Act> }[] = [
  { weight: 6, arbitrary: fc.record({ does: fc.constant("own-deed" as const), deed: ownDeed }) },
  { weight: 17, arbitrary: fc.record({ does: fc.constant("round" as const), act: roundAct }) },
  { weight: 8, arbitrary: fc.record({ does: fc.constant("board" as const), by: who, move: boardMove }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("agreement" as const),
      by: who,
      step: fc.constantFrom("freeze" as const, "sign" as const, "set-aside" as const),
    }),
  },
  { weight: 6, arbitrary: fc.record({ does: fc.constant("look" as const), at: index }) },
  { weight: 9, arbitrary: fc.record({ does: fc.constant("visit" as const), visit }) },
];

function beatThen(act: fc.Arbitrary<Act>): fc.Arbitrary<Beat> {
  return fc.record({ secrets: fc.tuple(secrets, secrets), meanwhile: fc.boolean(), afterwards: act });
}

function beatsOf(act: fc.Arbitrary<Act>): fc.Arbitrary<readonly Beat[]> {
  return fc.array(beatThen(act), { minLength: 1, maxLength: 4 });
}

const scene: fc.Arbitrary<SceneName> = fc.oneof(
  { weight: 28, arbitrary: fc.constant("opened" as const) },
  { weight: 14, arbitrary: fc.constant("signed" as const) },
  { weight: 1, arbitrary: fc.constant("full" as const) },
);

const sheet: fc.Arbitrary<SheetId> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("own-part" as const) },
  { weight: 1, arbitrary: fc.constantFrom(...SHEET_IDS) },
);

const inRound = (act: RoundAct): Act => ({ does: "round", act });
const round0 = { round: 0 } as const;
const SEAL = inRound({ does: "seal", ...round0, anaSealed: true });
const TAKE_BACK = inRound({ does: "turn", ...round0, turn: "take-seal-back" });
const READY = inRound({ does: "turn", ...round0, turn: "say-ready" });

/** What chance seldom puts together: the ways in which two people come to a reveal, and turn back from it. */
const PATHS: readonly (readonly Act[])[] = [
  [SEAL, TAKE_BACK, SEAL, TAKE_BACK],
  [SEAL, READY, TAKE_BACK, SEAL],
  [inRound({ does: "seal", ...round0, anaSealed: false }), inRound({ does: "ana-seals", ...round0 }), READY],
  [SEAL, inRound({ does: "ana-takes-seal-back", ...round0 }), inRound({ does: "ana-seals", ...round0 })],
  [inRound({ does: "reveal", ...round0, words: "slowly", last: "ben" }), { does: "visit", visit: "come-back" }],
];

const path: fc.Arbitrary<readonly Beat[]> = fc
  .constantFrom(...PATHS)
  .chain((acts) => fc.tuple(...acts.map((act) => beatThen(fc.constant(act)))));

/** The same kind of thing over and over, so that one story looks long at one place. */
const overAndOver = fc.constantFrom(...ACTS).chain(({ arbitrary }) => beatsOf(arbitrary));

/** Stories of a few beats. */
export const stories: fc.Arbitrary<Story> = fc.record({
  scene,
  rounds: fc.tuple(sheet, fc.constantFrom(...SHEET_IDS)),
  beats: fc.oneof(
    { weight: 5, arbitrary: beatsOf(fc.oneof(...ACTS)) },
    { weight: 1, arbitrary: path },
    { weight: 2, arbitrary: overAndOver },
  ),
});
