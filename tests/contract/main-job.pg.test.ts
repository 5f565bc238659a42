import type { NewWords } from "@footbridge/shared/domain/clause/commands";
import { fold } from "@footbridge/shared/domain/fold";
import type { SectionId } from "@footbridge/shared/domain/round/sheet";
import { describe, expect, it } from "vitest";
import { newCouple } from "../support/couple.ts";
import { logOf } from "../support/fact-log.ts";
import { sealing } from "../support/seal.ts";
import { serverOfFile } from "../support/server-of-file.ts";
import { unkeyed } from "../support/signing.ts";

const server = serverOfFile();

const text = (words: string) => ({ state: "answered" as const, value: { kind: "text" as const, text: words } });

describe("the main job over real sockets", () => {
  it("[C1] a round opens for both at once, after both sealed and both are ready", async () => {
    const { a, b } = await newCouple(server.origin);
    const round = "own-part";
    for (const [page, words] of [
      [a, "canary-a"],
      [b, "canary-b"],
    ] as const) {
      for (const prompt of ["my-part", "repair-offer"])
        await page.accepted({ type: "round.save", round, prompt, base: 0, answer: text(`${words} ${prompt}`) });
      await page.accepted(sealing(round));
    }
    await a.until("both sealed", (page) => page.round(round)?.bothSealed === true);
    expect(a.round(round)?.revealed).toBeNull();
    await a.accepted({ type: "round.say-ready", round });
    expect(b.round(round)?.revealed).toBeNull();
    await b.accepted({ type: "round.say-ready", round });
    for (const page of [a, b]) await page.until("the reveal", (each) => each.round(round)?.revealed != null);
    expect(a.round(round)?.revealed?.theirs).toStrictEqual({
      "my-part": text("canary-b my-part"),
      "repair-offer": text("canary-b repair-offer"),
    });
    await a.until("the drafts", (page) => page.clauses().length === 4);
    expect(a.clauses().map(({ making, section }) => [making, section])).toStrictEqual(
      Array(4).fill(["one-wrote", "owning-our-parts"]),
    );
  });

  it("[C3] [C7] what both agree on is frozen, signed by both, and taken along as files", async () => {
    const { workspace, a, b, ana } = await newCouple(server.origin);
    const pages = [a, b];
    const agree = async (section: SectionId, words: NewWords): Promise<void> => {
      const { clause = "" } = await a.accepted({ type: "clause.propose", section, words });
      for (const page of pages) {
        await page.until("the clause", (each) => each.clause(clause) !== undefined);
        const digest = page.clause(clause)?.versions[0]?.digest ?? "";
        await page.accepted({ type: "clause.say-yes", clause, digest });
      }
    };
    await agree("purpose", { kind: "text", text: "To find out slowly." });
    await agree("pace", { kind: "term", term: "trial-length", value: { kind: "length", amount: 12 } });
    await agree("pace", { kind: "term", term: "trial-start", value: { kind: "date", date: "2027-01-04" } });
    await agree("boundaries", { kind: "text", text: "No calls after ten." });
    await agree("check-ins", { kind: "term", term: "check-in-day", value: { kind: "weekday", weekday: 7 } });
    const time = { kind: "time", time: "19:00", zone: "Europe/Berlin" } as const;
    await agree("check-ins", { kind: "term", term: "check-in-time", value: time });
    await agree("ending", { kind: "text", text: "Either of us may end this, kindly." });
    await a.accepted({ type: "clause.propose", section: "support", words: { kind: "text", text: "Open still." } });
    await b.until("nothing is missing", (page) => page.agreement?.mayFreeze === true);

    await b.accepted({ type: "agreement.freeze" });
    for (const [page, name] of [
      [a, "Ana Ω"],
      [b, "בן"],
    ] as const) {
      await page.until("the frozen revision", (each) => each.agreement?.revisions.length === 1);
      const digest = page.agreement?.revisions[0]?.digest ?? "";
      await page.accepted(unkeyed({ revision: 1, digest }, name));
    }
    await a.until("both signatures", (page) => page.agreement?.revisions[0]?.status === "signed");

    const at = `/api/workspaces/${workspace}/revisions/1`;
    const markdown = await ana.request("GET", `${at}/agreement.md`);
    expect(markdown.status).toBe(200);
    for (const words of ["To find out slowly.", "Ana Ω", "בן", "Open still."])
      expect(markdown.bytes.toString("utf8")).toContain(words);
    const pdf = await ana.request("GET", `${at}/agreement.pdf`);
    expect([pdf.status, pdf.bytes.subarray(0, 5).toString("latin1")]).toStrictEqual([200, "%PDF-"]);
  });

  it("[T2] the folded state equals the fold over the log", async () => {
    const states = await server.asOwner<{ id: string; state: unknown }>("select id, state from footbridge.workspaces");
    expect(states.length).toBe(2);
    for (const { id, state } of states) {
      expect(JSON.parse(JSON.stringify(fold(await logOf(server, id))))).toStrictEqual(state);
    }
  });
});
