import { type Fact, fold } from "@footbridge/shared/domain/fold";
import type { Answer, Answers } from "@footbridge/shared/domain/round/answer";
import type { Seat } from "@footbridge/shared/domain/seat";
import { describe, expect, it } from "vitest";
import { type Couple, newCouple } from "../support/couple.ts";
import { logOf } from "../support/fact-log.ts";
import type { Page } from "../support/page.ts";
import { promptSetOfRound, receiptFor, shownReceiptFor } from "../support/receipt.ts";
import { nonceFrom, sealing } from "../support/seal.ts";
import { serverOfFile } from "../support/server-of-file.ts";

const server = serverOfFile();

const ROUND = "own-part";
const text = (words: string): Answer => ({ state: "answered", value: { kind: "text", text: words } });
const NONCES = { a: nonceFrom("a"), b: nonceFrom("b") };
/** What each will be able to read of the other; the rest of either side says nothing. */
const READABLE: Readonly<Record<Seat, Answers>> = {
  a: { "repair-offer": text("I ask — 🌉, then listen"), "my-part": text("I was\nlate") },
  b: { "my-part": text("لم أكن هناك"), "repair-offer": text("é, once and é twice") },
};

async function write(page: Page, seat: Seat): Promise<void> {
  for (const [prompt, answer] of Object.entries(READABLE[seat]))
    await page.accepted({ type: "round.save", round: ROUND, prompt, base: 0, answer });
  await page.accepted({ type: "round.save", round: ROUND, prompt: "cause", base: 0, answer: { state: "not-today" } });
}

/** The receipt of what a seat wrote above, computed apart from the product. */
const receiptOf = ({ workspace }: Couple, seat: Seat, nonce = NONCES[seat]): string =>
  receiptFor({ workspace, round: ROUND, seat, nonce, readable: READABLE[seat] });

/** A couple of whom both have written and, unless told otherwise, sealed. */
async function coupleAt(sealed: readonly Seat[] = ["a", "b"]): Promise<Couple> {
  const couple = await newCouple(server.origin);
  for (const seat of ["a", "b"] as const) await write(couple[seat], seat);
  for (const seat of sealed) await couple[seat].accepted(sealing(ROUND, NONCES[seat]));
  return couple;
}

async function factsOf({ workspace }: Couple): Promise<readonly Fact[]> {
  const rows = await server.asOwner<{ body: Fact }>(
    "select body from footbridge.facts where workspace_id = $1 and round is not null order by version, ordinal",
    [workspace],
  );
  return rows.map(({ body }) => body);
}

const timesOf = (page: Page): number | undefined => page.round(ROUND)?.receipts?.times;
/** A receipt as it is shown the n-th time. */
const shownOf = ({ workspace }: Couple, receipt: string, times: number): string =>
  shownReceiptFor(receipt, times, server.saltOf(workspace, ROUND, times));
const shownAt = (couple: Couple, seat: Seat, times: number, nonce?: string): string =>
  shownOf(couple, receiptOf(couple, seat, nonce), times);

