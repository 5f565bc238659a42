import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive } from "./arriving.ts";
import { inspect } from "./inspecting.ts";
import { openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const THERE = "A gentle note on these words";
const asks = EN.sheets["own-part"].prompts;

describe("writing a round", () => {
  it("[P1] begins with a moment of grounding, and gets gentle notes that are made in the page and told nobody", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(PHONE)]);
    const sent: string[] = [];
    a.on("websocket", (socket) => socket.on("framesent", ({ payload }) => sent.push(String(payload))));
    await arrive(a, b, { a: "Sam", b: "Mika" });
    a.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));

    await a.getByRole("listitem").getByRole("link", { name: EN.sheets["own-part"].title }).click();
    await a.getByRole("button", { name: "Begin", exact: true }).click();
    await a.getByRole("heading", { name: "Before you begin" }).waitFor();
    await a.getByRole("button", { name: "Go on to the questions" }).click();

    const field = a.getByLabel(asks["my-part"]?.ask ?? "", { exact: true });
    const note = a.getByRole("button", { name: THERE });
    await field.fill("I went silent for days.");
    const before = await field.boundingBox();
    await a.getByText("Saved", { exact: true }).waitFor();
    await field.press("End");
    await field.pressSequentially(" But you shouted.");
    await note.waitFor();
    expect(await field.boundingBox()).toStrictEqual(before);
    expect(await field.evaluate((each) => each === document.activeElement)).toBe(true);
    await a.getByText("Saved", { exact: true }).waitFor();
    const all = sent.length;
    expect(sent.filter((frame) => /gentle|but-you|absolute/.test(frame))).toStrictEqual([]);

    // It explains itself, can be put away here, and then the field has the focus again.
    await note.click();
    await a.getByRole("heading", { name: "A “but” may take it back" }).waitFor();
    await a.getByText("About: “But you”").waitFor();
    // The head of the page stays in view and would lie over whatever has been scrolled under it.
    await a.evaluate(() => window.scrollTo(0, 0));
    expect(await inspect(a, "a gentle note")).toStrictEqual([]);
    await a.getByRole("button", { name: "Put this away" }).click();
    await expect.poll(() => note.count()).toBe(0);
    expect(await field.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(sent.slice(all).filter((frame) => frame !== "3")).toStrictEqual([]);

    // Dismissed for good, and brought back.
    await field.fill("You never listen.");
    await note.click();
    await a.getByRole("button", { name: "Do not show this kind again" }).click();
    await a.getByText("Notes of this kind will not come again.").waitFor();
    const kept = sent.filter((frame) => frame.startsWith("PUT "));
    expect(kept.map((frame) => frame.replace(/^.*\/api/, ""))).toStrictEqual([
      '/preferences {"quietNotes":["absolute"]}',
    ]);
    await a.reload();
    await field.fill("You never listen. I shouted, but you shouted too.");
    await note.click();
    await a.getByRole("heading", { name: "A “but” may take it back" }).waitFor();
    expect(await a.getByRole("heading", { name: "A word that leaves no room" }).count()).toBe(0);

    // The other person was shown nothing of it.
    expect(await b.getByRole("list").getByText("Not begun").count()).toBe(4);
    expect(theatre.complaints).toStrictEqual([]);
  });
});
