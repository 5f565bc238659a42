import { createECDH, randomBytes } from "node:crypto";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mailbox, openMailbox } from "../contract/reminders/mailbox.ts";
import { ORIGIN, plain, STOP } from "../contract/reminders/plain-letter.ts";
import { QUICK_PACE } from "../contract/reminders/quick-pace.ts";
import { coupleBeforeCheckIn } from "../contract/reminders/reminding.ts";
import { type Couple, newCouple } from "../support/couple.ts";
import { inspect } from "./inspecting.ts";
import { openLater } from "./later.ts";
import { signIn } from "./settled-couple.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

const NOTE = "Something you planned is coming up. Open Footbridge when it suits you.";

/** What the browser writes down by itself of a link that is not known, and of a window that can have no push service. */
const [NOT_KNOWN, NO_PUSH] = [
  "Failed to load resource: the server responded with a status of 404 (Not Found)",
  "Chrome currently does not support the Push API in incognito mode (https://crbug.com/401439). There is deliberately no way to feature-detect this, since incognito mode needs to be undetectable by websites.",
];

const later = openLater();
let mailbox: Mailbox;
let theatre: Theatre;
let couple: Couple & { readonly moment: number };
beforeAll(async () => {
  mailbox = await openMailbox();
  theatre = await openTheatre(later.inputs, {
    reminders: {
      mail: { server: mailbox.url, from: "Footbridge <notes@footbridge.test>", origin: ORIGIN },
      push: { contact: "mailto:host@footbridge.test" },
      pace: QUICK_PACE,
    },
  });
  couple = await coupleBeforeCheckIn(theatre.server.origin, later);
});
afterAll(async () => {
  await theatre.close();
  await mailbox.close();
});

