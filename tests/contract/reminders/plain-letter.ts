import type { Arrived } from "./mailbox.ts";

/** Where the origin of the notes is this, the way in a note to the page that stops them. */
export const ORIGIN = "https://footbridge.test";
export const STOP = /https:\/\/footbridge\.test(\/reminders\/stop\/[A-Za-z0-9_-]{43})/;

/** A letter with its lines as they were before they were put into a letter. */
export function plain(letter: Arrived | undefined): string {
  return (letter?.text ?? "").replace(/\r\n/g, "\n").replace(/=\n/g, "").replace(/\n </g, " <");
}
