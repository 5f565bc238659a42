import { fingerprintOf, fingerprintOfKey } from "@footbridge/shared/proof/fingerprint";
import { LONGEST_CHECK } from "@footbridge/shared/verify/limit";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { spkiOf } from "../../server/src/host-identity/certificate.ts";
import { type Made, makeCouple } from "../support/proof/couple.ts";
import { makeHost } from "../support/proof/host.ts";
import { edited, pdfFile, proofFile } from "../verify/files.ts";
import { tableWithoutEnd } from "../verify/hostile-pdfs.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
let made: Made;
let pdf: Buffer;
let words: { readonly a: string; readonly host: string };

beforeAll(async () => {
  theatre = await openTheatre();
  made = await makeCouple(makeHost());
  pdf = Buffer.from(await pdfFile(made));
  const key = made.keys.a?.key.jwk ?? { x: "" };
  words = {
    a: (await fingerprintOfKey(key)).join(" "),
    host: (await fingerprintOf(spkiOf(made.host.chain[1]))).join(" "),
  };
});
afterAll(async () => {
  await theatre.close();
});

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const agreement = (buffer: Buffer = pdf): Chosen => ({ name: "agreement.pdf", mimeType: "application/pdf", buffer });

/** The page with all that it loads for itself. */
async function openPage(page: Page): Promise<void> {
  await page.goto(`${theatre.server.origin}/verify`);
  await page.getByRole("heading", { level: 1, name: "Check a file" }).waitFor();
  await page.waitForLoadState("networkidle");
}

const answerOf = (page: Page, name: string) => page.getByRole("heading", { level: 2, name });

const UNKNOWN = "Nothing here was changed since it was sealed";
const GOOD = "This file is as it was sealed";
const REFUSED = "This file is not as it was signed";

