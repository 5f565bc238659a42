import { weekdayName, writtenDate } from "@footbridge/shared/practice/en/values";
import type { CalendarWords, Span } from "./calendar-words.ts";

function during(span: Span): string {
  switch (span.kind) {
    case "until":
      return `until ${writtenDate(span.to)}`;
    case "between":
      return `from ${writtenDate(span.from)} to ${writtenDate(span.to)}`;
    case "on":
      return `on ${writtenDate(span.from)}`;
    case "from":
      return `from ${writtenDate(span.from)}`;
  }
}

/** What a calendar shows, in English. */
export const CALENDAR_WORDS: CalendarWords = {
  language: "en",
  name: "Check-ins",
  checkIn: "Check-in",
  midpoint: "Look back and ahead",
  decision: "Next steps",
  lasts: (minutes) => `${minutes} minutes.`,
  keptFree: (minutes) => `${minutes} minutes are kept free here; how long it takes is open.`,
  weekly: (weekday, time) => `${weekdayName(weekday)}s at ${time}`,
  once: (weekday, time) => `${weekdayName(weekday)} at ${time}`,
  here: (when, place) => `${when} in ${place}.`,
  elsewhere: (when, place) => `In ${place}: ${when}.`,
  elsewhereInTurn: (place) => `In ${place}:`,
  inTurn: (weekly, span) => `${weekly} ${during(span)}`,
};
