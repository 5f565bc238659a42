import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { focused } from "./focused.ts";
import { inspect } from "./inspecting.ts";
import { signIn } from "./settled-couple.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";
import { signedCouple } from "./trial-couple.ts";

const DAY = 24 * 60 * 60 * 1000;

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

describe("a couple that lives by its agreement", () => {
  it("[C14a] [C16b] [C20] moves a check-in together, and holds a boundary tighter alone", async () => {
    const found: string[] = [];
    const couple = await signedCouple(theatre.server.origin);
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    for (const [page, person] of [
      [a, couple.ana],
      [b, couple.ben],
    ] as const) {
      await signIn(page, theatre.server.origin, person);
      await page.goto(`${theatre.server.origin}/w/${couple.workspace}/trial`);
      await page.getByRole("heading", { name: "What comes next" }).waitFor();
    }

    // A day later than agreed, at half past eight: by the keyboard alone.
    const agreed = new Date(couple.a.trial?.checkIns[0]?.at ?? "");
    const day = new Date(agreed.getTime() + DAY).toISOString().slice(0, 10);
    await a.getByText("Another time", { exact: true }).focus();
    await a.keyboard.press("Enter");
    await a.getByRole("button", { name: "Suggest this time" }).focus();
    await a.keyboard.press("Enter");
    await a.getByText("A day and a time are needed.").waitFor();
    await a.getByLabel("Day", { exact: true }).fill(day);
    await a.getByLabel("Time in Berlin", { exact: true }).fill("20:30");
    await a.getByText(/^That is /).waitFor();
    found.push(...(await inspect(a, "suggesting another time")));
    expect(await b.getByText(/suggests/).count()).toBe(0);
    await a.getByRole("button", { name: "Suggest this time" }).focus();
    await a.keyboard.press("Enter");
    await a.getByText(/^You suggested /).waitFor();
    await b.getByText(/^Ana suggests /).waitFor();
    found.push(...(await inspect(b, "another time that the other suggests")));
    await b.getByRole("button", { name: "Yes, let us move it" }).press("Enter");
    const before = agreed.toLocaleDateString("en", { weekday: "long", timeZone: "Europe/Berlin" });
    for (const page of [a, b]) await page.getByText(new RegExp(`^Moved from ${before}.* in Berlin\\.$`)).waitFor();
    // The way that was open closes, as it was gone.
    await a.getByRole("button", { name: "Suggest this time" }).waitFor({ state: "hidden" });
    await expect.poll(() => focused(b)).toBe("Another time");
    expect(await a.getByText(/^You suggested /).count()).toBe(0);

    // Another one, and it is taken back.
    const round = couple.a.trial?.checkIns[0]?.round ?? "";
    await couple.a.accepted({ type: "check-in.suggest", round, to: agreed.toISOString() });
    await a.getByText(/^You suggested /).waitFor();
    await a.getByRole("button", { name: "Take it back" }).press("Enter");
    await a.getByText(/^You suggested /).waitFor({ state: "detached" });
    await expect.poll(() => focused(a)).toBe("Another time");

    await b.getByText("Hold one of yours tighter", { exact: true }).click();
    await b.getByLabel("From now on:", { exact: true }).fill("I write once a day, in the evening.");
    await b.getByLabel(/^A line of your agreement/).selectOption({ label: "No calls after ten." });
    found.push(...(await inspect(b, "holding a boundary tighter")));
    expect(await a.getByText(/once a day/).count()).toBe(0);
    await b.getByRole("button", { name: "Hold it from now on" }).click();
    for (const page of [a, b]) await page.getByText("From now on: I write once a day, in the evening.").waitFor();
    await a.getByText("It tightens: “No calls after ten.”").waitFor();
    await a.getByText(/^Since .*, by Ben$/).waitFor();
    expect(await a.getByRole("button", { name: "Take it back" }).count()).toBe(0);
    found.push(...(await inspect(a, "a boundary that the other holds tighter")));

    await b.getByRole("button", { name: "Bring it into the agreement" }).press("Enter");
    const there = b.getByRole("link", { name: "See it on the agreement" });
    await there.waitFor();
    await expect.poll(() => focused(b)).toBe("See it on the agreement");
    found.push(...(await inspect(b, "a boundary of one's own that is on the agreement")));
    await there.click();
    await b.getByText("I write once a day, in the evening.").first().waitFor();
    await b.goBack();
    // While it is paused one can take something back, and nothing is offered that would be refused.
    await couple.a.accepted({ type: "pause.begin" });
    for (const page of [a, b]) {
      await page.getByText("While this place is paused, nothing is added here.").waitFor();
      await page.getByText("While this place is paused, its time stays as it is.").waitFor();
      for (const way of ["Hold one of yours tighter", "Another time"])
        expect(await page.getByText(way, { exact: true }).isVisible()).toBe(false);
    }
    found.push(...(await inspect(b, "a trial while it is paused")));
    await b.getByRole("button", { name: "Take it back" }).click();
    await b.getByRole("dialog").getByRole("button", { name: "Take it back" }).press("Enter");
    for (const page of [a, b]) await page.getByText("Neither of you does just now.").waitFor();
    await expect.poll(() => focused(b)).toBe("Held tighter since then");
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });
});
