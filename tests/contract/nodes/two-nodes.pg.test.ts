import { BLANK_CARDS, partOf } from "@footbridge/shared/domain/card/words";
import type { Command } from "@footbridge/shared/protocol/commands";
import type { SlicesMessage } from "@footbridge/shared/protocol/views";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalOf } from "../../../server/src/refusal.ts";
import type { Couple } from "../../support/couple.ts";
import { type RunningNodes, runNodes } from "../../support/nodes.ts";
import { Page } from "../../support/page.ts";
import { sealing } from "../../support/seal.ts";
import { newCoupleApart, pageOn } from "./apart.ts";

const ROUND = "own-part";
const SIGNED_OUT = refusalOf("signed-out");
const text = (words: string) => ({ state: "answered" as const, value: { kind: "text" as const, text: words } });

let running: RunningNodes;
beforeAll(async () => {
  running = await runNodes(2);
});
afterAll(() => running.close());

const origin = (node: number): string => running.nodes[node]?.origin ?? "";
const apart = (): Promise<Couple> => newCoupleApart(origin(0), origin(1));

describe("two nodes on one database", () => {
  it("[T6] what both did is shown on the other node, from sealing to the reveal", async () => {
    const { a, b } = await apart();
    for (const [page, words] of [
      [a, "canary-a"],
      [b, "canary-b"],
    ] as const) {
      for (const prompt of ["my-part", "repair-offer"])
        await page.accepted({ type: "round.save", round: ROUND, prompt, base: 0, answer: text(`${words} ${prompt}`) });
      await page.accepted(sealing(ROUND));
    }
    for (const page of [a, b]) await page.until("both sealed", (each) => each.round(ROUND)?.bothSealed === true);
    await a.accepted({ type: "round.say-ready", round: ROUND });
    await b.accepted({ type: "round.say-ready", round: ROUND });
    for (const page of [a, b]) await page.until("the reveal", (each) => each.round(ROUND)?.revealed != null);
    expect(b.round(ROUND)?.revealed?.theirs).toStrictEqual({
      "my-part": text("canary-a my-part"),
      "repair-offer": text("canary-a repair-offer"),
    });
    await b.until("the drafts", (page) => page.clauses().length === 4);
    for (const page of [a, b]) page.close();
  });

  it("[T6] what both do in the same moment, each on another node, is written down once", async () => {
    for (let time = 0; time < 5; time += 1) {
      const { a, b, workspace } = await apart();
      const both = [a, b];
      for (const page of both)
        for (const prompt of ["my-part", "repair-offer"])
          await page.accepted({ type: "round.save", round: ROUND, prompt, base: 0, answer: text(prompt) });
      await Promise.all(both.map((page) => page.accepted(sealing(ROUND))));
      await Promise.all(both.map((page) => page.accepted({ type: "round.say-ready", round: ROUND })));
      for (const page of both) await page.until("the drafts", (each) => each.clauses().length === 4);
      const facts = await running.asOwner<{ type: string }>(
        "select type from footbridge.facts where workspace_id = $1 and (type like 'round.%' or type = 'clause.drafted') order by version, ordinal",
        [workspace],
      );
      expect(facts.map(({ type }) => type)).toEqual([
        "round.both-sealed",
        "round.revealed",
        ...Array(4).fill("clause.drafted"),
      ]);
      for (const page of both) page.close();
    }
  });

  it("[T6] many changes on both nodes at once end in the same view on each, and none is shown before an older one", async () => {
    const received: number[] = [];
    const { a, b, workspace, ben } = await apart();
    const watched = new Page(origin(1), workspace, ben.cookie, ({ what, body }) => {
      if (what !== "slices") return;
      for (const slice of (body as SlicesMessage).slices)
        if (slice.name === "board")
          received.push(slice.view.sections.reduce((sum, { clauses }) => sum + clauses.length, 0));
    });
    await watched.ready();
    const propose = (page: Page, n: number) =>
      page.accepted({ type: "clause.propose", section: "change", words: { kind: "text", text: `Line ${n}.` } });
    await Promise.all([a, b].flatMap((page) => Array.from({ length: 10 }, (_, n) => propose(page, n))));
    for (const page of [a, b, watched]) await page.until("all lines", (each) => each.clauses().length === 20);
    expect(watched.held()).toStrictEqual(b.held());
    const lines = (page: Page) => page.clauses().map(({ id, versions }) => [id, versions[0]?.digest]);
    expect(lines(a)).toStrictEqual(lines(b));
    expect(received).toStrictEqual(received.toSorted((one, other) => one - other));
    for (const page of [a, b, watched]) page.close();
  });

  it("[T6] [P1] what one does alone is shown on one's own pages on the other node, and on none of the partner's", async () => {
    const { a, b, workspace, ana } = await apart();
    const phone = await pageOn(origin(1), ana, workspace);
    const before = b.messages;
    for (let base = 0; base < 5; base += 1)
      await a.accepted({ type: "round.save", round: ROUND, prompt: "my-part", base, answer: text(`canary ${base}`) });
    const shown = (page: Page) => page.round(ROUND)?.mine.answers["my-part"];
    const alone: readonly Command[] = [
      { type: "round.save", round: ROUND, prompt: "repair-offer", base: 0, answer: text("canary offer") },
      sealing(ROUND),
      { type: "round.take-seal-back", round: ROUND },
      sealing(ROUND),
      { type: "card.save-draft", base: 0, words: { ...BLANK_CARDS.appreciation, kind: "canary of a card" } },
    ];
    for (const command of alone) await a.accepted(command);
    await phone.until("the seal", (page) => page.round(ROUND)?.mine.sealed === true);
    await phone.until(
      "the draft",
      (page) => partOf(page.cardDraft?.words ?? BLANK_CARDS.appreciation, "kind") === "canary of a card",
    );
    await phone.until("the newest words", (page) => JSON.stringify(shown(page) ?? {}).includes("canary 4"));
    // What both may see comes over the same line after it: nothing else came to the partner before that.
    await a.accepted({ type: "clause.propose", section: "change", words: { kind: "text", text: "For both." } });
    await b.until("the line", (page) => page.clauses().length === 1);
    expect(b.messages - before).toBe(1);
    for (const page of [a, b, phone]) page.close();
  });
});