describe("a receipt", () => {
  it("[P7a] is answered to the one who seals, over the words that will be readable and nothing else", async () => {
    const couple = await coupleAt([]);
    expect(await couple.a.accepted(sealing(ROUND, NONCES.a))).toStrictEqual({ receipt: receiptOf(couple, "a") });
    await couple.a.until("the seal", (page) => page.round(ROUND)?.mine.sealed === true);
    expect(couple.a.round(ROUND)?.mine.receipt).toStrictEqual({
      receipt: receiptOf(couple, "a"),
      nonce: NONCES.a,
      promptSet: promptSetOfRound(ROUND),
    });
  });

  it("[P7a] is another one with another word, nonce, workspace or seat", async () => {
    const [one, other] = [await coupleAt([]), await coupleAt([])];
    const base = { workspace: one.workspace, round: ROUND, seat: "a", nonce: NONCES.a, readable: READABLE.a } as const;
    const flipped = `${NONCES.a.slice(0, -1)}${NONCES.a.endsWith("0") ? "1" : "0"}`;
    const { receipt } = await one.a.accepted(sealing(ROUND, NONCES.a));
    await one.a.accepted({ type: "round.take-seal-back", round: ROUND });
    const { receipt: ofOtherNonce } = await one.a.accepted(sealing(ROUND, flipped));
    await one.a.accepted({ type: "round.take-seal-back", round: ROUND });
    const answer = text("I was\nlatE");
    await one.a.accepted({ type: "round.save", round: ROUND, prompt: "my-part", base: 1, answer });
    const { receipt: ofOtherWord } = await one.a.accepted(sealing(ROUND, NONCES.a));
    const { receipt: ofOtherWorkspace } = await other.a.accepted(sealing(ROUND, NONCES.a));
    expect([receipt, ofOtherNonce, ofOtherWord, ofOtherWorkspace]).toStrictEqual([
      receiptFor(base),
      receiptFor({ ...base, nonce: flipped }),
      receiptFor({ ...base, readable: { ...READABLE.a, "my-part": answer } }),
      receiptFor({ ...base, workspace: other.workspace }),
    ]);
    expect(new Set([receipt, ofOtherNonce, ofOtherWord, ofOtherWorkspace]).size).toBe(4);
    expect(receiptFor({ ...base, seat: "b" })).not.toBe(receipt);
  });

  it("[P7b] goes with the seal when that is taken back", async () => {
    const couple = await coupleAt(["a"]);
    await couple.a.accepted({ type: "round.take-seal-back", round: ROUND });
    await couple.a.until("the open side", (page) => page.round(ROUND)?.mine.sealed === false);
    expect(couple.a.round(ROUND)?.mine.receipt).toBeNull();
    const rows = await server.asOwner(
      "select receipt, opening from footbridge.sides where workspace_id = $1 and seat = 'a'",
      [couple.workspace],
    );
    expect(rows).toStrictEqual([{ receipt: null, opening: null }]);
  });

  it("[P7b] [P1] of the other's is nowhere in what reaches a person before both have sealed", async () => {
    const couple = await coupleAt(["a"]);
    await couple.b.send({ type: "round.take-ready-back", round: ROUND });
    const fresh = await couple.ben.connect(couple.workspace);
    await fresh.ready();
    const heard = JSON.stringify(couple.ben.transcript);
    const receipt = receiptOf(couple, "a");
    for (const secret of [receipt, NONCES.a, ...[0, 1, 2].map((times) => shownOf(couple, receipt, times))])
      expect(heard.includes(secret)).toBe(false);
    expect(couple.b.round(ROUND)?.receipts).toBeNull();
    expect(await factsOf(couple)).toStrictEqual([]);
  });
});

