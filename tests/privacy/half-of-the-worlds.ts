import { afterAll, beforeAll, expect } from "vitest";
import { findInWords, hunt } from "./hunt.ts";
import { buildStage, type Stage } from "./stage.ts";

/** Half of the worlds of a test run; the halves run side by side. `npm run test:privacy` looks at more. */
const WORLDS = 500;
/** Milliseconds; only a machine that stands still takes that long. */
export const PATIENCE = 30 * 60_000;

/**
 * Prepares the stage of a test file.
 * @returns tells the stories of a kept seed twice each, and expects no difference
 */
export function prepareWorlds(): (seed: number) => Promise<void> {
  let stage: Stage;
  beforeAll(async () => {
    stage = await buildStage();
  });
  afterAll(async () => {
    await stage.close();
  });
  return async (seed) => {
    const find = await hunt([stage], { worlds: WORLDS, seed, shrink: true });
    expect(find === null ? null : findInWords(find)).toBeNull();
  };
}
