import { describe, it } from "vitest";
import { PATIENCE, prepareWorlds } from "./half-of-the-worlds.ts";

const tellTwice = prepareWorlds();

describe("two worlds that differ only in what one partner keeps to herself", () => {
  it("[P1] give the other partner the same bytes in the same order", () => tellTwice(20_270_105), PATIENCE);
});
