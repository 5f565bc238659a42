import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoCouple } from "../demo/couple/couple.ts";
import type { MainJobPerson } from "../demo/main-job.ts";
import { makeShowcase, type Showcase } from "../demo/showcase.ts";
import { readCalendar } from "../support/calendar/read-calendar.ts";
import { inspect } from "./inspecting.ts";
import { fetchFile } from "./signing.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

const couple = demoCouple(new Date());

let theatre: Theatre;
let showcase: Showcase;
beforeAll(async () => {
  theatre = await openTheatre();
  showcase = await makeShowcase(theatre.server.origin, couple, () => undefined);
});
afterAll(async () => {
  await theatre.close();
});

const found: string[] = [];
const look = async (page: Page, screen: string): Promise<void> => {
  found.push(...(await inspect(page, screen)));
};

/** Signs in, and goes to the signed agreement. */
async function atSigned(page: Page, { email, passPhrase }: MainJobPerson): Promise<void> {
  await page.goto(`${theatre.server.origin}/sign-in`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("textbox", { name: "Pass phrase" }).fill(passPhrase);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Your workspaces" }).waitFor();
  await page.goto(`${theatre.server.origin}/w/${showcase.signed}/agreement/sign`);
  await page.getByRole("heading", { name: "In your calendar" }).waitFor();
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });

/** The heading that has the focus. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.textContent ?? null);

/** What a calendar app gets there, without signing in. */
async function fetched(address: string): Promise<readonly [status: number, text: string]> {
  const response = await fetch(address);
  return [response.status, await response.text()];
}

/** In every session the pass phrase was typed a quarter of an hour earlier than it was. */
async function aWhileLater(): Promise<void> {
  await theatre.server.asOwner(
    "update footbridge.sessions set pass_phrase_at = pass_phrase_at - interval '15 minutes'",
  );
}

describe("one who has signed, and wants the check-ins in a calendar", () => {
  it("[C10] [C10f] [C10g] takes the file along, makes an address, loses it, makes another and takes that back", async () => {
    const [{ page, context }, { page: theirs }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    await atSigned(page, couple.a);
    await atSigned(theirs, couple.b);
    await button(theirs, "Make my private address").waitFor();

    const file = (await fetchFile(page, "Calendar file")).toString("utf8");
    const calendar = readCalendar(file);
    expect(calendar.map(({ title, status, starts }) => [title, status, starts.length])).toStrictEqual([
      ["Check-in", "CONFIRMED", 12],
      ["Look back and ahead", "CONFIRMED", 1],
      ["Next steps", "CONFIRMED", 1],
    ]);
    // She lives in Lisbon and he in Stockholm, where clocks are changed in the same night.
    expect(calendar[0]?.description.split("\n")).toStrictEqual([
      "45 minutes.",
      "Sundays at 18:30 in Lisbon.",
      "In Stockholm: Sundays at 19:30.",
    ]);
    await look(page, "a calendar, before there is an address");

    await aWhileLater();
    await button(page, "Make my private address").click();
    await page.getByRole("dialog").getByRole("textbox").fill(couple.a.passPhrase);
    await look(page, "the pass phrase before an address is made");
    await button(page, "Make the address").click();
    await heading(page, "Here is your private address").waitFor();
    expect(await focused(page)).toBe("Here is your private address");
    const address = await page.getByLabel("Your private address").inputValue();
    expect(await fetched(address)).toStrictEqual([200, file]);
    await button(page, "Copy the address").click();
    await page.getByText(/^Cop(ied|ying did not work here)/).waitFor();
    await look(page, "a new address");

    await page.reload();
    await heading(page, "You have a private address").waitFor();
    await look(page, "an address that is kept");
    await button(page, "Make a new address").click();
    await heading(page, "Here is your private address").waitFor();
    const another = await page.getByLabel("Your private address").inputValue();
    expect([(await fetched(address))[0], await fetched(another)]).toStrictEqual([404, [200, file]]);

    await button(page, "Take the address back").click();
    await look(page, "before an address is taken back");
    await page.getByRole("dialog").getByRole("button", { name: "Keep it" }).click();
    expect((await fetched(another))[0]).toBe(200);
    await button(page, "Take the address back").click();
    await page.getByRole("dialog").getByRole("button", { name: "Take the address back" }).click();
    await page.getByText("Your address is taken back and answers nobody any more.").waitFor();
    expect(await focused(page)).toBe("An address that keeps up by itself");
    expect((await fetched(another))[0]).toBe(404);
    await look(page, "an address that was taken back");

    await context.setOffline(true);
    await button(page, "Make my private address").click();
    await page.getByText("We could not reach the server.").waitFor();
    await look(page, "no connection to make an address");
    await context.setOffline(false);
    await button(page, "Make my private address").click();
    await heading(page, "Here is your private address").waitFor();

    // Nothing of all that has come to the other, whose page was open, and who comes back to it.
    await theirs.reload();
    await button(theirs, "Make my private address").waitFor();
    expect([found, theatre.complaints]).toStrictEqual([[], []]);
  });

  it("is told when it cannot be known whether there is an address, and can ask again", async () => {
    const { page } = await theatre.visitor(DESK);
    await page.route("**/calendar-feed", (route) => route.abort());
    await atSigned(page, couple.b);
    await page.getByText("We could not reach the server.").waitFor();
    await page.unroute("**/calendar-feed");
    await button(page, "Try again").click();
    await button(page, "Make my private address").waitFor();
  });
});
