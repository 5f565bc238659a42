import { type Difference, firstDifference } from "./records.ts";
import type { Stage } from "./stage.ts";
import type { Story } from "./story.ts";
import { tell } from "./telling.ts";

/**
 * One world is one story told twice, with other secrets of Ana's each time.
 *
 * @returns null when Ben received the same bytes in the same order both times, and else the first thing that differed
 * @throws Error when something did not come either time, and not because of anything that was held up
 */
export async function tellApart(stage: Stage, story: Story): Promise<Difference | null> {
  const one = await tell(stage, story, 0);
  const other = await tell(stage, story, 1);
  const difference = firstDifference(one.records, other.records);
  if (difference !== null) return difference;
  const { stuck } = one;
  if (stuck === null) return null;
  if (!stuck.whileHeld) throw new Error(`in both worlds: ${stuck.message}`);
  return { stream: "the waiting", after: "something of Ana's was held up", here: stuck.message, there: stuck.message };
}