describe("the page that checks files", () => {
  it("[V1] sends nothing and asks for nothing once a file is chosen, keeps nothing, and works without a connection", async () => {
    const { context, page } = await theatre.visitor(PHONE);
    await openPage(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("websocket", (socket) => asked.push(socket.url()));
    await page.getByLabel("The file").setInputFiles({ ...agreement(), name: "Συμφωνία — договор.pdf" });
    await answerOf(page, UNKNOWN).waitFor();
    await context.setOffline(true);
    await page.getByLabel("The file").setInputFiles({
      name: "proof.json",
      mimeType: "application/json",
      buffer: Buffer.from(proofFile(made)),
    });
    await page.getByText("proof.json was checked.").waitFor();
    await answerOf(page, UNKNOWN).waitFor();
    const kept = await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: await indexedDB.databases(),
      state: history.state as unknown,
    }));
    expect({ asked, kept, cookies: await context.cookies() }).toStrictEqual({
      asked: [],
      kept: { local: {}, session: {}, databases: [], state: null },
      cookies: [],
    });
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[V2a] is not held up by a hostile file, ends with it after a while, and asks for nothing then either", async () => {
    const { page } = await theatre.visitor(PHONE);
    await page.clock.install();
    await openPage(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.getByLabel("The file").setInputFiles(agreement(Buffer.from(tableWithoutEnd())));
    await page.getByText("Checking agreement.pdf…").waitFor();
    await page.getByText("Words to compare with").click();
    await page.clock.fastForward(LONGEST_CHECK);
    await answerOf(page, "This file could not be checked").waitFor();
    await page.getByText("Reading it took longer than any file of ours takes, and was ended.").waitFor();
    await page.getByLabel("The file").setInputFiles(agreement());
    await page.getByText("What checks a file could not be loaded.").waitFor();
    expect(asked).toStrictEqual([]);
    await page.reload();
    await page.waitForLoadState("networkidle");
    await page.getByLabel("The file").setInputFiles(agreement());
    await answerOf(page, UNKNOWN).waitFor();
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[V1] asks nobody who they are, and is led to from the first page and from the library", async () => {
    const { page } = await theatre.visitor(DESK);
    // The first page, from which everyone comes here, asks who they are.
    await page.waitForLoadState("networkidle");
    const paths: string[] = [];
    page.on("request", (request) => paths.push(new URL(request.url()).pathname));
    await openPage(page);
    expect(paths.filter((path) => path.startsWith("/api/"))).toStrictEqual(["/api/host-identity"]);
    for (const [from, link] of [
      ["/", "Check a file"],
      ["/library", "Check whether a signed agreement is still as it was signed"],
    ] as const) {
      await page.goto(`${theatre.server.origin}${from}`);
      await page.getByRole("link", { name: link }).click();
      await page.getByRole("heading", { level: 1, name: "Check a file" }).waitFor();
    }
  });

  it("[V1] says first whether it is as it was, then by whom and when, and opens the rest on request", async () => {
    const { page } = await theatre.visitor(DESK);
    await openPage(page);
    await page.getByLabel("The file").setInputFiles(agreement());
    await answerOf(page, UNKNOWN).waitFor();
    const said = await page.getByRole("region", { name: UNKNOWN }).innerText();
    expect(said.split("\n").filter((line) => line !== "")).toStrictEqual([
      "agreement.pdf",
      UNKNOWN,
      "It all fits together. By whom it was sealed, only the eight words of the host can tell you: please compare them.",
      "What it shows",
      "Version 1 of the agreement",
      "Amira Haddad signed",
      "14 March 2026 at 09:12:04 UTC",
      "14 March 2026 at 10:12:04 in Europe/Berlin",
      "With a key of their own, which never left their device.",
      "The words of this key",
      "Νίκος signed",
      "14 March 2026 at 21:40:30 UTC",
      "15 March 2026 at 03:10:30 in Asia/Kolkata",
      "What they agreed to, in their own words",
      "That we go slowly.",
      "With a key of their own, which never left their device.",
      "The words of this key",
      "Both had signed",
      "14 March 2026 at 21:40:30 UTC",
      "The file was sealed",
      "14 March 2026 at 22:00:00 UTC",
      "The host who received and sealed it",
      "Compare these eight words with those of the host that you know. If one is different, somebody else sealed the file.",
      ...words.host.split(" "),
      "What no file can show, or this one does not",
      "Whose seal it is, as long as nobody compared the words of the host.",
      "That the keys are theirs, as long as you did not compare their words with those that each of them sees.",
      "That the names are those of real people, or of the people whom you think of.",
      "That each of them was free when they signed.",
      "That the host’s clock was right. Every time here is the host’s.",
      "That the pages of the PDF read as what was signed. For that there is the host’s word, and the proof in the PDF to compare.",
      "Digest (SHA-256)",
      "Read what was signed",
      "Print this answer",
    ]);
    await page.getByText("Read what was signed").click();
    await page.getByText("We are trying slowly.").waitFor();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await page.locator("section details:not([open])").count()).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(await page.locator("section details[open]").count()).toBe(1);
  });

  it("[V3] takes words that somebody knows from elsewhere, and refuses a file without them", async () => {
    const { page } = await theatre.visitor(PHONE);
    await openPage(page);
    await page.getByText("Words to compare with").click();
    await page.getByLabel("Words of the host").fill("seven words");
    await page.getByText("A fingerprint has eight words.").waitFor();
    await page.getByLabel("Words of the host").fill(words.host.toUpperCase());
    await page.getByLabel("Words of one partner’s key").fill(words.a);
    await page.getByLabel("The file").setInputFiles(agreement());
    await answerOf(page, GOOD).waitFor();
    await page.getByLabel("Words of the other’s key").fill(words.host);
    await page.getByRole("button", { name: "Check again with these words" }).click();
    await answerOf(page, "This is not the file you are looking for").waitFor();
    await page.getByText("Neither of the two signed with the key whose words you gave.").waitFor();
    await page.getByText("The words of this host").click();
    await expect
      .poll(() => page.getByRole("list", { name: "The words of this host" }).getByRole("listitem").count())
      .toBe(8);
  });

  it("[V2] refuses what was changed, says why, and repeats nothing of it", async () => {
    const { page } = await theatre.visitor(PHONE);
    await openPage(page);
    const changed = Buffer.from(
      edited(made, ({ readable }) => {
        readable.signers.a.name = "Call this number";
      }),
    );
    await page
      .getByLabel("The file")
      .setInputFiles({ name: "proof.json", mimeType: "application/json", buffer: changed });
    await answerOf(page, REFUSED).waitFor();
    expect(await answerOf(page, REFUSED).evaluate((heading) => heading === document.activeElement)).toBe(true);
    const said = await page.getByRole("region", { name: REFUSED }).innerText();
    expect(said).toContain(
      "The copy for reading gives another name, time or time zone for the partner named first than the signature does.",
    );
    expect(said).not.toContain("Call this number");
    await page.getByLabel("The file").setInputFiles(agreement(Buffer.from("Dear diary")));
    await answerOf(page, "This file could not be checked").waitFor();
    expect(theatre.complaints).toStrictEqual([]);
  });

  it("[V1] is used with the keyboard alone, and takes a file that is dropped anywhere", async () => {
    const { page } = await theatre.visitor(DESK);
    await openPage(page);
    await page.evaluate(
      ([text]) => {
        const files = new DataTransfer();
        files.items.add(new File([text], "dropped.json", { type: "application/json" }));
        const drop = { bubbles: true, cancelable: true, dataTransfer: files };
        document.querySelector("footer")?.dispatchEvent(new DragEvent("dragover", drop));
        document.querySelector("footer")?.dispatchEvent(new DragEvent("drop", drop));
      },
      [Buffer.from(proofFile(made)).toString("utf8")] as const,
    );
    await answerOf(page, UNKNOWN).waitFor();
    const focused = async (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName || "");
    expect(await focused()).toBe(UNKNOWN);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("The words of this key");
    await page.keyboard.press("Enter");
    expect(
      await page
        .getByRole("list", { name: "Words of the key of Amira Haddad signed" })
        .getByRole("listitem")
        .allInnerTexts(),
    ).toStrictEqual(words.a.split(" "));
    await page.getByLabel("The file").focus();
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Space");
    await (await chooser).setFiles(agreement());
    await page.getByText("agreement.pdf was checked.").waitFor();
  });
});
