import type { WordsRef } from "../clause/words.ts";
import type { Asking, Decision } from "../decision.ts";
import { accept, reject } from "../decision.ts";
import { ADDENDA_LIMIT, EXCHANGES_LIMIT, type ListeningCommand, WRITE_BACKS_LIMIT } from "./commands.ts";
import type { ListeningState } from "./evolve.ts";
import type { ListeningFact } from "./facts.ts";
import { openHeard, type Step, turnOf } from "./turn.ts";

/** All that a command is decided on: ids and digests, never words. */
export interface ListeningGround {
  /** Place of the round among those like it, counted from 1: it says who listens first. */
  readonly place: number;
  /** Whether both sides are open. */
  readonly revealed: boolean;
  readonly listening: ListeningState;
}

/** Which step of a half a command takes. */
const STEPS = {
  "listening.write-back": "write-back",
  "listening.say-yes": "answer",
  "listening.not-quite": "answer",
  "listening.reply": "reply",
  "listening.leave-it": "reply",
} as const satisfies Partial<Record<ListeningCommand["type"], Step>>;

/**
 * Decides a command of the listening after a reveal.
 * @param minted where the words of this command will be kept: randomness is an input
 */
export function decideListening(
  command: ListeningCommand,
  { place, revealed, listening }: ListeningGround,
  asking: Asking,
  minted: WordsRef,
): Decision<ListeningFact> {
  if (!revealed) return reject("listening-not-open");
  const about = { round: command.round, by: asking.seat, at: asking.now };
  if (command.type === "listening.add") {
    if (listening.addenda[asking.seat].length >= ADDENDA_LIMIT) return reject("listening-additions-full");
    return accept({ type: "listening.added", ...about, words: minted.id });
  }
  const turn = turnOf(listening, place);
  if (command.type === "listening.again") {
    if (turn !== null) return reject("listening-under-way");
    if (listening.exchanges.length >= EXCHANGES_LIMIT) return reject("listening-enough");
    return accept({ type: "listening.begun-again", ...about });
  }
  if (turn === null) return reject("listening-finished");
  if (turn.seat !== asking.seat) return reject("listening-not-your-turn");
  if (turn.step !== STEPS[command.type]) return reject("listening-another-step");
  switch (command.type) {
    case "listening.write-back":
      return accept({ type: "listening.written-back", ...about, words: minted });
    case "listening.reply":
      return accept({ type: "listening.replied", ...about, words: minted.id });
    case "listening.leave-it":
      return accept({ type: "listening.left", ...about });
    default:
      return decideAnswer(command, listening, about, minted);
  }
}

/** C3: an answer is to the words that are there now; a sentence to the last try lets the half come to rest. */
function decideAnswer(
  command: Extract<ListeningCommand, { type: "listening.say-yes" | "listening.not-quite" }>,
  listening: ListeningState,
  about: Pick<ListeningFact, "round" | "by" | "at">,
  minted: WordsRef,
): Decision<ListeningFact> {
  const { digest } = command;
  const open = openHeard(listening);
  if (open?.words.digest !== digest) return reject("words-moved-on");
  if (command.type === "listening.say-yes") return accept({ type: "listening.said-yes", ...about, digest });
  const said: ListeningFact = { type: "listening.said-not-quite", ...about, digest, sentence: minted.id };
  const tries = listening.exchanges.at(-1)?.at(-1)?.heard.length ?? 0;
  return tries < WRITE_BACKS_LIMIT ? accept(said) : accept<ListeningFact>(said, { type: "listening.rested", ...about });
}
