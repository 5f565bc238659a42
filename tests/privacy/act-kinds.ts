import fc from "fast-check";
import { index, keepOwn, ownDeed, round, words } from "./secrets.ts";
import {
  type Act,
  type AgreementStep,
  type AnasSide,
  type BoardMove,
  type CardStep,
  type MoveStep,
  type RoundAct,
  type SpaceStep,
  type TimeoutStep,
  type Visit,
  type Who,
} from "./story.ts";

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

export const roundAct: fc.Arbitrary<RoundAct> = fc.oneof(
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

export const spaceAct: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("space" as const),
  by: who,
  step: fc.constantFrom<SpaceStep[]>("propose", "take-back", "agree", "lengthen"),
  days: index,
});

const meetingAct: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("meeting" as const),
  step: fc.constantFrom("ask" as const, "take-back" as const),
});

export const itsEnd: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("space-is-over" as const),
  anas: fc.constantFrom<AnasSide[]>("open", "sealed", "ready"),
  words,
});

/** Something about the time of one of two check-ins, mostly of the first one. */
const move: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("move" as const),
  by: who,
  step: fc.constantFrom<MoveStep[]>("suggest", "suggest", "agree", "agree", "take-back"),
  check: fc.constantFrom(0 as const, 0 as const, 1 as const),
  hours: index,
});

const boundary: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("boundary" as const),
  by: who,
  tightens: fc.oneof({ weight: 2, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  which: index,
  words,
});

const leaving: fc.Arbitrary<Act> = fc.record({
  does: fc.constant("leave" as const),
  by: fc.constantFrom<Who[]>("ana", "ana", "ben"),
});

/** What can happen, kind by kind. */
export const ACTS: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Act> }[] = [
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
export const BESIDE: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Act> }[] = [
  { weight: 3, arbitrary: move },
  { weight: 3, arbitrary: boundary },
  { weight: 1, arbitrary: leaving },
];

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

export const stopping: fc.Arbitrary<Act> = fc.oneof(...MEANWHILE, { weight: 8, arbitrary: timeoutAct });

export const pausing: fc.Arbitrary<Act> = fc.oneof(
  ...MEANWHILE,
  { weight: 6, arbitrary: goOn },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("pause" as const), by: who }) },
  { weight: 1, arbitrary: timeoutAct },
);
