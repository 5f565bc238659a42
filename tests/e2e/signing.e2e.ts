import type { FrozenRevision } from "@footbridge/shared/domain/agreement/document";
import canonicalize from "canonicalize";
import { generalVerify, importJWK } from "jose";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspect } from "./inspecting.ts";
import { openLater } from "./later.ts";
import { changeWords, offeredBy, openSignPage, type SettledCouple, settledCouple, signIn } from "./settled-couple.ts";
import { readAndSign, seeBothSigned } from "./signing.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

const later = openLater();
let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre(later.inputs);
});
afterAll(async () => {
  await theatre.close();
});

/** One on a phone and one at a desk. */
async function pagesOfTwo(): Promise<{ readonly a: Page; readonly b: Page }> {
  const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
  return { a, b };
}

async function make(page: Page, version: number): Promise<void> {
  await page.getByRole("button", { name: `Make version ${version}` }).click();
  await page.getByText("The text ends here.").waitFor();
}

/** Opens a version that the other has made. */
async function read(page: Page, version: number): Promise<void> {
  await page.getByRole("button", { name: `Read version ${version}` }).click();
  await page.getByText("The text ends here.").waitFor();
}

const sheetOf = (page: Page): Locator => page.getByRole("group", { name: "Draw your name" });
const drawingOf = (page: Page): Locator => sheetOf(page).locator('svg[viewBox="0 0 1200 480"]');
const linesOn = (page: Page): Promise<number> => drawingOf(page).locator("path").count();

/** Draws a line over the sheet, in parts of its width and height. */
async function draw(page: Page, ...points: readonly (readonly [number, number])[]): Promise<void> {
  const sheet = drawingOf(page);
  await sheet.scrollIntoViewIfNeeded();
  const box = await sheet.boundingBox();
  if (box === null) throw new Error("there is no sheet to draw on");
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  const [first, ...rest] = points.map(at);
  await page.mouse.move(...(first ?? [0, 0]));
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...point, { steps: 4 });
  await page.mouse.up();
}

/** Makes of a browser one that knows no Ed25519, as those of a few years ago. Runs in the page. */
function withoutEd25519(): void {
  const { generateKey } = crypto.subtle;
  crypto.subtle.generateKey = (async (algorithm: AlgorithmIdentifier, ...rest: [boolean, KeyUsage[]]) => {
    const name = typeof algorithm === "string" ? algorithm : algorithm.name;
    if (name === "Ed25519") throw new DOMException("Unrecognized name.", "NotSupportedError");
    return generateKey.call(crypto.subtle, algorithm, ...rest);
  }) as SubtleCrypto["generateKey"];
}

/** What the server keeps of a version, and whether each signature in it is one over its own bytes. */
async function versionOf({ ana, workspace }: SettledCouple, revision: number): Promise<FrozenRevision> {
  return ana.ask<FrozenRevision>("GET", `/api/workspaces/${workspace}/revisions/${revision}`);
}

async function verified({ document, signatures }: FrozenRevision): Promise<readonly string[]> {
  const payload = Buffer.from(canonicalize(document) ?? "").toString("base64url");
  const found: string[] = [];
  for (const { seat, made } of signatures) {
    const key = document.keys[seat];
    if (key.kind !== "ed25519" || made?.jws == null) continue;
    const jwk = await importJWK({ ...key.jwk }, "Ed25519");
    const { protectedHeader } = await generalVerify({ payload, signatures: [made.jws] }, jwk);
    found.push(`${seat} ${protectedHeader?.kid === key.thumbprint}`);
  }
  return found;
}