describe("when both have sealed", () => {
  it("[P7b] both receipts reach both, and the log has them, before anything is open", async () => {
    const couple = await coupleAt();
    for (const page of [couple.a, couple.b]) await page.until("both receipts", (each) => timesOf(each) === 1);
    const shown = { a: shownAt(couple, "a", 1), b: shownAt(couple, "b", 1) };
    expect(couple.a.round(ROUND)?.receipts).toStrictEqual({ mine: shown.a, theirs: shown.b, times: 1, salt: null });
    expect(couple.b.round(ROUND)?.receipts).toStrictEqual({ mine: shown.b, theirs: shown.a, times: 1, salt: null });
    expect([couple.a.round(ROUND)?.revealed, couple.b.round(ROUND)?.revealed]).toStrictEqual([null, null]);
    expect(
      (await factsOf(couple)).map((fact) => ("receipts" in fact ? [fact.times, fact.receipts] : fact)),
    ).toStrictEqual([[1, shown]]);
    const heard = JSON.stringify(couple.ben.transcript);
    for (const secret of [NONCES.a, receiptOf(couple, "a"), "I was"]) expect(heard.includes(secret)).toBe(false);
  });

  it("[P7c] a seal taken back and given again is told to the other, with new receipts", async () => {
    const couple = await coupleAt();
    await couple.a.until("both receipts", (page) => timesOf(page) === 1);
    await couple.b.accepted({ type: "round.take-seal-back", round: ROUND });
    await couple.a.until("not both any more", (page) => page.round(ROUND)?.bothSealed === false);
    expect(couple.a.round(ROUND)?.receipts).toBeNull();
    await couple.b.accepted(sealing(ROUND, nonceFrom("again")));
    await couple.a.until("both receipts again", (page) => timesOf(page) === 2);
    expect(couple.a.round(ROUND)?.receipts).toStrictEqual({
      mine: shownAt(couple, "a", 2),
      theirs: shownAt(couple, "b", 2, nonceFrom("again")),
      times: 2,
      salt: null,
    });
    expect((await factsOf(couple)).map(({ type }) => type)).toStrictEqual([
      "round.both-sealed",
      "round.not-both-sealed",
      "round.both-sealed",
    ]);
  });

  it("[P7c] another seal is told even when a crash kept it from being written down that one was taken back", async () => {
    const couple = await coupleAt();
    await couple.a.until("both receipts", (page) => timesOf(page) === 1);
    const again = receiptOf(couple, "b", nonceFrom("again"));
    await server.asOwner(
      "update footbridge.sides set receipt = decode($2, 'hex') where workspace_id = $1 and seat = 'b'",
      [couple.workspace, again],
    );
    const fresh = await couple.ana.connect(couple.workspace);
    await fresh.until("both receipts again", (page) => timesOf(page) === 2);
    expect(fresh.round(ROUND)?.receipts).toStrictEqual({
      mine: shownAt(couple, "a", 2),
      theirs: shownOf(couple, again, 2),
      times: 2,
      salt: null,
    });
  });

  it("[P7c] [P1] the receipts do not tell whether the other's seal was taken back while one's own was", async () => {
    const [still, moved] = [await coupleAt(), await coupleAt()];
    const seen: unknown[] = [];
    for (const couple of [still, moved]) {
      const first = shownAt(couple, "a", 1);
      await couple.b.accepted({ type: "round.take-seal-back", round: ROUND });
      if (couple === moved) {
        await couple.a.accepted({ type: "round.take-seal-back", round: ROUND });
        await couple.a.accepted(sealing(ROUND, nonceFrom("moved")));
      }
      await couple.b.accepted(sealing(ROUND, NONCES.b));
      await couple.b.until("both receipts again", (page) => timesOf(page) === 2);
      seen.push(couple.b.round(ROUND)?.receipts?.theirs === first);
    }
    expect(seen).toStrictEqual([false, false]);
  });
});

describe("after the reveal", () => {
  it("[P7d] each can check that the other's words give the receipt they had, and one flipped byte does not", async () => {
    const couple = await coupleAt();
    const theirs = { a: "b", b: "a" } as const;
    for (const seat of ["a", "b"] as const) await couple[seat].until("both receipts", (page) => timesOf(page) === 1);
    const before = { a: couple.a.round(ROUND)?.receipts, b: couple.b.round(ROUND)?.receipts };
    for (const seat of ["a", "b"] as const) await couple[seat].accepted({ type: "round.say-ready", round: ROUND });
    for (const seat of ["a", "b"] as const) {
      await couple[seat].until("the reveal", (page) => page.round(ROUND)?.revealed != null);
      const view = couple[seat].round(ROUND);
      const salt = server.saltOf(couple.workspace, ROUND, 1);
      expect(view?.receipts).toStrictEqual({ ...before[seat], salt });
      expect(view?.revealed?.opening).toStrictEqual({
        nonce: NONCES[theirs[seat]],
        promptSet: promptSetOfRound(ROUND),
      });
      const opened = {
        workspace: couple.workspace,
        round: ROUND,
        seat: theirs[seat],
        nonce: view?.revealed?.opening?.nonce ?? "",
        readable: view?.revealed?.theirs ?? {},
      };
      expect(shownReceiptFor(receiptFor(opened), 1, salt)).toBe(before[seat]?.theirs);
      const other = { ...opened, readable: { ...opened.readable, "my-part": text("Something else") } };
      expect(shownReceiptFor(receiptFor(other), 1, salt)).not.toBe(before[seat]?.theirs);
    }
  });
});

