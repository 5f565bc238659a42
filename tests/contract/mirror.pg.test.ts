import { BLANK_CARDS } from "@footbridge/shared/domain/card/words";
import type { Answer } from "@footbridge/shared/domain/round/answer";
import type { TogetherView } from "@footbridge/shared/domain/round/view";
import type { Mirror } from "@footbridge/shared/protocol/views";
import { describe, expect, it } from "vitest";
import { joinUp, newCouple, newPerson } from "../support/couple.ts";
import type { Page } from "../support/page.ts";
import type { Person } from "../support/person.ts";
import { sealing } from "../support/seal.ts";
import { serverWithClock } from "../support/server-of-file.ts";

const { server, clock } = serverWithClock();

const ROUND = "own-part";
const text = (words: string): Answer => ({ state: "answered", value: { kind: "text", text: words } });

async function write(page: Page, words: string): Promise<void> {
  for (const prompt of ["my-part", "repair-offer"])
    await page.accepted({ type: "round.save", round: ROUND, prompt, base: 0, answer: text(`${words} ${prompt}`) });
}

/** A mirror, by slice. */
async function mirrorOf(person: Person, workspace: string): Promise<Readonly<Record<string, unknown>>> {
  const { slices } = await person.ask<Mirror>("GET", `/api/workspaces/${workspace}/mirror`);
  return Object.fromEntries(
    slices.map((slice) => ["key" in slice ? `${slice.name}/${slice.key}` : slice.name, slice.view]),
  );
}

/** What a page holds, without its person's own side. */
function withoutOwnSide(page: Page): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(page.held()).flatMap(([name, view]) => {
      if (name.startsWith("card-draft/") || name === "own-key") return [];
      if (name === "phrases") {
        const { own: _, ...together } = view as { own: unknown };
        return [[name, together]];
      }
      if (!name.startsWith("round/") && !name.startsWith("card/") && name !== "pause") return [[name, view]];
      const { mine: _, ...together } = view as { mine: unknown };
      return [[name, together]];
    }),
  );
}

describe("what my partner can see right now", () => {
  it("[P8a] is what their page holds, slice by slice, without their own side of the rounds", async () => {
    const { workspace, a, b, ana, ben } = await newCouple(server.origin);
    const expectBothWays = async (): Promise<void> => {
      const pages = [await ana.connect(workspace), await ben.connect(workspace)] as const;
      for (const page of pages) await page.ready();
      expect(await mirrorOf(ana, workspace)).toStrictEqual(withoutOwnSide(pages[1]));
      expect(await mirrorOf(ben, workspace)).toStrictEqual(withoutOwnSide(pages[0]));
      for (const page of pages) page.close();
    };
    await expectBothWays();
    for (const [page, words] of [
      [a, "canary-a"],
      [b, "canary-b"],
    ] as const) {
      await write(page, words);
      await page.accepted(sealing(ROUND));
    }
    await a.until("both have sealed", (page) => page.round(ROUND)?.bothSealed === true);
    await expectBothWays();
    await a.accepted({
      type: "clause.propose",
      section: "purpose",
      words: { kind: "text", text: "To find out." },
    });
    await a.accepted({ type: "card.save-draft", base: 0, words: { ...BLANK_CARDS.appreciation, kind: "canary-card" } });
    const { card = "" } = await a.accepted({ type: "card.give", kind: "appreciation", revision: 1 });
    await expectBothWays();
    await b.accepted({ type: "card.open", card });
    await expectBothWays();
    for (const page of [a, b]) await page.accepted({ type: "round.say-ready", round: ROUND });
    await a.until("the reveal", (page) => page.round(ROUND)?.revealed != null);
    await b.accepted({ type: "listening.write-back", round: ROUND, text: "I heard." });
    await a.accepted({ type: "listening.add", round: ROUND, text: "Besides." });
    await expectBothWays();
    expect(Object.keys(await mirrorOf(ana, workspace)).length).toBe(19);
  });

  it("[P8a] shows me my own words once they are open, and never before", async () => {
    const { workspace, a, b, ana } = await newCouple(server.origin);
    for (const page of [a, b]) await write(page, "canary");
    for (const page of [a, b]) await page.accepted(sealing(ROUND));
    expect(JSON.stringify(await mirrorOf(ana, workspace)).includes("canary")).toBe(false);
    for (const page of [a, b]) await page.accepted({ type: "round.say-ready", round: ROUND });
    const mirrored = (await mirrorOf(ana, workspace))[`round/${ROUND}`] as TogetherView;
    expect(mirrored.revealed?.theirs).toStrictEqual({
      "my-part": text("canary my-part"),
      "repair-offer": text("canary repair-offer"),
    });
  });

  it("[P8b] [P1] tells nothing of the other's side: whatever they do alone, it is the same to the byte", async () => {
    const { workspace, b, ana } = await newCouple(server.origin);
    const look = async (): Promise<unknown> => {
      const { status, headers, bytes } = await ana.request("GET", `/api/workspaces/${workspace}/mirror`);
      return [status, [...headers], bytes.toString("utf8")];
    };
    clock.running = false;
    const before = await look();
    await write(b, "canary");
    expect(await look()).toStrictEqual(before);
    await b.accepted(sealing(ROUND));
    expect(await look()).toStrictEqual(before);
    await b.accepted({ type: "round.say-ready", round: ROUND });
    expect(await look()).toStrictEqual(before);
    await b.accepted({ type: "round.take-seal-back", round: ROUND });
    expect(await look()).toStrictEqual(before);
    clock.running = true;
  });

  it("[P8c] is for the two who are in, and shows what the other is shown before they are confirmed", async () => {
    const [ana, ben, cleo] = [
      await newPerson(server.origin, "Ada"),
      await newPerson(server.origin, "Bo"),
      await newPerson(server.origin, "Cleo"),
    ];
    const { id: alone } = await ana.ask<{ id: string }>("POST", "/api/workspaces", {});
    expect(await mirrorOf(ana, alone)).toStrictEqual({});
    const workspace = await joinUp(ana, ben);
    const page = await ben.connect(workspace);
    expect(await mirrorOf(ana, workspace)).toStrictEqual(page.held());
    for (const person of [ben, cleo]) {
      const { status, json } = await person.request("GET", `/api/workspaces/${workspace}/mirror`);
      expect([status, (json as { error: { code: string } }).error.code]).toStrictEqual([404, "not-your-workspace"]);
    }
  });
});
