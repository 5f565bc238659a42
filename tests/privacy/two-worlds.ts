import { type Difference, firstDifference } from "./records.ts";
import type { Stage } from "./stage.ts";
import type { Story } from "./story.ts";
import { type Told, tell } from "./telling.ts";

/** How Ben can tell the two worlds of a story apart. */
export interface Apart {
  readonly difference: Difference;
  /** Whether it follows from Ana's secrets: told once more with the same secrets, the story gives the same again. */
  readonly followsFromSecrets: boolean;
}

/**
 * One world is one story told twice, with other secrets of Ana's each time.
 *
 * @returns null when Ben received the same bytes in the same order both times, and else the first thing that differed
 * @throws Error when something did not come either time, and not because of anything that was held up
 */
export async function tellApart(stage: Stage, story: Story): Promise<Apart | null> {
  const one = await tell(stage, story, 0);
  const other = await tell(stage, story, 1);
  const difference = differenceOf(one, other);
  if (difference === null) return null;
  const again = await tell(stage, story, 0);
  return { difference, followsFromSecrets: firstDifference(one.records, again.records) === null };
}

function differenceOf(one: Told, other: Told): Difference | null {
  const difference = firstDifference(one.records, other.records);
  if (difference !== null || one.stuck === null) return difference;
  const { message, whileHeld } = one.stuck;
  if (!whileHeld) throw new Error(`in both worlds: ${message}`);
  return { stream: "the waiting", after: "something of Ana's was held up", here: message, there: message };
}
