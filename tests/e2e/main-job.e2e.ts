import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive } from "./arriving.ts";
import { backToPath, throughRound } from "./rounds.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

describe.each([
  ["on phones", PHONE],
  ["at desks", DESK],
] as const)("two people, each in a browser of their own, %s", (_where, size) => {
  it("[C1] [C3] [C7] go from an invitation to a signed agreement in a file", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(size), theatre.visitor(size)]);
    await arrive(a, b, { a: "Sam", b: "Mika" });

    await throughRound(a, b, "own-part", {
      a: { "my-part": "I went silent for days.", "repair-offer": "I will say that I need an hour, and come back." },
      b: { "my-part": "I pushed until it broke.", "repair-offer": "I stop when you say stop." },
    });
    await a.getByText("I pushed until it broke.").first().waitFor();
    for (const page of [a, b]) await backToPath(page);
    expect(theatre.complaints).toStrictEqual([]);
  });
});
