import { SHEET_IDS, type SheetId } from "@footbridge/shared/practice/sheets";
import fc from "fast-check";
import { MIRROR_AT } from "./paths.ts";
import { index, keepOwn, ownDeed, round, secrets, secretsAbout, words } from "./secrets.ts";
import {
  type Act,
  type AgreementStep,
  type AnasSide,
  type Beat,
  type BoardMove,
  type CardStep,
  CHECK_IN,
  DECISION,
  MIDPOINT,
  type RoundAct,
  type SceneName,
  type Secrets,
  type SpaceStep,
  type Story,
  type TimeoutStep,
  type Visit,
  type Who,
} from "./story.ts";
import { boundary, leaving, move } from "./trial-stories.ts";

const who = fc.constantFrom("ana" as const, "ben" as const);

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
  { weight: 2, arbitrary: fc.constantFrom<Visit[]>("come-back", "another-page", "refresh", "see-news") },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Visit[]>(
      ...(["talk-nonsense", "too-long-a-message", "flood", "repeat", "reuse-id"] as const),
      ...(["knock-elsewhere", "knock-badly", "confirm-partner", "decline-partner"] as const),
    ),
  },
);

const cardAct: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("card" as const),
  by: who,
  step: fc.constantFrom<CardStep[]>("write", "give", "open", "wish", "take-wish-back", "open-together"),
  card: index,
  words,
});

const markAct: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("mark" as const),
  by: who,
  phrase: index,
  mark: index,
  anas: index,
});

const listeningAct: fc.Arbitrary<Act> = fc.record({ does: fc.constant("listening" as const), how: index, words });

const spaceAct: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("space" as const),
  by: who,
  step: fc.constantFrom<SpaceStep[]>("propose", "take-back", "agree", "lengthen"),
  days: index,
});

const meetingAct: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("meeting" as const),
  step: fc.constantFrom("ask" as const, "take-back" as const),
});

const itsEnd: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("space-is-over" as const),
  anas: fc.constantFrom<AnasSide[]>("open", "sealed", "ready"),
  words,
});

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
      step: fc.constantFrom<AgreementStep[]>("freeze", "sign", "withdraw", "sleep", "wake", "set-aside"),
      key: index,
    }),
  },
  { weight: 6, arbitrary: fc.record({ does: fc.constant("look" as const), at: index }) },
  { weight: 9, arbitrary: fc.record({ does: fc.constant("visit" as const), visit }) },
  { weight: 2, arbitrary: keepOwn },
  { weight: 4, arbitrary: cardAct },
  { weight: 3, arbitrary: markAct },
  { weight: 2, arbitrary: listeningAct },
  { weight: 1, arbitrary: spaceAct },
  { weight: 2, arbitrary: meetingAct },
  { weight: 1, arbitrary: leaving },
];

/** What is done beside an agreement that is lived. */
const BESIDE: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Act> }[] = [
  { weight: 3, arbitrary: move },
  { weight: 3, arbitrary: boundary },
  { weight: 1, arbitrary: leaving },
];

function beatThen(act: fc.Arbitrary<Act>, before: fc.Arbitrary<Secrets> = secrets): fc.Arbitrary<Beat> {
  return fc.record({ secrets: fc.tuple(before, before), meanwhile: fc.boolean(), afterwards: act });
}

