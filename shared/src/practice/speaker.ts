import type { Origin } from "../domain/clause/facts.ts";
import { promptOf } from "../domain/round/sheet.ts";
import type { Seat } from "../domain/seat.ts";
import { sheetOf } from "./sheets.ts";

/**
 * Whose "I" a line is: the author of the answer it came from, where each speaks for themselves, as in every answer that is
 * made of entries; null where the two speak together, wrote the same, or the line was proposed on the board.
 */
export function speakerOf({ origins }: { readonly origins: readonly Origin[] }): Seat | null {
  const [origin] = origins;
  if (origin === undefined || origins.some(({ by }) => by !== origin.by)) return null;
  const sheet = sheetOf(origin.round);
  const prompt = sheet === undefined ? undefined : promptOf(sheet, origin.prompt);
  return prompt?.drafts?.mode === "own" || prompt?.field.kind === "entries" ? origin.by : null;
}
