import { SHEET_IDS, type SheetId } from "@footbridge/shared/practice/sheets";
import fc from "fast-check";
import { ACTS, BESIDE, itsEnd, pausing, roundAct, spaceAct, stopping } from "./act-kinds.ts";
import { beatsOf } from "./beats.ts";
import { keepOwn, ownDeed, secretsAbout } from "./secrets.ts";
import { type Act, CHECK_IN, DECISION, MIDPOINT, type SceneName, type Story } from "./story.ts";
import { path, pathAboutOne, pathInTrial, pathOfSigning, pathThroughApart } from "./story-paths.ts";

const scene: fc.Arbitrary<SceneName> = fc.oneof(
  { weight: 28, arbitrary: fc.constant("opened" as const) },
  { weight: 14, arbitrary: fc.constant("signed" as const) },
  { weight: 1, arbitrary: fc.constant("full" as const) },
);

const sheet: fc.Arbitrary<SheetId> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("own-part" as const) },
  { weight: 1, arbitrary: fc.constantFrom(...SHEET_IDS) },
);

/** The same kind of thing over and over, so that one story looks long at one place. */
const overAndOver = fc.constantFrom(...ACTS).chain(({ arbitrary }) => beatsOf(arbitrary));

/** What happens in a time apart, and once it is over. */
const apart: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(...ACTS) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("own-deed" as const), deed: ownDeed }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("round" as const), act: roundAct }) },
  { weight: 1, arbitrary: spaceAct },
  { weight: 4, arbitrary: itsEnd },
);

/** What happens in a check-in, in a midpoint or in a decision, and around it. */
const inTrial = beatsOf(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ does: fc.constant("round" as const), act: roundAct }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant("own-deed" as const), deed: ownDeed }) },
    { weight: 4, arbitrary: fc.oneof(...ACTS) },
    { weight: 5, arbitrary: fc.oneof(...BESIDE) },
  ),
);
/** Stories of a few beats. */
export const stories: fc.Arbitrary<Story> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      scene: fc.constant("signed" as const),
      rounds: fc.tuple(fc.constantFrom(CHECK_IN, MIDPOINT), sheet),
      beats: fc.oneof(inTrial, path, pathInTrial),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      scene: fc.constant("deciding" as const),
      rounds: fc.tuple(fc.constant(DECISION), fc.constantFrom(CHECK_IN, ...SHEET_IDS)),
      beats: fc.oneof(inTrial, path),
    }),
  },
  {
    weight: 14,
    arbitrary: fc.record({
      scene,
      rounds: fc.tuple(sheet, fc.constantFrom(...SHEET_IDS)),
      beats: fc.oneof(
        { weight: 5, arbitrary: beatsOf(fc.oneof(...ACTS)) },
        { weight: 1, arbitrary: path },
        { weight: 2, arbitrary: overAndOver },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      scene: fc.constant("opened" as const),
      rounds: fc.tuple(sheet, fc.constantFrom(...SHEET_IDS)),
      beats: pathAboutOne,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      scene: fc.constant("opened" as const),
      rounds: fc.tuple(sheet, fc.constantFrom(...SHEET_IDS)),
      beats: beatsOf(keepOwn, secretsAbout.ownPages),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      scene: fc.constant("signed" as const),
      rounds: fc.tuple(sheet, fc.constantFrom(...SHEET_IDS)),
      beats: pathOfSigning,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      scene: fc.constant("opened" as const),
      rounds: fc.tuple(sheet, fc.constantFrom(...SHEET_IDS)),
      beats: beatsOf(stopping),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      scene: fc.constant("paused" as const),
      rounds: fc.tuple(sheet, fc.constantFrom(...SHEET_IDS)),
      beats: fc.oneof(beatsOf(pausing), beatsOf(pausing, secretsAbout.pauses)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      scene: fc.constant("apart" as const),
      rounds: fc.tuple(sheet, fc.constantFrom(...SHEET_IDS)),
      beats: fc.oneof({ weight: 1, arbitrary: beatsOf(apart) }, { weight: 1, arbitrary: pathThroughApart }),
    }),
  },
);
