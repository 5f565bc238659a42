import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import type { Place } from "@footbridge/shared/domain/meeting/commands";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { locale } from "../../app/language/language.ts";
import { meeting } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";
import { boardAddress, lineAddress, revisionsAddress } from "../board/addresses.ts";
import { titleOf } from "../board/line-words.ts";
import { listeningAddress } from "../listening/addresses.ts";
import { addressOf, pathAddress } from "../round/place.ts";
import { wordsOfSheet } from "../round/practice.ts";

/** The hour of a moment (ISO 8601 UTC), in this device's zone. */
export function spokenTime(at: string): string {
  return new Date(at).toLocaleTimeString(locale, { hour: "numeric", minute: "2-digit" });
}

/** The title of a round's sheet. */
export function titleOfRound(round: string): string {
  const sheet = sheetOf(round);
  return sheet === undefined ? round : wordsOfSheet(sheet).title;
}

/** How long a turn is. */
export function spokenMinutes(minutes: number): string {
  return minutes === 1 ? meeting.turns.minute : fill(meeting.turns.minutesEach, { minutes });
}

/** A place as it is said in a sentence, and its address; null where it is not there any more. */
export function spokenPlace(
  workspace: string,
  place: Place,
  clauses: Readonly<Record<string, ClauseView>>,
): { readonly words: string; readonly href: string } | null {
  const words = meeting.place;
  switch (place.kind) {
    case "path":
      return { words: words.path, href: pathAddress(workspace) };
    case "board":
      return { words: words.board, href: boardAddress(workspace) };
    case "agreement":
      return { words: words.agreement, href: revisionsAddress(workspace) };
    case "clause":
    case "line-form": {
      const clause = clauses[place.clause];
      if (clause === undefined) return { words: words.board, href: boardAddress(workspace) };
      return { words: fill(words.clause, { line: titleOf(clause) }), href: lineAddress(workspace, clause) };
    }
    case "round":
      return {
        words: fill(words.round, { sheet: titleOfRound(place.round) }),
        href: addressOf(workspace, place.round, { at: "read" }),
      };
    case "listening":
      return {
        words: fill(words.listening, { sheet: titleOfRound(place.round) }),
        href: listeningAddress(workspace, place.round),
      };
  }
}