describe("two people who sign", () => {
  it("[C7g] [C7h] draw or type, take it back, change a line, and sign the new version with what changed before their eyes", async () => {
    const couple = await settledCouple(theatre, await pagesOfTwo());
    const { a, b } = couple.pages;
    const found: string[] = [];
    await make(a, 1);
    await read(b, 1);

    // Ana draws. A turned phone shows all of it in another size, and keys and buttons go back a step.
    await a.getByLabel("I have read to the end").check();
    await a.getByLabel("Your name").fill("Ana Ωmega");
    await a.getByLabel("Drawn by hand").check();
    await a.getByRole("button", { name: "Sign version 1" }).click();
    await a.getByText("Draw your name here, or choose your typed name above.").waitFor();
    found.push(...(await inspect(a, "a drawing to be mended")));
    await draw(a, [0.1, 0.7], [0.2, 0.2], [0.3, 0.7], [0.35, 0.5]);
    await draw(a, [0.5, 0.5]);
    await draw(a, [0.6, 0.6], [0.9, 0.4]);
    await a.getByText("3 lines are drawn.").waitFor();
    const drawn = await drawingOf(a).innerHTML();
    const narrow = await drawingOf(a).boundingBox();
    await a.setViewportSize({ width: PHONE.height, height: PHONE.width });
    expect(await drawingOf(a).innerHTML()).toBe(drawn);
    const wide = await drawingOf(a).boundingBox();
    expect((wide?.width ?? 0) > (narrow?.width ?? 0)).toBe(true);
    await a.setViewportSize(PHONE);
    await a.getByRole("button", { name: "Clear it" }).click();
    await a.getByText("Nothing is drawn yet.").waitFor();
    await a.keyboard.press("Control+z");
    expect(await drawingOf(a).innerHTML()).toBe(drawn);
    await a.keyboard.press("Control+z");
    expect(await linesOn(a)).toBe(2);
    await a.getByLabel("What I am agreeing to, in my own words").fill("To go slowly, and to say so when I cannot.");
    found.push(...(await inspect(a, "a place to sign")));
    await a.getByRole("button", { name: "Sign version 1" }).click();
    await a.getByRole("heading", { name: "You have signed" }).waitFor();
    found.push(...(await inspect(a, "a signature that can be taken back")));

    // Ben sees that she has signed, and neither the drawing nor her own words yet.
    await b.getByText("Ana has signed. Take all the time you need.").waitFor();
    const main = await b.locator("main").innerText();
    expect(main.includes("To go slowly")).toBe(false);
    expect(await b.getByRole("img", { name: "Signature drawn by" }).count()).toBe(0);

    // She takes it back, and signs again with a typed name: the drawing and the words are still there.
    await a.getByRole("button", { name: "Take my signature back" }).click();
    await a.getByRole("button", { name: "Take it back" }).click();
    await a.getByLabel("I have read to the end").check();
    expect(await linesOn(a)).toBe(2);
    await b.getByText("Nobody has signed yet.").waitFor();
    await a.getByLabel("My name as I typed it").check();
    await a.getByRole("button", { name: "Sign version 1" }).click();
    await a.getByRole("heading", { name: "You have signed" }).waitFor();

    // Ben changes a line: nobody signs version 1 any more.
    await changeWords(couple, "No calls after ten.", "No calls after nine, unless it burns.");
    for (const page of [a, b]) {
      await page.getByText("Version 1 has been set aside").first().waitFor();
      await page.getByRole("button", { name: "See what is next" }).first().click();
    }
    await make(b, 2);
    await read(a, 2);
    for (const page of [a, b]) {
      await page.getByRole("heading", { name: "What is different from version 1" }).waitFor();
      await page.getByText("Version 1 was set aside before you had both signed it.").waitFor();
      await page.getByText("6 lines have the words that they had").waitFor();
      expect(await page.locator("del").allTextContents()).toStrictEqual(["[only before: ten ] "]);
      expect(await page.locator("ins").allTextContents()).toStrictEqual(["[only now: nine, unless it burns ] "]);
    }
    found.push(...(await inspect(b, "a version beside an earlier one")));

    // Both sign: Ana draws what she drew before, and each signature is one over exactly these bytes.
    await a.getByLabel("I have read to the end").check();
    await a.getByLabel("Drawn by hand").check();
    await a.getByRole("button", { name: "Sign version 2" }).click();
    await a.getByRole("heading", { name: "You have signed" }).waitFor();
    await readAndSign(b, 2, "Ben");
    for (const page of [a, b]) {
      await seeBothSigned(page);
      await page.getByRole("img", { name: "Signature drawn by Ana Ωmega" }).waitFor();
      await page.getByText("To go slowly, and to say so when I cannot.").waitFor();
      expect(await page.getByText("Signed with a key of their own.").count()).toBe(2);
    }
    found.push(...(await inspect(a, "both signatures")));
    expect(await verified(await versionOf(couple, 2))).toStrictEqual(["a true", "b true"]);

    // The next version is compared with the one that both signed.
    await changeWords(couple, "To find out slowly.", "To find out slowly and kindly.");
    await openSignPage(a, theatre.server.origin, couple.workspace);
    await make(a, 3);
    await a.getByText("Version 2 is the last one that you both signed.").waitFor();
    await a.locator("ins").first().waitFor();
    expect(await a.locator("ins").allTextContents()).toStrictEqual(["[only now:  and kindly ] "]);
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[C7i] sleep on it: neither signs before, whoever asked may end it, and it ends by itself", async () => {
    const couple = await settledCouple(theatre, await pagesOfTwo());
    const { a, b } = couple.pages;
    for (const page of [a, b]) {
      await later.watch(page);
      await openSignPage(page, theatre.server.origin, couple.workspace);
    }
    await make(a, 1);
    await read(b, 1);
    const found: string[] = [];
    await b.getByRole("button", { name: "Sleep on it" }).click();
    await b.getByRole("button", { name: "Take this time" }).click();
    await b.getByText("Choose until when.").waitFor();
    await b.getByLabel("Until a moment of my own").check();
    found.push(...(await inspect(b, "sleeping on it")));
    await b.getByLabel("Until tomorrow morning").check();
    await b.getByRole("button", { name: "Take this time" }).click();
    await b.getByText("You asked for time with version 1.").waitFor();
    await a.getByText("Ben would like to sleep on version 1.").waitFor();
    found.push(...(await inspect(a, "the other sleeps on it")));
    for (const page of [a, b]) expect(await page.getByRole("button", { name: "Sign version 1" }).count()).toBe(0);
    expect(await a.getByRole("button", { name: "I have slept on it" }).count()).toBe(0);

    // Ben ends it early, asks again, and then a day passes.
    await b.getByRole("button", { name: "I have slept on it" }).click();
    for (const page of [a, b]) await page.getByLabel("I have read to the end").waitFor();
    await b.getByRole("button", { name: "Sleep on it" }).click();
    await b.getByLabel("Until tomorrow morning").check();
    await b.getByRole("button", { name: "Take this time" }).click();
    for (const page of [a, b]) await page.getByText("neither of you can sign it.").waitFor();
    await later.pass(2);
    await readAndSign(a, 1, "Ana");
    await a.getByRole("heading", { name: "You have signed" }).waitFor();
    await readAndSign(b, 1, "Ben");
    for (const page of [a, b]) await seeBothSigned(page);
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });
});

