import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildStage, type Stage } from "./stage.ts";
import { stories } from "./stories.ts";
import { tellApart } from "./two-worlds.ts";

/** How many worlds a test run looks at; `npm run test:privacy -- --worlds N` looks at more. */
const WORLDS = 50;

let stage: Stage;
beforeAll(async () => {
  stage = await buildStage();
});
afterAll(async () => {
  await stage.close();
});

describe("two worlds that differ only in what one partner keeps to herself", () => {
  it("[P1] give the other partner the same bytes in the same order", async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        expect(await tellApart(stage, story)).toBeNull();
      }),
      { numRuns: WORLDS, endOnFailure: false },
    );
  });
});
