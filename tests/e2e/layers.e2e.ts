import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arrive } from "./arriving.ts";
import { inspect } from "./inspecting.ts";
import { throughRound } from "./rounds.ts";
import { DESK, openTheatre, PHONE, type Theatre } from "./theatre.ts";

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(async () => {
  await theatre.close();
});

const SIGNAL = "A signal that we both keep to.";
const words = EN.sheets["what-changed"].prompts;

describe("the four layers", () => {
  it("[C1] stand side by side after the reveal, and a missing one leads to its line on the agreement", async () => {
    const [{ page: a }, { page: b }] = await Promise.all([theatre.visitor(PHONE), theatre.visitor(DESK)]);
    await arrive(a, b, { a: "Sam", b: "Mika" });
    const path = new URL(a.url()).pathname;
    await a.goto(`${new URL(a.url()).origin}${path}/round/what-changed/layers`);
    await a.getByRole("heading", { name: "Not open yet" }).waitFor();
    expect(await inspect(a, "layers before the reveal")).toStrictEqual([]);
    await a.getByRole("link", { name: "Back to the path" }).click();

    await throughRound(a, b, "what-changed", {
      a: {
        different: "I work four days now.",
        "root-cause-me-reading": "It is growing",
        "root-cause-me-evidence": "I told my brother before I told you.",
        "capacity-us-reading": "It is still missing",
        "capacity-fill": SIGNAL,
        "behaviour-us-reading": "It is still missing",
        "proof-over-time-me-reading": "I cannot tell yet",
      },
      b: {
        different: "I say it in the same hour.",
        "root-cause-me-reading": "It is there",
        "capacity-us-reading": "It is there",
        "behaviour-me-reading": "It is still missing",
      },
    });
    for (const page of [a, b]) {
      await page.getByRole("link", { name: "See the four layers side by side" }).click();
      await page.getByRole("heading", { name: "The four layers" }).waitFor();
      expect(await inspect(page, "the four layers")).toStrictEqual([]);
    }

    const row = (name: string) =>
      b
        .getByRole("row", { name: new RegExp(`^${name}`) })
        .getByRole("cell")
        .allInnerTexts();
    expect(await row("The root")).toStrictEqual([
      "It is growing: with something that shows it",
      "Left open",
      "It is there: nothing is named yet that shows it",
      "Left open",
    ]);
    expect(await row("The skills")).toStrictEqual([
      "Left open",
      "It is still missing",
      "Left open",
      "It is there: nothing is named yet that shows it",
    ]);

    // Someone wrote what would fill the skills: one line, theirs, and none of ours beside it.
    const skills = a.getByRole("region", { name: "The skills" });
    await skills.getByText("You call it missing between the two of you.").waitFor();
    expect(await skills.getByRole("link").count()).toBe(1);
    await skills.getByRole("link", { name: "The line about it on the agreement" }).click();
    const line = a.getByRole("listitem").filter({ hasText: SIGNAL }).first();
    await line.waitFor();
    await a.waitForFunction(() => document.activeElement?.textContent?.includes("A signal that we both keep to."));

    // Nobody wrote what would fill the other: ours stands there, and says that it is ours.
    await a.goBack();
    const done = a.getByRole("region", { name: "What is done" });
    await done.getByText("Mika calls it missing in themselves.").waitFor();
    await done.getByRole("link", { name: "The line about it on the agreement" }).click();
    await a.getByText(words["behaviour-fill"]?.standIn ?? "").waitFor();
    await a.getByText("It began as a suggestion of ours, because you both called this missing").waitFor();
    expect(theatre.complaints).toStrictEqual([]);
  });
});