function beatsOf(act: fc.Arbitrary<Act>, before = secrets): fc.Arbitrary<readonly Beat[]> {
  return fc.array(beatThen(act, before), { minLength: 1, maxLength: 4 });
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

const over = (anas: AnasSide): Act => ({ does: "space-is-over", anas, words: "slowly" });
const PROPOSE_SPACE: Act = { does: "space", by: "ben", step: "propose", days: 0 };
const AGREE: Act = { does: "space", by: "ana", step: "agree", days: 0 };
const cardOf = (by: Who, step: CardStep): Act => ({ does: "card", by, step, card: 0, words: "for the soup" });
const marked = (anas: number, mark: number): Act => ({ does: "mark", by: "ben", phrase: 0, mark, anas });
const listened = (how: number): Act => ({ does: "listening", how, words: "I heard that it was late." });

const boardOf = (by: Who): Act => ({ does: "board", by, move: { does: "propose", section: 0, words: "slowly" } });
const ASK_TO_MEET: Act = { does: "meeting", step: "ask" };

/** What chance seldom puts together: the ways in which two people come to a reveal, and turn back from it. */
const PATHS: readonly (readonly Act[])[] = [
  [SEAL, TAKE_BACK, SEAL, TAKE_BACK],
  [SEAL, READY, TAKE_BACK, SEAL],
  [inRound({ does: "seal", ...round0, anaSealed: false }), inRound({ does: "ana-seals", ...round0 }), READY],
  [SEAL, inRound({ does: "ana-takes-seal-back", ...round0 }), inRound({ does: "ana-seals", ...round0 })],
  [inRound({ does: "reveal", ...round0, words: "slowly", last: "ben" }), { does: "visit", visit: "come-back" }],
  [PROPOSE_SPACE, AGREE, SEAL, over("sealed")],
  [cardOf("ana", "give"), cardOf("ben", "open"), cardOf("ben", "wish"), cardOf("ana", "open-together")],
  [cardOf("ben", "write"), cardOf("ben", "give"), cardOf("ana", "wish"), cardOf("ben", "open-together")],
  [marked(2, 2), marked(0, 4), marked(0, 3), { does: "mark", by: "ana", phrase: 0, mark: 1, anas: 0 }],
  [listened(1), listened(1), listened(1), listened(0)],
  [ASK_TO_MEET, { does: "visit", visit: "refresh" }, { does: "meeting", step: "take-back" }],
];

function beatsAlong(paths: readonly (readonly Act[])[], before = secrets): fc.Arbitrary<readonly Beat[]> {
  return fc.constantFrom(...paths).chain((acts) => fc.tuple(...acts.map((act) => beatThen(fc.constant(act), before))));
}

const path = beatsAlong(PATHS);

const visiting = (which: Visit): Act => ({ does: "visit", visit: which });
const MIRROR: Act = { does: "look", at: MIRROR_AT };

/** The ways through a time apart and out of it: who comes first afterwards is Ana's secret. */
const THROUGH_APART: readonly (readonly Act[])[] = [
  [over("open"), visiting("refresh"), visiting("come-back")],
  [visiting("another-page"), over("open"), visiting("refresh")],
  [over("open"), MIRROR, visiting("refresh")],
  [SEAL, over("sealed"), MIRROR, READY],
  [SEAL, READY, over("ready"), visiting("refresh")],
  [SEAL, { does: "space", by: "ana", step: "lengthen", days: 3 }, visiting("refresh"), over("open")],
  [over("open"), { does: "own-deed", deed: { does: "write", ...round0, prompt: 0, words: "mine" } }],
];

const pathThroughApart = fc.oneof(beatsAlong(THROUGH_APART), beatsAlong(THROUGH_APART, secretsAbout.coming));

/** Ben gives a card, both listen to each other, or Ben asks to meet, while Ana does by herself what belongs to that. */
const ABOUT_CARDS: readonly (readonly Act[])[] = [
  [cardOf("ben", "write"), cardOf("ben", "give"), cardOf("ana", "wish"), cardOf("ben", "open-together")],
  [cardOf("ana", "wish"), cardOf("ana", "take-wish-back"), visiting("refresh")],
];
const ABOUT_LISTENING: readonly (readonly Act[])[] = [
  [listened(1), listened(1), boardOf("ana"), visiting("refresh")],
  [listened(1), visiting("refresh"), listened(0), visiting("come-back")],
];

const ABOUT_MEETINGS: readonly (readonly Act[])[] = [
  [ASK_TO_MEET, visiting("refresh"), boardOf("ben")],
  [ASK_TO_MEET, visiting("refresh"), { does: "meeting", step: "take-back" }, visiting("come-back")],
];

const pathAboutOne = fc.oneof(
  beatsAlong(ABOUT_MEETINGS, secretsAbout.meetings),
  beatsAlong(ABOUT_CARDS, secretsAbout.cards),
  beatsAlong(ABOUT_LISTENING, secretsAbout.listening),
);

const step = (by: Who, what: AgreementStep): Act => ({ does: "agreement", by, step: what, key: 0 });

/** A new version of what was signed, with the keys that both offered. */
const SIGNING_ANEW: readonly (readonly Act[])[] = [
  [boardOf("ben"), step("ben", "freeze"), step("ana", "sign"), step("ben", "sign")],
  [boardOf("ana"), step("ana", "freeze"), step("ben", "sign"), step("ben", "withdraw")],
  [boardOf("ben"), step("ben", "freeze"), step("ana", "sleep"), step("ana", "wake")],
];

const pathOfSigning = beatsAlong(SIGNING_ANEW);

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
const MOVED_BY_BOTH: readonly Act[] = [
  { does: "move", by: "ben", step: "suggest", check: 0, hours: 20 },
  { does: "move", by: "ana", step: "agree", check: 0, hours: 20 },
];
const LEFT: Act = { does: "leave", by: "ana" };

/** A check-in that is moved while Ana may have begun it, and an agreement that somebody leaves. */
const IN_TRIAL: readonly (readonly Act[])[] = [
  [...MOVED_BY_BOTH, SEAL, inRound({ does: "reveal", ...round0, words: "slowly", last: "ana" })],
  [SEAL, ...MOVED_BY_BOTH, visiting("come-back")],
  [visiting("another-page"), LEFT, visiting("come-back"), { does: "look", at: MIRROR_AT }],
  [boardOf("ben"), LEFT, cardOf("ben", "write"), { does: "look", at: 1 }],
];
const pathInTrial = beatsAlong(IN_TRIAL);

const timeoutAct: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("timeout" as const),
  by: who,
  step: fc.constantFrom<TimeoutStep[]>("begin", "begin", "extend", "wish", "take-wish-back", "come-back", "go-first"),
});
const goOn: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("go-on" as const),
  anas: fc.boolean(),
  wish: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

/** What goes on, or is refused, while a time-out runs or the workspace is paused. */
const MEANWHILE: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Act> }[] = [
  { weight: 3, arbitrary: fc.record({ does: fc.constant("own-deed" as const), deed: ownDeed }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("board" as const), by: who, move: boardMove }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("look" as const), at: index }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("visit" as const), visit }) },
];

const stopping: fc.Arbitrary<Act> = fc.oneof(...MEANWHILE, { weight: 8, arbitrary: timeoutAct });

const pausing: fc.Arbitrary<Act> = fc.oneof(
  ...MEANWHILE,
  { weight: 6, arbitrary: goOn },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("pause" as const), by: who }) },
  { weight: 1, arbitrary: timeoutAct },
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
