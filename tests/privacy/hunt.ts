import fc from "fast-check";
import { linesOf } from "./printing.ts";
import type { Stage } from "./stage.ts";
import { stories } from "./stories.ts";
import type { Story } from "./story.ts";
import { type Apart, tellApart } from "./two-worlds.ts";

/** What a hunt found: a story whose two worlds can be told apart. */
export interface Find extends Apart {
  /** How many worlds were looked at until one differed. */
  readonly worlds: number;
  readonly story: Story;
}

/** How to hunt. */
export interface Hunt {
  readonly worlds: number;
  /** The same seed on as many stages tells the same stories. */
  readonly seed: number;
  /** Whether a story that tells is made as short as it can be. */
  readonly shrink: boolean;
  /** Counts only what follows from Ana's secrets. */
  readonly secretsAlone?: boolean;
  /** Told after each world whose two tellings gave the same. */
  readonly onWorld?: (count: number) => void;
}

/**
 * Tells stories until the two worlds of one can be told apart.
 * @param stages where to tell them; each tells its share of the stories, at the same time as the others
 * @returns null when every world was told twice and nothing differed
 * @throws Error with the story, when one could not be told to its end
 */
export async function hunt(stages: readonly Stage[], { worlds, seed, shrink, ...how }: Hunt): Promise<Find | null> {
  let count = 0;
  let broken: Error | null = null;
  let finder: Stage | null = null;
  let shortest: Omit<Find, "worlds"> | null = null;
  const looksAt = async (stage: Stage, story: Story): Promise<boolean> => {
    // Only whoever found something goes on, to make it shorter; what cannot be told is not made shorter.
    if (broken !== null || (finder !== null && finder !== stage)) return true;
    if (finder === null) count += 1;
    try {
      const apart = await tellApart(stage, story);
      if (apart === null || (!apart.followsFromSecrets && how.secretsAlone === true)) {
        if (finder === null) how.onWorld?.(count);
        return true;
      }
      finder = stage;
      shortest = { story, ...apart };
    } catch (cause) {
      broken = new Error(`could not be told: ${JSON.stringify(story)}`, { cause });
    }
    return false;
  };
  await Promise.all(
    stages.map((stage, lane) =>
      fc.check(
        fc.asyncProperty(stories, (story) => looksAt(stage, story)),
        { numRuns: Math.ceil((worlds - lane) / stages.length), seed: seed + lane, endOnFailure: !shrink },
      ),
    ),
  );
  if (broken !== null) throw broken as Error;
  return shortest === null ? null : { worlds: count, ...(shortest as Omit<Find, "worlds">) };
}

/** A find in words: the story, and where its worlds part. */
export function findInWords({ story, difference, followsFromSecrets }: Find): string {
  return [
    JSON.stringify(story, null, 2),
    linesOf(difference),
    ...(followsFromSecrets ? [] : ["Told once more with the same secrets it differs too."]),
  ].join("\n");
}
