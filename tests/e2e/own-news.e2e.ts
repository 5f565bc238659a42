import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newPerson } from "../support/couple.ts";
import { Person } from "../support/person.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
let laptop: Page;
let phone: Page;

/** A browser in which somebody is signed in. */
async function signedIn(person: Person, size: typeof PHONE): Promise<Page> {
  const { context, page } = await theatre.visitor(size);
  const [name = "", value = ""] = person.cookie.split("=");
  await context.addCookies([{ name, value, url: theatre.server.origin }]);
  return page;
}

beforeAll(async () => {
  theatre = await openTheatre();
  const sam = await newPerson(theatre.server.origin, "Sam");
  const again = new Person(theatre.server.origin, sam);
  await again.ask("POST", "/api/sign-in", { email: sam.email, passPhrase: sam.passPhrase });
  laptop = await signedIn(sam, DESK);
  phone = await signedIn(again, PHONE);
});
afterAll(async () => {
  await theatre.close();
});

const to = (page: Page, path: string) => page.goto(`${theatre.server.origin}${path}`);
const sockets = (): number => theatre.server.app.gateway.pages();
const field = (page: Page) =>
  page.getByLabel(EN.privatePages["the-wave"].prompts["backing-off"]?.ask ?? "", { exact: true });

describe("a second device of the same person", () => {
  it("[P3i] [T3] shows a private page that is begun and written on the first, without being touched", async () => {
    await to(phone, "/pages/the-wave");
    await phone.getByText("Nothing here yet.").waitFor();
    await to(laptop, "/pages/the-wave");
    // Each has its line: from then on what changes is told.
    await expect.poll(sockets).toBe(2);
    await laptop.getByRole("button", { name: /^Begin a/ }).click();
    await field(laptop).fill("I grow cold before we meet.");
    await phone.getByRole("link", { name: /I grow cold before we meet\./ }).waitFor();

    await to(phone, new URL(laptop.url()).pathname);
    await field(phone).waitFor();
    await expect.poll(sockets).toBe(2);
    await field(laptop).fill("And warm afterwards.");
    await expect.poll(() => field(phone).inputValue()).toBe("And warm afterwards.");
  });

  it("[P3i] [P3d] keeps what is being typed there, and shows both texts once one saved over the other", async () => {
    await phone.context().setOffline(true);
    await field(phone).fill("Typed on the phone.");
    await field(laptop).fill("Saved on the laptop.");
    await laptop.getByText("Saved", { exact: true }).waitFor();
    await phone.context().setOffline(false);
    await phone.getByText("You wrote this in two places").waitFor();
    expect(await field(phone).inputValue()).toBe("Typed on the phone.");
    await phone.getByText("Saved on the laptop.").waitFor();
    await phone.getByRole("button", { name: "Keep the other words" }).click();
    await expect.poll(() => field(phone).inputValue()).toBe("Saved on the laptop.");
  });

  it("[P3i] shows a workspace that is opened on the first, and no page ever has two lines", async () => {
    await to(phone, "/home");
    await phone.getByRole("heading", { name: "Nothing here yet" }).waitFor();
    await to(laptop, "/home");
    await expect.poll(sockets).toBe(2);
    await laptop.getByRole("button", { name: "Open a workspace" }).click();
    await laptop.getByRole("button", { name: "Make a link" }).waitFor();
    await phone.getByRole("heading", { name: "Your workspaces" }).waitFor();
    await expect.poll(sockets).toBe(2);
    // On a page for everyone there is none.
    await to(phone, "/library");
    await expect.poll(sockets).toBe(1);
    expect(theatre.complaints).toStrictEqual([]);
  });
});
