import { randomBytes } from "node:crypto";
import { BLANK_CARDS } from "@footbridge/shared/domain/card/words";
import { describe, expect, it } from "vitest";
import { newCouple } from "../support/couple.ts";
import { serverOfFile } from "../support/server-of-file.ts";

const server = serverOfFile();

const canary = (): string => `canary${randomBytes(8).toString("hex")}`;

describe("a slip", () => {
  it("[P10d] [P1] is its teller's alone while it is written, beside a card that is being written too", async () => {
    const { a, b, ana, ben, workspace } = await newCouple(server.origin);
    const [slip, card] = [canary(), canary()];
    const before = ben.transcript.length;
    await a.accepted({ type: "card.save-draft", base: 0, words: { ...BLANK_CARDS.slip, slipped: slip } });
    await a.accepted({ type: "card.save-draft", base: 0, words: { ...BLANK_CARDS.appreciation, kind: card } });
    await a.accepted({ type: "card.save-draft", base: 1, words: { ...BLANK_CARDS.slip, slipped: slip, mend: slip } });
    const fresh = await ana.connect(workspace);
    await fresh.ready();
    expect(fresh.draftOf("slip")).toStrictEqual({
      revision: 2,
      words: { ...BLANK_CARDS.slip, slipped: slip, mend: slip },
    });
    expect(fresh.draftOf("appreciation")).toStrictEqual({
      revision: 1,
      words: { ...BLANK_CARDS.appreciation, kind: card },
    });
    const bens = await ben.connect(workspace);
    await bens.ready();
    expect(bens.draftOf("slip")).toStrictEqual({ revision: 0, words: BLANK_CARDS.slip });
    expect(b.draftOf("slip")).toStrictEqual({ revision: 0, words: BLANK_CARDS.slip });
    // Whatever Ben has received since, his new page asked for.
    const received = JSON.stringify(ben.transcript.slice(before));
    expect([slip, card].filter((word) => received.includes(word))).toStrictEqual([]);
  });

  it("[P10d] [P10a] is told as what it is, and its words wait until they are opened", async () => {
    const { a, b, ana, ben, workspace } = await newCouple(server.origin);
    const [slip, card] = [canary(), canary()];
    await a.accepted({ type: "card.save-draft", base: 0, words: { ...BLANK_CARDS.appreciation, kind: card } });
    await a.accepted({ type: "card.save-draft", base: 0, words: { ...BLANK_CARDS.slip, slipped: slip, care: " " } });
    const { card: id = "" } = await a.accepted({ type: "card.give", kind: "slip", revision: 1 });
    for (const page of [a, b]) await page.until("the slip", (each) => each.card(id) !== undefined);
    const { givenAt = "" } = b.card(id) ?? {};
    const sealed = { id, kind: "slip", from: "a", givenAt, wished: false, together: null } as const;
    expect(b.card(id)).toStrictEqual({ ...sealed, mine: null });
    expect(JSON.stringify(ben.transcript).includes(slip)).toBe(false);
    // What is being written on the other kind stays as it is.
    const fresh = await ana.connect(workspace);
    await fresh.ready();
    expect([fresh.draftOf("slip"), fresh.draftOf("appreciation")]).toStrictEqual([
      { revision: 2, words: BLANK_CARDS.slip },
      { revision: 1, words: { ...BLANK_CARDS.appreciation, kind: card } },
    ]);

    await b.accepted({ type: "card.open", card: id });
    await b.until("the words", (page) => page.card(id)?.mine != null);
    expect(b.card(id)).toStrictEqual({ ...sealed, mine: { ...BLANK_CARDS.slip, slipped: slip } });
    expect(a.card(id)).toStrictEqual({ ...sealed, mine: { ...BLANK_CARDS.slip, slipped: slip } });
    expect(JSON.stringify(ben.transcript).includes(card)).toBe(false);
  });

  it("[P10d] [T4] is not taken with the parts of another kind, and nothing of it is kept", async () => {
    const { a, ana, workspace } = await newCouple(server.origin);
    const words = { ...BLANK_CARDS.slip, kind: "You listened." };
    const ack = await a.send({ type: "card.save-draft", base: 0, words });
    expect(ack.ok ? null : ack.refusal.code).toBe("message-not-understood");
    const fresh = await ana.connect(workspace);
    await fresh.ready();
    expect([fresh.draftOf("slip")?.revision, fresh.draftOf("appreciation")?.revision]).toStrictEqual([0, 0]);
  });
});