describe("the keys of two people", () => {
  it("[C7e] [C7f] are compared once; a lost one leads to a new version, and the other is told that the key is new", async () => {
    const couple = await settledCouple(theatre, await pagesOfTwo());
    const { a, b } = couple.pages;
    const found: string[] = [];
    await make(a, 1);
    await read(b, 1);
    const words = (page: Page, name: string): Promise<string[]> =>
      page.getByRole("list", { name }).getByRole("listitem").allInnerTexts();
    for (const page of [a, b]) await page.getByRole("heading", { name: "The words of your two keys" }).waitFor();
    await a.getByRole("list", { name: "Your key" }).getByRole("listitem").nth(7).waitFor();
    await b.getByRole("list", { name: "The key of Ana" }).getByRole("listitem").nth(7).waitFor();
    expect(await words(b, "The key of Ana")).toStrictEqual(await words(a, "Your key"));
    expect(await words(b, "The key of Ana")).not.toStrictEqual(await words(b, "Your key"));
    await b.getByRole("button", { name: "Yes, and they were the same" }).click();
    await b.getByText("You compared these words, and they were the same.").waitFor();
    found.push(...(await inspect(b, "keys that were compared")));

    // Ana's browser is cleared: the page says so, and what she can do.
    const before = offeredBy(couple.a);
    await a.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.deleteDatabase("seals").addEventListener("success", done);
        }),
    );
    await openSignPage(a, theatre.server.origin, couple.workspace);
    await a.getByText("This version waits for a key that is not here").waitFor();
    expect(await a.getByLabel("I have read to the end").count()).toBe(0);
    found.push(...(await inspect(a, "a key that is not here")));
    await a.getByRole("button", { name: "Make a new version with this key" }).click();
    await a.getByRole("heading", { name: "What is different from version 1" }).waitFor();
    await readAndSign(a, 2, "Ana");
    await a.getByRole("heading", { name: "You have signed" }).waitFor();
    expect(offeredBy(couple.a)).not.toBe(before);

    await b.getByRole("button", { name: "See what is next" }).first().click();
    await b.getByText("Ana has a new key since you compared.").waitFor();
    found.push(...(await inspect(b, "a key that is new")));
    await b.getByRole("button", { name: "Yes, and they were the same" }).click();
    await b.getByText("You compared these words, and they were the same.").waitFor();
    await readAndSign(b, 2, "Ben");
    await seeBothSigned(b);
    expect(await verified(await versionOf(couple, 2))).toStrictEqual(["a true", "b true"]);
    expect(found).toStrictEqual([]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[C7d] cannot be read out, and are offered by the opening of a workspace and not by the page to sign", async () => {
    const couple = await settledCouple(theatre, await pagesOfTwo());
    const { a } = couple.pages;
    await a.goto(`${theatre.server.origin}/w/${couple.workspace}`);
    await a.getByRole("heading", { name: "The path" }).waitFor();
    const kept = await a.evaluate(async () => {
      const opened = indexedDB.open("seals");
      const database = await new Promise<IDBDatabase>((done) => {
        opened.addEventListener("success", () => done(opened.result));
      });
      const all = database.transaction("seals").objectStore("seals").getAll();
      const pairs = await new Promise<{ privateKey: CryptoKey }[]>((done) => {
        all.addEventListener("success", () => done(all.result as { privateKey: CryptoKey }[]));
      });
      database.close();
      const read = pairs.map(({ privateKey }) =>
        crypto.subtle.exportKey("jwk", privateKey).then(
          () => "read",
          (cause: DOMException) => cause.name,
        ),
      );
      return Promise.all(read);
    });
    expect(kept).toStrictEqual(["InvalidAccessError"]);

    // Another browser of hers opens the workspace and nothing else: the next version would name its key.
    const before = offeredBy(couple.a);
    const { page } = await theatre.visitor(DESK);
    await signIn(page, theatre.server.origin, couple.ana);
    await page.goto(`${theatre.server.origin}/w/${couple.workspace}`);
    await couple.a.until("another key", (each) => offeredBy(each) !== before);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[C7e] of a browser that is not at hand can be left for no key at all, where this browser makes none", async () => {
    const couple = await settledCouple(theatre, await pagesOfTwo());
    await make(couple.pages.a, 1);
    const { page: c } = await theatre.visitor(PHONE);
    await c.addInitScript(withoutEd25519);
    await signIn(c, theatre.server.origin, couple.ben);
    await openSignPage(c, theatre.server.origin, couple.workspace);
    await c.getByText("This version waits for a key that is not here").waitFor();
    expect(await inspect(c, "a key that is not here, and no other")).toStrictEqual([]);
    await c.getByRole("button", { name: "Make a new version without a key" }).click();
    await c.getByRole("heading", { name: "What is different from version 1" }).waitFor();
    await readAndSign(c, 2, "Ben");
    await c.getByText("Signed without a key of their own; the host of this place witnessed it.").waitFor();
    const { document } = await versionOf(couple, 2);
    expect([document.keys.a.kind, document.keys.b.kind]).toStrictEqual(["ed25519", "none"]);
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[C7e] are missing in a browser without Ed25519: its signature counts, and is recorded as made without a key", async () => {
    const pages = await pagesOfTwo();
    await pages.b.addInitScript(withoutEd25519);
    const couple = await settledCouple(theatre, pages, ["b"]);
    const { a, b } = couple.pages;
    await make(a, 1);
    await read(b, 1);
    await b.getByLabel("I have read to the end").check();
    await b.getByText("This browser cannot make a key for signing.").waitFor();
    expect(await inspect(b, "a browser without keys")).toStrictEqual([]);
    await readAndSign(b, 1, "Ben");
    await b.getByText("Signed without a key of their own; the host of this place witnessed it.").waitFor();
    await readAndSign(a, 1, "Ana");
    await seeBothSigned(a);
    await a.getByText("Signed without a key of their own; the host of this place witnessed it.").waitFor();
    const version = await versionOf(couple, 1);
    expect(version.document.keys.b).toStrictEqual({ kind: "none" });
    expect(version.signatures.map(({ seat, keyed, made }) => [seat, keyed, made?.jws === null])).toStrictEqual([
      ["b", false, true],
      ["a", true, false],
    ]);
    expect(await verified(version)).toStrictEqual(["a true"]);
    expect(theatre.complaints).toStrictEqual([]);
  });
});
