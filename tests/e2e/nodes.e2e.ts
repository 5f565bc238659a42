import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newCouple } from "../support/couple.ts";
import { answer, beginRound, sayReady, seal } from "./rounds.ts";
import { DESK, PHONE } from "./theatre.ts";
import { openTwoServers, type TwoServers } from "./two-servers.ts";

const WORDS = {
  a: { "my-part": "I went silent for days.", "repair-offer": "I will say that I need an hour." },
  b: { "my-part": "I answered from the road, and badly.", "repair-offer": "I will call when I am there." },
} as const;

let servers: TwoServers;
beforeAll(async () => {
  servers = await openTwoServers();
});
afterAll(async () => {
  await servers.close();
});

describe("two browsers at two servers", () => {
  it("[T6] [C1] seal, say ready, and read the same, though the one's server is killed in the middle of the reveal", async () => {
    const { one, other, ways, visit } = servers;
    const { workspace, ana, ben, ...pages } = await newCouple(one.origin);
    for (const page of [pages.a, pages.b]) page.close();
    const a = await visit(ways.a, PHONE, ana, workspace);
    const b = await visit(ways.b, DESK, ben, workspace);
    for (const [page, words] of [
      [a, WORDS.a],
      [b, WORDS.b],
    ] as const) {
      await beginRound(page, "own-part");
      await answer(page, "own-part", words);
      await seal(page);
    }
    for (const page of [a, b]) await page.getByText("You have both sealed.").first().waitFor();
    await sayReady(b);
    await b.getByRole("heading", { name: "You are ready to read" }).waitFor();

    ways.a.lead(one.origin, other.origin);
    await Promise.all([sayReady(a), one.kill()]);
    for (const page of [a, b]) {
      await page.getByRole("heading", { name: "It is open" }).waitFor();
      await page.getByRole("button", { name: "Begin reading" }).click();
      for (const words of [WORDS.a, WORDS.b].flatMap((side) => Object.values(side)))
        await page.getByText(words, { exact: true }).first().waitFor({ state: "attached" });
      await page.getByText("Unchanged since it was sealed", { exact: true }).waitFor();
    }
    expect(ways.a.open()).toEqual({ [other.origin]: expect.any(Number) });
  });
});