describe("a session that ends", () => {
  it("[T6] hangs up on its pages on every node, tells them why, and on nobody else", async () => {
    const { a, b, workspace, ana } = await apart();
    const elsewhere = await pageOn(origin(1), ana, workspace);
    await ana.ask("POST", "/api/sign-out", {});
    for (const page of [a, elsewhere]) await page.until("why it ended", ({ refusal }) => refusal !== null);
    expect([a.refusal, elsewhere.refusal, b.refusal]).toEqual([SIGNED_OUT, SIGNED_OUT, null]);
    await b.accepted({ type: "round.save", round: ROUND, prompt: "my-part", base: 0, answer: text("still here") });
    b.close();
  });

  it("[T6] is told by the database itself, whoever took it away there", async () => {
    const { a, b, workspace } = await apart();
    await running.asOwner(
      "delete from footbridge.sessions where person_id = (select person_id from footbridge.seats where workspace_id = $1 and seat = 'a')",
      [workspace],
    );
    await a.until("why it ended", ({ refusal }) => refusal !== null);
    expect([a.refusal, b.refusal]).toEqual([SIGNED_OUT, null]);
    b.close();
  });
});

/** Ends connections by which nodes listen or tell, or all of them; says how many. */
async function cutOff(of: string): Promise<number> {
  const rows = await running.asOwner(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'footbridge_app' and ${of}`,
  );
  return rows.length;
}

describe("a node that could not be told for a while", () => {
  const LISTENING = "application_name like 'footbridge node %'";

  it("[T6] shows every page anew once it hears again, and hangs up on those whose session ended meanwhile", async () => {
    const { a, b, workspace, ana } = await apart();
    const elsewhere = await pageOn(origin(1), ana, workspace);
    // While nobody listens: a change past the server, and a session that ends without a word.
    await running.asOwner("alter table footbridge.sessions disable trigger tell_ended_session");
    await running.asOwner(
      "delete from footbridge.sessions where person_id = (select person_id from footbridge.seats where workspace_id = $1 and seat = 'a')",
      [workspace],
    );
    await running.asOwner("alter table footbridge.sessions enable trigger tell_ended_session");
    const before = b.messages;
    expect(await cutOff(LISTENING)).toBe(2);
    for (const page of [a, elsewhere]) await page.until("why it ended", ({ refusal }) => refusal !== null);
    await b.until("a fresh view", (page) => page.messages > before);
    expect([a.refusal, elsewhere.refusal, b.refusal]).toEqual([SIGNED_OUT, SIGNED_OUT, null]);
    b.close();
  });

  it("[T6] loses nothing while its connections end again and again", async () => {
    const { a, b } = await apart();
    for (let n = 0; n < 8; n += 1) {
      await cutOff("application_name = 'footbridge telling'");
      const line = { type: "clause.propose", section: "change", words: { kind: "text", text: `Line ${n}.` } } as const;
      for (let ack = await a.send(line); !ack.ok; ack = await a.send(line)) expect(ack.refusal.code).toBe("not-saved");
      if (n % 2 === 0) await cutOff(LISTENING);
    }
    await b.until("every line", (page) => page.clauses().length >= 8);
    for (const page of [a, b]) page.close();
  });
});
