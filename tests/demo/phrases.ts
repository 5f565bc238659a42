import { otherSeat, SEATS } from "@footbridge/shared/domain/seat";
import { LANGUAGE, marking } from "../support/phrases.ts";
import { bothSee, type Hands, type Table } from "./player.ts";

/** The ids of one's own phrases, in the order in which they were written. */
function ownEntries({ page }: Hands): readonly string[] {
  const answer = page.round(LANGUAGE)?.mine.answers["phrases"]?.answer;
  if (answer?.state !== "answered" || answer.value.kind !== "entries") throw new Error("there are no phrases");
  return answer.value.entries.map(({ id }) => id);
}

/**
 * Both mark the phrases that they have opened: the first of each is one that both can say and hear, and comes onto the
 * board; of any other the author can say it, and the other can hear it.
 */
export async function markPhrases(table: Table): Promise<void> {
  for (const author of SEATS)
    for (const [index, entry] of ownEntries(table[author]).entries()) {
      await table[author].do(marking(author, entry, "say", ...(index === 0 ? (["hear"] as const) : [])));
      await table[otherSeat(author)].do(marking(author, entry, "hear", ...(index === 0 ? (["say"] as const) : [])));
    }
  await bothSee(
    table,
    "the lines of the phrases that are both’s",
    (page) => page.clauses().filter(({ making }) => making === "both-marked").length === SEATS.length,
  );
}
