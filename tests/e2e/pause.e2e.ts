import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive } from "./arriving.ts";
import { focused } from "./focused.ts";
import { inspect } from "./inspecting.ts";
import { answer, beginRound } from "./rounds.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

describe("a couple that lets its place rest", () => {
  it("[C13] [C13a] [C14a] pauses, reads, writes alone, and goes on once both would", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    await arrive(a, b, { a: "Sam", b: "Mika" });
    const found: string[] = [];
    const base = a.url();

    await a.getByRole("link", { name: /^Pause/ }).click();
    found.push(...(await inspect(a, "before pausing")));
    await a.getByRole("button", { name: "Pause this place" }).click();
    found.push(...(await inspect(a, "the question before pausing")));
    await a.getByRole("button", { name: "Pause it" }).press("Enter");
    await a.getByRole("heading", { name: "This place is paused" }).waitFor();
    await b.getByText("This place is paused").waitFor();
    await expect.poll(() => focused(a)).toBe("This place is paused");
    found.push(...(await inspect(a, "paused")), ...(await inspect(b, "the path while it is paused")));
    for (const page of [a, b]) expect(await page.getByRole("button", { name: "Time-out" }).count()).toBe(0);

    await b.goto(`${theatre.server.origin}/home`);
    await b.getByText(/^Paused since /).waitFor();
    found.push(...(await inspect(b, "the list with a paused place")));

    // One's own writing goes on.
    await b.goto(base);
    await beginRound(b, "own-part");
    await answer(b, "own-part", {
      "my-part": "I went silent for days.",
      "repair-offer": "I will say that I need an hour.",
    });
    await b.getByText(EN.sheets["own-part"].title).first().waitFor();

    // No button that would be refused.
    await b.goto(`${base}/meeting`);
    await b.getByText("Meetings rest with it.").waitFor();
    expect(await b.getByRole("button", { name: "Meet here now" }).count()).toBe(0);
    found.push(...(await inspect(b, "the page of meetings while it is paused")));

    await a.getByLabel("I would go on").check();
    const again = await a.context().newPage();
    await again.goto(a.url());
    await expect.poll(() => again.getByLabel("I would go on").isChecked()).toBe(true);
    await again.close();
    await a.reload();
    expect(await a.getByLabel("I would go on").isChecked()).toBe(true);
    await b.goto(`${base}/pause`);
    await b.getByRole("heading", { name: "This place is paused" }).waitFor();
    expect(await b.getByLabel("I would go on").isChecked()).toBe(false);
    await b.getByLabel("I would go on").check();
    for (const page of [a, b]) await page.getByText("You both would go on. This place is open again.").waitFor();
    await a.getByRole("button", { name: "Time-out" }).waitFor();
    await expect.poll(() => focused(b)).toBe("Pause");
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[T7] [C13] rests once the connection is back, though the page on which that was pressed was left, and asks before it is closed", async () => {
    const [{ page: a, context }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    await arrive(a, b, { a: "Kim", b: "Lou" });
    await a.getByRole("link", { name: /^Pause/ }).click();
    await a.getByRole("button", { name: "Pause this place" }).waitFor();
    await context.setOffline(true);
    await a.getByRole("button", { name: "Pause this place" }).click();
    await a.getByRole("button", { name: "Pause it" }).click();
    await a.getByText(/keep Footbridge open until then/).waitFor();
    const asked = new Promise<string>((resolve) => {
      a.once("dialog", (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    await a.reload({ timeout: 2000 }).catch(() => undefined);
    expect(await asked).toBe("beforeunload");
    await a.getByRole("link", { name: "Footbridge" }).first().click();
    await a.getByRole("heading", { name: "Hello, Kim" }).waitFor();
    await context.setOffline(false);
    await b.getByText("This place is paused").waitFor();
    await a.getByText(/^Paused since /).waitFor();
  });
});
