import type { HalfView, ListeningView } from "@footbridge/shared/domain/listening/view";
import { PHRASES_FROM } from "@footbridge/shared/domain/phrase/phrases";
import type { PhrasesView } from "@footbridge/shared/domain/phrase/view";
import type { Answer, Entry } from "@footbridge/shared/domain/round/answer";
import { hasWords } from "@footbridge/shared/domain/round/answer";
import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import { otherSeat, SEATS, type Seat } from "@footbridge/shared/domain/seat";
import { movedOne } from "@footbridge/shared/domain/trial/check-ins";
import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { DateTime } from "luxon";
import { inline, led } from "../../export/markdown-text.ts";
import type { Of } from "../shapes.ts";
import type { Seated } from "./reader.ts";

const bold = (text: string): string => `**${inline(text)}:**`;

/** Every round with what was said after it, for reading. @param trial says when its rounds were */
export function roundsBlocks(
  rounds: Of<"rounds">,
  listening: Of<"listening">,
  trial: Of<"trial">,
  reader: Seated,
): readonly string[] {
  return rounds.flatMap((view) => [
    ...roundBlocks(view, dayOf(view.round, trial), reader),
    ...listening.filter(({ round }) => round === view.round).flatMap((each) => listeningBlocks(each, reader)),
  ]);
}

/** The day of a round of the trial, YYYY-MM-DD: the one to which both moved it, as they know it by that. */
function dayOf(round: string, trial: Of<"trial">): string | null {
  const moved = trial === null ? undefined : movedOne(trial.checkIns, round);
  if (moved === undefined) return occurrenceOf(round)?.date ?? null;
  return DateTime.fromISO(moved.at, { zone: trial?.zone ?? "utc" }).toISODate();
}

function roundBlocks(view: RoundView, day: string | null, reader: Seated): readonly string[] {
  const sheet = sheetOf(view.round);
  if (sheet === undefined) return [];
  const { title, prompts } = reader.practice.sheets[sheet.kind];
  const { round } = reader.words.room;
  const { revealed, mine } = view;
  const standing =
    revealed === null ? (mine.sealed ? round.sealed : round.writing) : round.revealed(reader.day(revealed.at));
  const asked = promptsOf(sheet).flatMap(({ id }) => {
    const words = prompts[id];
    const [own, theirs] = [mine.answers[id]?.answer, revealed?.theirs[id]];
    if (words === undefined || (own === undefined && theirs === undefined)) return [];
    const said = (answer: Answer | undefined, without: string): string =>
      answer?.state === "answered" && hasWords(answer) ? reader.practice.describeValue(words, answer.value) : without;
    return [
      `### ${inline(words.ask)}`,
      ...led(bold(reader.who(reader.seat)), said(own, withoutWords(own, reader))),
      ...(revealed === null ? [] : led(bold(reader.who(otherSeat(reader.seat))), said(theirs, round.theirsWithout))),
    ];
  });
  return [
    `## ${inline(day === null ? title : `${title}, ${day}`)}`,
    inline(standing),
    ...(asked.length === 0 ? [inline(round.nothing)] : asked),
  ];
}

function withoutWords(own: Answer | undefined, { words }: Seated): string {
  const { without } = words.room.round;
  return own === undefined || own.state === "answered" ? without.blank : without[own.state];
}

function listeningBlocks({ exchanges, addenda }: ListeningView, reader: Seated): readonly string[] {
  const { listening } = reader.words.room;
  const added = SEATS.flatMap((seat) =>
    addenda[seat].flatMap(({ text }) => led(bold(listening.added(reader.who(seat))), text)),
  );
  const said = [...exchanges.flat().flatMap((half) => halfBlocks(half, reader)), ...added];
  return said.length === 0 ? [] : [`### ${inline(listening.title)}`, ...said];
}

function halfBlocks({ listener, heard, ending }: HalfView, reader: Seated): readonly string[] {
  const { listening } = reader.words.room;
  const [listens, speaks] = [reader.who(listener), reader.who(otherSeat(listener))];
  return [
    ...heard.flatMap(({ text, answer }) => [
      ...led(bold(listening.heard(listens)), text),
      ...(answer?.kind === "yes" ? [inline(listening.yes(speaks))] : []),
      ...(answer?.kind === "not-quite" ? led(bold(listening.notQuite(speaks)), answer.text) : []),
    ]),
    ...(ending?.kind === "reply" ? led(bold(listening.reply(listens)), ending.text) : []),
  ];
}

/** Entries of the round of phrases that the reader may read, by whose they are and their id. */
function entriesIn(rounds: Of<"rounds">, seat: Seat): ReadonlyMap<string, Entry> {
  const view = rounds.find(({ round }) => round === PHRASES_FROM.round);
  const { prompt } = PHRASES_FROM;
  const entriesOf = (whose: Seat, answer: Answer | undefined): (readonly [string, Entry])[] =>
    answer?.state === "answered" && answer.value.kind === "entries"
      ? answer.value.entries.map((entry) => [`${whose}/${entry.id}`, entry])
      : [];
  return new Map([
    ...entriesOf(seat, view?.mine.answers[prompt]?.answer),
    ...entriesOf(otherSeat(seat), view?.revealed?.theirs[prompt]),
  ]);
}

/** How phrases are marked, for reading. */
export function phrasesBlocks({ own, both }: PhrasesView, rounds: Of<"rounds">, reader: Seated): readonly string[] {
  const { phrases } = reader.words.room;
  const entries = entriesIn(rounds, reader.seat);
  const words = reader.practice.sheets[PHRASES_FROM.round].prompts[PHRASES_FROM.prompt] ?? {};
  const marked = own.flatMap(({ author, entry, mark }) => {
    const found = entries.get(`${author}/${entry}`);
    const theirs = both.find((each) => each.author === author && each.entry === entry)?.theirs;
    const line = (who: Seat, it: typeof mark): string => {
      const said = (["say", "hear", "notWithMe"] as const).filter((each) => it[each]);
      return `- ${inline(phrases.marked(reader.who(who), said.map((each) => phrases.marks[each]).join(", ")))}`;
    };
    return [
      ...(found === undefined ? [] : led("", reader.practice.describeEntry(words, found))),
      [line(reader.seat, mark), ...(theirs === undefined ? [] : [line(otherSeat(reader.seat), theirs)])].join("\n"),
    ];
  });
  return [`## ${inline(phrases.title)}`, ...(marked.length === 0 ? [inline(phrases.none)] : marked)];
}
