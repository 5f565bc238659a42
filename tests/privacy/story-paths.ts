import fc from "fast-check";
import { beatsAlong } from "./beats.ts";
import { MIRROR_AT } from "./paths.ts";
import { secretsAbout } from "./secrets.ts";
import type { Act, AgreementStep, AnasSide, CardStep, RoundAct, Visit, Who } from "./story.ts";

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

export const path = beatsAlong(PATHS);

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

export const pathThroughApart = fc.oneof(beatsAlong(THROUGH_APART), beatsAlong(THROUGH_APART, secretsAbout.coming));

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

export const pathAboutOne = fc.oneof(
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

export const pathOfSigning = beatsAlong(SIGNING_ANEW);

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
export const pathInTrial = beatsAlong(IN_TRIAL);