describe("earlier receipts, after the reveal", () => {
  it("[P7c] [P1] do not tell whether the other's seal was taken back and given again in between", async () => {
    for (const again of [false, true]) {
      const couple = await coupleAt();
      await couple.b.until("both receipts", (page) => timesOf(page) === 1);
      const first = couple.b.round(ROUND)?.receipts?.theirs;
      await couple.b.accepted({ type: "round.take-seal-back", round: ROUND });
      if (again) {
        await couple.a.accepted({ type: "round.take-seal-back", round: ROUND });
        await couple.a.accepted(sealing(ROUND, NONCES.a));
      }
      await couple.b.accepted(sealing(ROUND, NONCES.b));
      for (const seat of ["a", "b"] as const) await couple[seat].accepted({ type: "round.say-ready", round: ROUND });
      await couple.b.until("the reveal", (page) => page.round(ROUND)?.revealed != null);
      const view = couple.b.round(ROUND);
      const [salt, receipt] = [view?.receipts?.salt ?? "", receiptOf(couple, "a")];
      // What was shown last can be checked; with all that Ben ever gets, what was shown before cannot.
      expect(shownReceiptFor(receipt, 2, salt)).toBe(view?.receipts?.theirs);
      expect([1, 2].map((times) => shownReceiptFor(receipt, times, salt) === first)).toStrictEqual([false, false]);
      expect(JSON.stringify(couple.ben.transcript).includes(server.saltOf(couple.workspace, ROUND, 1))).toBe(false);
    }
  });
});

describe("the database", () => {
  it("[P7b] [P5] keeps a receipt and what it is checked with from everyone but the author until then", async () => {
    const couple = await coupleAt(["a"]);
    const ask = async (seat: Seat, statement: string): Promise<unknown> => {
      const [row] = await server.asOwner<{ id: string }>(
        "select person_id as id from footbridge.seats where workspace_id = $1 and seat = $2",
        [couple.workspace, seat],
      );
      const client = await server.pool.connect();
      try {
        await client.query("begin; set local role footbridge_member");
        await client.query("select set_config('footbridge.person', $1, true)", [row?.id]);
        return (await client.query(statement)).rows;
      } finally {
        await client.query("rollback");
        client.release();
      }
    };
    const at = `'${couple.workspace}', '${ROUND}'`;
    const salt = server.saltOf(couple.workspace, ROUND, 1);
    const asked = `select footbridge.both_receipts(${at}, 1, '${salt}') as both, footbridge.their_opening(${at}) as opening`;
    expect(await ask("b", asked)).toStrictEqual([{ both: null, opening: null }]);
    await couple.b.accepted(sealing(ROUND, NONCES.b));
    const shown = { a: shownAt(couple, "a", 1), b: shownAt(couple, "b", 1) };
    expect(await ask("b", asked)).toStrictEqual([{ both: shown, opening: null }]);
    expect(await ask("b", "select receipt from footbridge.sides where seat = 'a'")).toStrictEqual([]);
    const forged = { type: "round.both-sealed", round: ROUND, times: 2, receipts: { ...shown, a: "0".repeat(64) } };
    await expect(
      ask(
        "b",
        `insert into footbridge.facts values ('${couple.workspace}', 99, 0, 'round.both-sealed', '${ROUND}', '${JSON.stringify(forged)}', now())`,
      ),
    ).rejects.toThrow("row-level security");
  });

  it("[P7b] keeps the nonce encrypted, and the folded state equal to the fold over the log", async () => {
    const couple = await coupleAt();
    await couple.a.until("both receipts", (page) => timesOf(page) === 1);
    const rows = await server.asOwner<{ hex: string }>(
      "select encode(opening, 'hex') as hex from footbridge.sides where workspace_id = $1 and round = $2",
      [couple.workspace, ROUND],
    );
    expect(rows.length).toBe(2);
    const json = (nonce: string): string => Buffer.from(nonce).toString("hex");
    for (const { hex } of rows)
      expect([NONCES.a, NONCES.b].some((nonce) => hex.includes(nonce) || hex.includes(json(nonce)))).toBe(false);
    const [row] = await server.asOwner<{ state: unknown }>("select state from footbridge.workspaces where id = $1", [
      couple.workspace,
    ]);
    expect(JSON.parse(JSON.stringify(fold(await logOf(server, couple.workspace))))).toStrictEqual(row?.state);
  });
});
