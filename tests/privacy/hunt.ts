import fc from "fast-check";
import type { Difference } from "./records.ts";
import type { Stage } from "./stage.ts";
import { stories } from "./stories.ts";
import type { Story } from "./story.ts";
import { tellApart } from "./two-worlds.ts";

/** What a hunt found: a story whose two worlds can be told apart. */
export interface Find {
  /** How many worlds were looked at until one differed. */
  readonly worlds: number;
  readonly story: Story;
  readonly difference: Difference;
}

/** How to hunt. */
export interface Hunt {
  readonly worlds: number;
  readonly seed: number;
  /** Whether a story that tells is made as short as it can be. */
  readonly shrink: boolean;
  /** Told after each world whose two tellings gave the same. */
  readonly onWorld?: (count: number) => void;
}

/**
 * Tells stories until the two worlds of one can be told apart.
 * @returns null when every world was told twice and nothing differed
 * @throws Error with the story, when one could not be told to its end
 */
export async function hunt(stage: Stage, { worlds, seed, shrink, onWorld }: Hunt): Promise<Find | null> {
  let count = 0;
  let shortest: Omit<Find, "worlds"> | null = null;
  let broken: Error | null = null;
  const property = fc.asyncProperty(stories, async (story) => {
    // What cannot be told is not made shorter.
    if (broken !== null) return true;
    if (shortest === null) count += 1;
    try {
      const difference = await tellApart(stage, story);
      if (difference !== null) { if (shortest === null) (await import("node:fs")).writeFileSync("/tmp/fb/worlds/story.json", JSON.stringify(story)); shortest = { story, difference }; }
      else if (shortest === null) onWorld?.(count);
      return difference === null;
    } catch (cause) {
      broken = new Error(`could not be told: ${JSON.stringify(story)}`, { cause });
      return false;
    }
  });
  await fc.check(property, { numRuns: worlds, seed, endOnFailure: !shrink });
  if (broken !== null) throw broken as Error;
  return shortest === null ? null : { worlds: count, ...(shortest as Omit<Find, "worlds">) };
}