/** Goes to something as somebody without a mouse does, and presses a key on it. */
async function pressOn(page: Page, target: Locator, key: "Enter" | "Space"): Promise<void> {
  await target.waitFor();
  const isThere = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  for (let steps = 0; !(await isThere()); steps += 1) {
    if (steps > 80) throw new Error("the keyboard does not come there");
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press(key);
}

/** What somebody is shown where anything of the two or of reminders could be. */
async function shownTo(page: Page): Promise<readonly string[]> {
  const shown: string[] = [];
  for (const [path, heading] of [
    ["/home", "Your workspaces"],
    ["/reminders", "How long before"],
    [`/w/${couple.workspace}/trial`, "What comes next"],
  ] as const) {
    await page.goto(`${theatre.server.origin}${path}`);
    await page.getByRole("heading", { name: heading, exact: true }).waitFor();
    // What a page asks the server for comes after its heading.
    await page.waitForLoadState("networkidle");
    if (path === "/reminders") await page.getByRole("link", { name: "The agreement with Ana" }).waitFor();
    shown.push(await page.locator("main").innerText());
  }
  return shown;
}

/** The page of somebody who has signed in and gone to their reminders by the keyboard alone. */
async function reminders(page: Page): Promise<void> {
  await page.goto(`${theatre.server.origin}/home`);
  await pressOn(page, page.getByRole("link", { name: /^Reminders/ }), "Enter");
  await page.getByRole("heading", { name: "How long before", exact: true }).waitFor();
}

const byMail = (page: Page): Locator => page.getByRole("checkbox", { name: "Send me a note by e-mail" });

describe("reminders on a phone", () => {
  it("[P16] [P16a] [P16d] [P16e] [P16g] are chosen by keyboard, come by e-mail, and stop with one press, and the other sees nothing of it", async () => {
    const found: string[] = [];
    const complaints = theatre.complaints.length;
    const { ana, ben, workspace, moment } = couple;
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    for (const [page, person] of [
      [a, ana],
      [b, ben],
    ] as const) {
      await later.watch(page);
      await signIn(page, theatre.server.origin, person);
    }
    const before = await shownTo(b);

    await reminders(a);
    // The calendar comes first, and nothing is on by itself.
    expect(await a.getByRole("heading", { level: 2 }).first().innerText()).toBe("Your own calendar first");
    expect(await byMail(a).isChecked()).toBe(false);
    found.push(...(await inspect(a, "reminders before any was chosen")));
    await pressOn(a, byMail(a), "Space");
    await a.getByText("Not saved yet", { exact: true }).waitFor();
    const save = a.getByRole("button", { name: "Save", exact: true });
    await pressOn(a, save, "Enter");
    await a.getByText("Saved", { exact: true }).waitFor();
    found.push(...(await inspect(a, "reminders by e-mail")));
    expect(await shownTo(b)).toStrictEqual(before);

    await later.moveTo(new Date(moment + 100).toISOString());
    const near = await shownTo(b);
    // Whoever saves is looked at there and then.
    await pressOn(a, save, "Enter");
    await mailbox.until(1);
    const [letter] = mailbox.letters;
    const text = plain(letter);
    const [, path = "missing"] = STOP.exec(text) ?? [];
    expect(letter?.to).toStrictEqual([ana.email]);
    expect(text.slice(text.indexOf("\n\n") + 2)).toBe(
      [NOTE, "", "If you would rather have no more of these notes:", `${ORIGIN}${path}`, ""].join("\n"),
    );
    for (const word of ["Ana", "Ben", workspace, "heck-in"])
      expect(text.replaceAll(ana.email, "").includes(word)).toBe(false);

    // Whoever holds the letter stops them, on whatever device they read it.
    const { page: anywhere } = await theatre.visitor(PHONE);
    await anywhere.goto(`${theatre.server.origin}${path}`);
    await anywhere.getByRole("heading", { name: "No more notes by e-mail?" }).waitFor();
    expect(await anywhere.locator("main").getByRole("button").allInnerTexts()).toStrictEqual(["Stop the notes"]);
    found.push(...(await inspect(anywhere, "before notes are stopped")));
    await reminders(a);
    expect(await byMail(a).isChecked()).toBe(true);
    await pressOn(anywhere, anywhere.getByRole("button", { name: "Stop the notes" }), "Enter");
    await anywhere.getByRole("heading", { name: "The notes are stopped" }).waitFor();
    found.push(...(await inspect(anywhere, "notes that are stopped")));
    await anywhere.goto(`${theatre.server.origin}${path.slice(0, -1)}`);
    await anywhere.getByRole("button", { name: "Stop the notes" }).click();
    await anywhere.getByRole("heading", { name: "This link is not known here" }).waitFor();
    found.push(...(await inspect(anywhere, "a link that stops nothing")));

    await reminders(a);
    expect(await byMail(a).isChecked()).toBe(false);
    expect(await shownTo(b)).toStrictEqual(near);
    expect(mailbox.letters.length).toBe(1);
    expect(found).toStrictEqual([]);
    expect(theatre.complaints.slice(complaints)).toStrictEqual([NOT_KNOWN]);
  });
});

/** Stands in for a browser whose owner was not asked yet: one without a window says no of itself. It counts how often it asks. */
async function notAskedYet(context: BrowserContext): Promise<void> {
  await context.grantPermissions(["notifications"], { origin: theatre.server.origin });
  await context.addInitScript(() => {
    const ask = Notification.requestPermission.bind(Notification);
    let asked = 0;
    Object.defineProperty(Notification, "permission", { get: () => "default" });
    Object.defineProperty(Notification, "requestPermission", {
      value: () => {
        asked += 1;
        document.documentElement.dataset["asked"] = String(asked);
        return ask();
      },
    });
  });
}

const asked = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset["asked"]);

