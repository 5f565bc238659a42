import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Paper, PaperSchema } from "@footbridge/shared/protocol/paper";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoCouple } from "../demo/couple/couple.ts";
import { makeShowcase, type Showcase } from "../demo/showcase.ts";
import { compared, stringsOf } from "../support/paper-strings.ts";
import { textOf } from "../support/tools/pdf-text.ts";
import { TOOLS, WITHOUT } from "../support/tools/tools.ts";
import { fetchFile } from "./signing.ts";
import { openTheatre, PHONE, type Theatre } from "./theatre.ts";

const couple = demoCouple(new Date());

let theatre: Theatre;
let showcase: Showcase;
let page: Page;
let paper: Paper;
beforeAll(async () => {
  theatre = await openTheatre();
  showcase = await makeShowcase(theatre.server.origin, couple, () => undefined);
  page = await signedIn("a");
  await page.goto(`${theatre.server.origin}/w/${showcase.signed}/agreement/revisions/1`);
  await page.getByRole("link", { name: "Show it as it prints" }).click();
  await page.getByRole("heading", { name: "On paper" }).waitFor();
  await page.locator("[data-paper]").waitFor();
  const path = `/api/workspaces/${showcase.signed}/revisions/1/paper`;
  paper = PaperSchema.parse(await (await page.request.get(`${theatre.server.origin}${path}`)).json());
});
afterAll(() => theatre.close());

async function signedIn(seat: "a" | "b"): Promise<Page> {
  const visitor = await theatre.visitor(PHONE);
  await visitor.page.goto(`${theatre.server.origin}/sign-in`);
  await visitor.page.getByLabel("E-mail address").fill(couple[seat].email);
  await visitor.page.getByRole("textbox", { name: "Pass phrase" }).fill(couple[seat].passPhrase);
  await visitor.page.getByRole("button", { name: "Sign in" }).click();
  await visitor.page.getByRole("heading", { name: "Your workspaces" }).waitFor();
  return visitor.page;
}

/** What a text does not have of the paper; and what it has more, without the dots between an origin and its writers. */
function beside(text: string, title = paper.title): unknown {
  const { missing, more } = compared(text, stringsOf({ ...paper, title }));
  return [missing, more.replaceAll("·", "")];
}

describe("the files of an agreement that both signed", () => {
  it("[C7c] the print view holds everything that the paper says, and nothing else, on both papers", async (context) => {
    const shown = await page.locator("[data-paper]").textContent();
    expect(beside(shown ?? "")).toStrictEqual([[], ""]);
    look("print-view.png", await page.screenshot({ fullPage: true }));
    if (!TOOLS.poppler) context.skip(WITHOUT.poppler);
    for (const format of ["A4", "Letter"]) {
      const printed = await page.pdf({ format });
      look(`print-${format}.pdf`, printed);
      expect(beside(textOf(printed).join("\n"), "AGREEMENT")).toStrictEqual([[], ""]);
    }
  });

  it("[C7r] both people's browsers save the same sealed file", async () => {
    const other = await signedIn("b");
    const saved = await Promise.all(
      [page, other].map(async (each) => {
        await each.goto(`${theatre.server.origin}/w/${showcase.signed}/agreement/revisions/1`);
        return fetchFile(each, "PDF file");
      }),
    );
    expect(saved[0]?.equals(saved[1] ?? Buffer.alloc(0))).toBe(true);
    const kept = `/api/workspaces/${showcase.signed}/revisions/1/agreement.pdf?paper=letter`;
    const onLetter = await (await other.request.get(`${theatre.server.origin}${kept}`)).body();
    expect(onLetter.equals(saved[0] ?? onLetter)).toBe(false);
    expect((await fetchFile(other, "PDF for Letter paper")).equals(onLetter)).toBe(true);
    expect(JSON.parse((await fetchFile(other, "Proof for checking (JSON)")).toString("utf8")).kind).toBe(
      "footbridge-proof",
    );
    expect(theatre.complaints).toStrictEqual([]);
  });
});

/** Keeps what was printed where somebody wants to look at it: `LOOK=FOLDER`. */
function look(name: string, bytes: Buffer): void {
  const folder = process.env["LOOK"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
}
