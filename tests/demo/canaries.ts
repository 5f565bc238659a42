import { randomUUID } from "node:crypto";
import type { Answer, Answers, Value } from "@footbridge/shared/domain/round/answer";
import { type Field, promptsOf } from "@footbridge/shared/domain/round/sheet";
import type { Seat } from "@footbridge/shared/domain/seat";
import { SHEETS, type SheetId } from "@footbridge/shared/practice/sheets";

/** What every word begins with that one seat writes on one sheet. */
export function canaryOf(seat: Seat, round: SheetId): string {
  return `canary-${seat}-${round}:`;
}

/** A value for any field: its words are canaries, and everything else differs between the two seats. */
function canaryValue(field: Field, seat: Seat, word: string): Value {
  switch (field.kind) {
    case "text":
      return { kind: "text", text: word };
    case "choice":
      return { kind: "choice", option: field.options[seat === "a" ? 0 : 1] ?? "" };
    case "date":
      return { kind: "date", date: seat === "a" ? "2031-05-06" : "2031-05-07" };
    case "weekday":
      return { kind: "weekday", weekday: seat === "a" ? 2 : 4 };
    case "time":
      return { kind: "time", time: seat === "a" ? "18:15" : "19:45", zone: "Europe/Vienna" };
    case "length":
      return { kind: "length", amount: seat === "a" ? field.min : field.max };
    case "entries": {
      const parts = Object.fromEntries(field.parts.map(({ id }) => [id, `${word}/${id}`]));
      return { kind: "entries", entries: [{ id: randomUUID(), parts }] };
    }
  }
}

/** One seat's answers to every prompt of every sheet, all of them words that can be found again. */
export function canaryAnswers(seat: Seat): Readonly<Record<SheetId, Answers>> {
  const answersTo = (sheet: (typeof SHEETS)[number]): Answers =>
    Object.fromEntries(
      promptsOf(sheet).map(({ id, field }): [string, Answer] => [
        id,
        { state: "answered", value: canaryValue(field, seat, `${canaryOf(seat, sheet.id)}${id}`) },
      ]),
    );
  return Object.fromEntries(SHEETS.map((sheet) => [sheet.id, answersTo(sheet)])) as Record<SheetId, Answers>;
}
