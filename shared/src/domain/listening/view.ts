import type { PerSeat, Seat } from "../seat.ts";
import { EXCHANGES_LIMIT } from "./commands.ts";
import type { Ending, Half, Heard, ListeningState, Sent } from "./evolve.ts";
import { type Turn, turnOf } from "./turn.ts";

/** Words as they are read, with the moment at which they were sent. */
export interface SentView {
  readonly text: string;
  readonly at: string;
}

/** One try to write back what was heard. */
export interface HeardView extends SentView {
  readonly digest: string;
  readonly answer: { readonly kind: "yes"; readonly at: string } | ({ readonly kind: "not-quite" } & SentView) | null;
}

export interface HalfView {
  readonly listener: Seat;
  readonly heard: readonly HeardView[];
  readonly ending:
    | ({ readonly kind: "reply" } & SentView)
    | { readonly kind: "left" | "rested"; readonly at: string }
    | null;
}

/** What both see of the listening after a reveal: it is the same for both. */
export interface ListeningView {
  readonly round: string;
  /** Whose turn it is, or null when both halves of the last exchange are finished. */
  readonly turn: Turn | null;
  /** Whether either may begin another exchange. */
  readonly mayBeginAgain: boolean;
  readonly exchanges: readonly (readonly HalfView[])[];
  readonly addenda: PerSeat<readonly SentView[]>;
}

/** What the view is filled with: the words behind each id. */
export interface ListeningWords {
  /** What was heard, kept under this id. */
  heard(id: string): string;
  /** A sentence, a reply or an addition kept under this id. */
  text(id: string): string;
}

/** The ids of all words that the view is filled with. */
export function wordsInListening({ exchanges, addenda }: ListeningState): readonly string[] {
  return [
    ...exchanges
      .flat()
      .flatMap(({ heard, ending }) => [
        ...heard.flatMap(({ words, answer }) => (answer?.kind === "not-quite" ? [words.id, answer.words] : [words.id])),
        ...(ending?.kind === "reply" ? [ending.words] : []),
      ]),
    ...[...addenda.a, ...addenda.b].map(({ words }) => words),
  ];
}

/** P4: built from an allow-list. @param place of the round among those like it, counted from 1 */
export function listeningView(
  round: string,
  listening: ListeningState,
  place: number,
  kept: ListeningWords,
): ListeningView {
  const turn = turnOf(listening, place);
  const sent = ({ words, at }: Sent): SentView => ({ text: kept.text(words), at });
  return {
    round,
    turn: turn === null ? null : { seat: turn.seat, step: turn.step },
    mayBeginAgain: turn === null && listening.exchanges.length < EXCHANGES_LIMIT,
    exchanges: listening.exchanges.map((exchange) => exchange.map((half) => halfView(half, kept))),
    addenda: { a: listening.addenda.a.map(sent), b: listening.addenda.b.map(sent) },
  };
}

function halfView({ listener, heard, ending }: Half, kept: ListeningWords): HalfView {
  return { listener, heard: heard.map((each) => heardView(each, kept)), ending: endingView(ending, kept) };
}

function heardView({ words, at, answer }: Heard, kept: ListeningWords): HeardView {
  return { text: kept.heard(words.id), at, digest: words.digest, answer: answerView(answer, kept) };
}

function answerView(answer: Heard["answer"], kept: ListeningWords): HeardView["answer"] {
  if (answer === null) return null;
  if (answer.kind === "yes") return { kind: "yes", at: answer.at };
  return { kind: "not-quite", text: kept.text(answer.words), at: answer.at };
}

function endingView(ending: Ending | null, kept: ListeningWords): HalfView["ending"] {
  if (ending === null) return null;
  if (ending.kind === "reply") return { kind: "reply", text: kept.text(ending.words), at: ending.at };
  return { kind: ending.kind, at: ending.at };
}
