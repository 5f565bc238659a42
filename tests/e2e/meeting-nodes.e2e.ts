import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newCouple } from "../support/couple.ts";
import { sealing } from "../support/seal.ts";
import { MOMENT, meetHere, notedOn, noteHeadings, OPEN } from "./meeting-here.ts";
import { sayReady } from "./rounds.ts";
import { DESK, PHONE } from "./theatre.ts";
import { openTwoServers, type TwoServers } from "./two-servers.ts";

const ROUND = "own-part";
const WORDS = {
  a: { "my-part": "I went silent for days.", "repair-offer": "I will say that I need an hour." },
  b: { "my-part": "I answered from the road, and badly.", "repair-offer": "I will call when I am there." },
} as const;

let servers: TwoServers;
let owner: pg.Client;
beforeAll(async () => {
  servers = await openTwoServers();
  owner = new pg.Client(servers.database);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await servers.close();
});

/** The meeting that goes on in a workspace, and how often its round was opened. */
async function keptOf(workspace: string): Promise<unknown> {
  const meeting = await owner.query<{ id: string }>(
    "select state -> 'running' ->> 'id' as id from footbridge.meetings where workspace_id = $1",
    [workspace],
  );
  const reveals = await owner.query(
    "select from footbridge.facts where workspace_id = $1 and type = 'round.revealed'",
    [workspace],
  );
  return { meeting: meeting.rows[0]?.id, reveals: reveals.rowCount };
}

describe("a meeting at two servers", () => {
  it("[T6] [C11b] opens a round once for both, though the one's server is killed before the moment that it was given", async () => {
    const { one, other, ways, visit } = servers;
    const { workspace, ana, ben, ...pages } = await newCouple(one.origin);
    for (const seat of ["a", "b"] as const) {
      for (const [prompt, text] of Object.entries(WORDS[seat]))
        await pages[seat].accepted({
          type: "round.save",
          round: ROUND,
          prompt,
          base: 0,
          answer: { state: "answered", value: { kind: "text", text } },
        });
      await pages[seat].accepted(sealing(ROUND));
    }
    for (const page of [pages.a, pages.b]) page.close();
    // The time in both browsers can be made to stand still.
    const a = await visit(ways.a, PHONE, ana, workspace, (page) => page.clock.install());
    const b = await visit(ways.b, DESK, ben, workspace, (page) => page.clock.install());
    await meetHere(a, b);
    const before = await keptOf(workspace);
    for (const [page, way] of [
      [a, ways.a],
      [b, ways.b],
    ] as const) {
      await page.goto(`${way.origin}/w/${workspace}/round/${ROUND}`);
      await page.getByText("You have both sealed.").first().waitFor();
      await page.getByText(/ is here\.$/).waitFor();
      await noteHeadings(page);
    }
    await sayReady(b);
    await b.getByRole("heading", { name: "You are ready to read" }).waitFor();

    // No moment comes on a page whose time stands still: the server is killed when both know of it and neither has come to it.
    for (const page of [a, b]) await page.clock.pauseAt(Date.now() + 1000);
    await sayReady(a);
    for (const page of [a, b]) await page.getByRole("heading", { name: MOMENT }).waitFor();
    ways.a.lead(one.origin, other.origin);
    await one.kill();
    for (const page of [a, b]) {
      expect((await notedOn(page)).at(-1)).toBe(MOMENT);
      await page.clock.resume();
    }

    for (const page of [a, b]) await page.getByRole("heading", { name: OPEN }).waitFor();
    for (const page of [a, b]) {
      const noted = await notedOn(page);
      expect(noted.slice(noted.indexOf(MOMENT))).toStrictEqual([MOMENT, OPEN]);
      await page.getByRole("button", { name: "Begin reading" }).click();
      for (const words of [WORDS.a, WORDS.b].flatMap((side) => Object.values(side)))
        await page.getByText(words, { exact: true }).first().waitFor({ state: "attached" });
      await page.getByText("Unchanged since it was sealed", { exact: true }).waitFor();
    }
    expect(ways.a.open()).toEqual({ [other.origin]: expect.any(Number) });

    // It is the same meeting, each sees the other in it, and what one does there reaches the other.
    expect(await keptOf(workspace)).toStrictEqual({ ...(before as object), reveals: 1 });
    await a.getByText("Ben is here.").waitFor();
    await b.getByText("Ana is here.").waitFor();
    await a.getByRole("link", { name: "To the meeting" }).click();
    await a.getByRole("button", { name: "Raise a hand" }).click();
    await b.getByText("Ana has raised a hand.").waitFor();
  });
});