describe("notes on a device", () => {
  it("[P16a] are asked for after a press and never before, and a browser that cannot is told of with nothing lost", async () => {
    const complaints = theatre.complaints.length;
    const { page, context } = await theatre.visitor(PHONE);
    await signIn(page, theatre.server.origin, couple.ana);
    await reminders(page);
    await page.getByText(/^Your browser does not let Footbridge show notes/).waitFor();
    expect(await page.getByRole("button", { name: "Show notes on this device" }).count()).toBe(0);
    const found = [...(await inspect(page, "reminders where notes are not allowed"))];

    await notAskedYet(context);
    await reminders(page);
    await page.getByText(/^Notes can show on this device/).waitFor();
    await byMail(page).check();
    expect(await asked(page)).toBe(undefined);
    await pressOn(page, page.getByRole("button", { name: "Show notes on this device" }), "Enter");
    // No push service is within reach of these tests.
    await page.getByText(/^Your browser found no way to do that just now\./).waitFor();
    expect(await asked(page)).toBe("1");
    expect(await byMail(page).isChecked()).toBe(true);
    await page.getByText("Not saved yet", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Show notes on this device" }).waitFor();
    // Hours that end as they begin are none, and that is said where they are chosen.
    await page.getByRole("checkbox", { name: "Send nothing at night" }).check();
    await page.getByText(/^By the clock in Berlin\./).waitFor();
    await page.getByLabel("From", { exact: true }).fill("21:00");
    await page.getByLabel("Until", { exact: true }).fill("21:00");
    await page.getByText(/^Both times are the same, so no hours are quiet/).waitFor();
    found.push(...(await inspect(page, "reminders where no push service is within reach")));
    const { devices } = await couple.ana.ask<{ devices: readonly string[] }>("GET", "/api/reminders");
    expect(devices).toStrictEqual([]);
    expect(found).toStrictEqual([]);
    expect(theatre.complaints.slice(complaints)).toStrictEqual([NO_PUSH]);
  });

  it("[P16l] end with signing out, here and at the server", async () => {
    const complaints = theatre.complaints.length;
    const { page, context } = await theatre.visitor(PHONE);
    const endpoint = "https://push.example.org/her-phone";
    // No push service is within reach of these tests, so the browser is given what one would have given it.
    await context.addInitScript((address) => {
      PushManager.prototype.getSubscription = () => Promise.resolve({ endpoint: address } as PushSubscription);
    }, endpoint);
    await signIn(page, theatre.server.origin, couple.ana);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    const keys = {
      p256dh: createECDH("prime256v1").generateKeys("base64url"),
      auth: randomBytes(16).toString("base64url"),
    };
    const devices = async (): Promise<number> =>
      (await couple.ana.ask<{ devices: readonly string[] }>("GET", "/api/reminders")).devices.length;
    await couple.ana.ask("POST", "/api/reminders/devices", { endpoint, keys });
    expect(await devices()).toBe(1);

    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.waitForURL(`${theatre.server.origin}/`);
    expect(await devices()).toBe(0);
    const workers = (): Promise<number> =>
      page.evaluate(async () => {
        const all = await navigator.serviceWorker.getRegistrations();
        return all.filter(({ scope }) => new URL(scope).pathname === "/").length;
      });
    await expect.poll(workers).toBe(0);
    expect(theatre.complaints.slice(complaints)).toStrictEqual([]);
  });

  it("[P16d] say the same whatever a push service puts in", async () => {
    const complaints = theatre.complaints.length;
    const { page, context } = await theatre.visitor(PHONE);
    const ids = new Map<string, string>();
    const browser = await context.newCDPSession(page);
    browser.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      for (const { scopeURL, registrationId } of registrations) ids.set(scopeURL, registrationId);
    });
    await browser.send("ServiceWorker.enable");
    await signIn(page, theatre.server.origin, couple.ana);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    const worker = context.serviceWorkers().find((each) => new URL(each.url()).pathname === "/worker.js");
    if (worker === undefined) throw new Error("the worker is not there");
    // A browser without a window shows nothing, so what it is asked to show is taken down instead.
    const shown = worker.evaluate(
      () =>
        new Promise((resolve) => {
          const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
          registration.showNotification = (title, options) => {
            resolve([title, options]);
            return Promise.resolve();
          };
        }),
    );
    // What the worker was told before this, it has done.
    await worker.evaluate(() => true);
    await browser.send("ServiceWorker.deliverPushMessage", {
      origin: theatre.server.origin,
      registrationId: ids.get(`${theatre.server.origin}/`) ?? "",
      data: JSON.stringify({ title: "Ana and Ben", body: "Your check-in" }),
    });
    expect(await shown).toStrictEqual(["A note from Footbridge", { body: NOTE, tag: "note", icon: "/icons/192.png" }]);
    expect(theatre.complaints.slice(complaints)).toStrictEqual([]);
  });
});

describe("a host that has set up no way for notes", () => {
  it("[P16] [P16a] says so once, and leads to one's own calendar", async () => {
    const plainly = await openTheatre();
    try {
      const { page } = await plainly.visitor(PHONE);
      await signIn(page, plainly.server.origin, (await newCouple(plainly.server.origin)).ana);
      await page.goto(`${plainly.server.origin}/reminders`);
      await page.getByText(/^Here, notes are set up neither by e-mail nor on devices\./).waitFor();
      await page.getByRole("link", { name: "The agreement with Ben" }).waitFor();
      expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toStrictEqual(["Your own calendar first"]);
      expect(await page.getByText("not set up here").count()).toBe(0);
      expect(await inspect(page, "reminders where none are set up")).toStrictEqual([]);
      expect(plainly.complaints).toStrictEqual([]);
    } finally {
      await plainly.close();
    }
  });
});
