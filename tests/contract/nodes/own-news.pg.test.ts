import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newPerson } from "../../support/couple.ts";
import { openNews } from "../../support/news-page.ts";
import { type RunningNodes, runNodes } from "../../support/nodes.ts";
import { Person } from "../../support/person.ts";
import { newCoupleApart } from "./apart.ts";

let running: RunningNodes;
beforeAll(async () => {
  running = await runNodes(2);
});
afterAll(() => running.close());

const origin = (node: number): string => running.nodes[node]?.origin ?? "";

/** The same person on another device, at another node. */
async function elsewhere({ email, name, passPhrase }: Person): Promise<Person> {
  const other = new Person(origin(1), { email, name, passPhrase });
  await other.ask("POST", "/api/sign-in", { email, passPhrase });
  return other;
}

describe("what is one's own, on two nodes", () => {
  it("[P3i] [T6] is told to the person's pages on the other node, and to none of the partner's there", async () => {
    const { a, b, ana, ben, workspace } = await newCoupleApart(origin(0), origin(1));
    const phone = await elsewhere(ana);
    const pages = [
      await openNews(origin(1), phone.cookie),
      await openNews(origin(1), phone.cookie, workspace),
      await openNews(origin(1), ana.cookie),
    ];
    const partner = await openNews(origin(1), ben.cookie, workspace);
    const before = partner.packets.length;
    await ana.ask("PUT", "/api/preferences", { quietNotes: ["a-note"] });
    await ana.ask("POST", "/api/workspaces", {});
    await a.accepted({ type: "clause.propose", section: "purpose", words: { kind: "text", text: "To find out." } });
    await b.until("what both may see", (page) => page.clauses().length === 1);
    await partner.until("the same", ({ packets }) => packets.length > before);
    const [other, room, same] = pages;
    await room?.until("the news", ({ heard }) => heard.length === 2);
    await other?.until("the news", ({ heard }) => heard.length === 2);
    // Told in order: what came to the others was told before.
    expect([other?.heard, room?.heard, same?.heard]).toEqual([
      ["preferences", "workspaces"],
      ["preferences", "workspaces"],
      [],
    ]);
    expect(partner.packets.slice(before).map((packet) => String(packet).slice(0, 10))).toEqual(['2["slices"']);
    for (const page of [...pages, partner, a, b]) page.close();
  });

  it("[P3i] [T6] is asked for again by every page of a node that could not be told for a while", async () => {
    const ana = await newPerson(origin(0), "Ana");
    const page = await openNews(origin(1), ana.cookie);
    await running.asOwner(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'footbridge node %'",
    );
    await page.until("all of it", ({ heard }) => heard.length >= 4);
    expect(page.heard.slice(0, 4)).toEqual(["private-pages", "preferences", "reminders", "workspaces"]);
    page.close();
  });
});
