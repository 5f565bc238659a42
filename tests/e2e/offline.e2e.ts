import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive } from "./arriving.ts";
import { answer, beginRound, seal } from "./rounds.ts";
import { openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const WORDS = "I went silent for days, and you could not reach me.";
const asks = EN.sheets["own-part"].prompts;

describe("a connection that goes away in the middle of an answer", () => {
  it("[T1] keeps what is typed in the page, and sends it when it is back", async () => {
    const [{ page: a, context }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(PHONE)]);
    await arrive(a, b, { a: "Sam", b: "Mika" });
    await beginRound(a, "own-part");

    await context.setOffline(true);
    await a.getByText("The connection is away").first().waitFor();
    await answer(a, "own-part", { "my-part": WORDS });
    await a.getByText("Not saved yet. Kept in this page until the connection is back.").waitFor();

    await context.setOffline(false);
    await a.getByText("Saved", { exact: true }).waitFor();
    await a.reload();
    await expect.poll(() => a.getByLabel(asks["my-part"]?.ask ?? "", { exact: true }).inputValue()).toBe(WORDS);

    // The other person, whose connection never went away, was shown nothing of it.
    expect(await b.getByRole("list").getByText("Not begun").count()).toBe(4);
    await answer(a, "own-part", { "repair-offer": "I will say that I need an hour, and come back." });
    await seal(a);
    expect(await b.getByRole("list").getByText("Not begun").count()).toBe(4);
    expect(theatre.complaints).toStrictEqual([]);
  });
});
