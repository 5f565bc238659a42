import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { focused } from "./focused.ts";
import { inspect } from "./inspecting.ts";
import { coupleAtThePath, meetHere } from "./meeting-here.ts";
import { openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const AWAY = "The connection is away, so this page cannot say whether Ana is here.";

describe("somebody who leaves a meeting", () => {
  it("[P12] [P12b] waits for no other press of theirs, and is told nothing of the other while the connection is away", async () => {
    const [{ page: a }, { page: b, context }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(PHONE)]);
    await coupleAtThePath(theatre, { a, b });
    await meetHere(a, b);
    await a.getByRole("button", { name: "Raise a hand" }).click();
    await b.getByText("Ana has raised a hand.").waitFor();

    await context.setOffline(true);
    await b.getByRole("button", { name: "Raise a hand" }).click();
    await b.getByText(AWAY).waitFor();
    expect(await b.getByText(/^Ana is here|has raised a hand/).count()).toBe(0);
    const found = await inspect(b, "a meeting without a connection");
    await b.getByRole("button", { name: "Leave the meeting" }).click();
    await context.setOffline(false);
    await b.getByRole("button", { name: "Meet here now" }).waitFor();
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[P12b] [C12] [C14a] can do so in a time-out, during which nothing says who is here, and comes back to the page", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(PHONE)]);
    const { address } = await coupleAtThePath(theatre, { a, b });
    await meetHere(a, b);
    await b.goto(`${address}/round/own-part`);
    await b.getByText("Ana is here.").waitFor();
    await a.getByRole("button", { name: "Time-out" }).click();
    await a.getByRole("heading", { name: /^Back at/ }).waitFor();
    await b.getByText("Ana is here.").waitFor({ state: "detached" });

    const found = await inspect(a, "a time-out in a meeting");
    await a.getByRole("button", { name: "Leave the meeting" }).press("Enter");
    await a.getByRole("button", { name: "Leave the meeting" }).waitFor({ state: "detached" });
    await expect.poll(() => focused(a)).toMatch(/^Back at/);

    await b.getByRole("button", { name: /^Back at/ }).click();
    await b.getByRole("button", { name: "I could come back sooner" }).click();
    await a.getByRole("button", { name: "Come back now, both of us" }).press("Enter");
    for (const page of [a, b]) await page.getByText("You both came back sooner.").waitFor();
    await expect.poll(() => focused(a)).toBe("Meet here");
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });
});
