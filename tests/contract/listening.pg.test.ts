import { randomBytes, randomUUID } from "node:crypto";
import { fold } from "@footbridge/shared/domain/fold";
import type { ListeningCommand } from "@footbridge/shared/domain/listening/commands";
import type { Seat } from "@footbridge/shared/domain/seat";
import { otherSeat, SEATS } from "@footbridge/shared/domain/seat";
import { describe, expect, it } from "vitest";
import { type Couple, newCouple } from "../support/couple.ts";
import { logOf } from "../support/fact-log.ts";
import { listenUntil, openRound } from "../support/listening.ts";
import { serverOfFile } from "../support/server-of-file.ts";

const server = serverOfFile();

/** The first round of the path: `b` listens to `a` first. */
const round = "own-part";

const canary = (): string => `canary${randomBytes(8).toString("hex")}`;

/** Everything that a person was sent so far. */
function received(couple: Couple, seat: Seat): string {
  return JSON.stringify(couple[seat === "a" ? "ana" : "ben"].transcript);
}

/** Everything that stands in any row of the workspace, as its owner reads it. */
async function everyRow(workspace: string): Promise<string> {
  const rows = await server.asOwner<{ row: string }>(
    `select t::text as row from footbridge.shared_words t where workspace_id = $1
     union all select t::text from footbridge.facts t where workspace_id = $1
     union all select t::text from footbridge.commands t where workspace_id = $1
     union all select t::text from footbridge.workspaces t where id = $1`,
    [workspace],
  );
  return rows.map(({ row }) => row).join("\n");
}

/** A couple with the round open. */
async function opened(): Promise<Couple> {
  const couple = await newCouple(server.origin);
  await openRound(couple, round);
  return couple;
}

const wording = {
  "listening.write-back": (text: string) => ({ type: "listening.write-back", round, text }) as const,
  "listening.reply": (text: string) => ({ type: "listening.reply", round, text }) as const,
  "listening.not-quite": (sentence: string, digest = "0".repeat(64)) =>
    ({ type: "listening.not-quite", round, digest, sentence }) as const,
  "listening.add": (text: string) => ({ type: "listening.add", round, text }) as const,
};

async function refused(couple: Couple, seat: Seat, command: ListeningCommand, code: string): Promise<void> {
  const ack = await couple[seat].send(command);
  expect([command.type, ack.ok ? "accepted" : ack.refusal.code]).toStrictEqual([command.type, code]);
}

describe("listening to each other over the sockets", () => {
  it("[C9] goes from what was heard to a reply, both halves, and both pages show the same", async () => {
    const couple = await opened();
    const { a, b } = couple;
    expect(b.listening(round)).toStrictEqual({
      round,
      turn: { seat: "b", step: "write-back" },
      mayBeginAgain: false,
      exchanges: [],
      addenda: { a: [], b: [] },
    });
    await b.accepted(wording["listening.write-back"]("You felt alone."));
    await a.until("the words", (page) => page.listening(round)?.turn?.step === "answer");
    const first = a.listening(round)?.exchanges[0]?.[0]?.heard[0]?.digest ?? "";
    await a.accepted(wording["listening.not-quite"]("Not alone: unheard.", first));
    await b.until("the sentence", (page) => page.listening(round)?.turn?.step === "write-back");
    await b.accepted(wording["listening.write-back"]("You felt unheard."));
    await a.until("other words", (page) => page.listening(round)?.exchanges[0]?.[0]?.heard.length === 2);
    const second = a.listening(round)?.exchanges[0]?.[0]?.heard[1]?.digest ?? "";
    await refused(couple, "a", { type: "listening.say-yes", round, digest: first }, "words-moved-on");
    await a.accepted({ type: "listening.say-yes", round, digest: second });
    await b.accepted(wording["listening.reply"]("I am sorry."));
    await a.until("the reply", (page) => page.listening(round)?.turn?.seat === "a");
    const stands = await listenUntil(couple, round, ({ turn }) => turn === null);
    const said = stands.exchanges.map((exchange) =>
      exchange.map(({ listener, heard, ending }) => ({
        listener,
        heard: heard.map(({ text, answer }) => [text, answer?.kind, answer?.kind === "not-quite" && answer.text]),
        ending: ending?.kind === "reply" ? ending.text : ending?.kind,
      })),
    );
    expect(said).toStrictEqual([
      [
        {
          listener: "b",
          heard: [
            ["You felt alone.", "not-quite", "Not alone: unheard."],
            ["You felt unheard.", "yes", false],
          ],
          ending: "I am sorry.",
        },
        { listener: "a", heard: [["I heard.", "yes", false]], ending: "left" },
      ],
    ]);
    expect(b.listening(round)).toStrictEqual(stands);
    const fresh = await couple.ben.connect(couple.workspace);
    await fresh.ready();
    expect(fresh.held()).toStrictEqual(b.held());
    fresh.close();
  });

  it("[P1] [P2b] there is nothing of it before the round is open, on no page and for no command", async () => {
    const couple = await newCouple(server.origin);
    const words = canary();
    for (const seat of SEATS) {
      for (const make of Object.values(wording)) await refused(couple, seat, make(words), "listening-not-open");
      expect(Object.keys(couple[seat].held()).filter((name) => name.startsWith("listening"))).toStrictEqual([]);
      expect(received(couple, otherSeat(seat)).includes(words)).toBe(false);
    }
    await openRound(couple, round);
    expect(received(couple, "a").includes(words) || received(couple, "b").includes(words)).toBe(false);
    for (const seat of SEATS)
      expect(Object.keys(couple[seat].held()).filter((name) => name.startsWith("listening"))).toStrictEqual([
        `listening/${round}`,
      ]);
  });

  it("[C9] before the yes no reply reaches the other, and what is refused is kept nowhere", async () => {
    const couple = await opened();
    const { a, b, workspace } = couple;
    const words: string[] = [];
    const said = (): string => {
      const word = canary();
      words.push(word);
      return word;
    };
    const tryReplies = async (codes: Readonly<Record<Seat, string>>): Promise<void> => {
      for (const seat of SEATS) await refused(couple, seat, wording["listening.reply"](said()), codes[seat]);
    };
    await tryReplies({ a: "listening-not-your-turn", b: "listening-another-step" });
    await refused(couple, "a", wording["listening.write-back"](said()), "listening-not-your-turn");
    await b.accepted(wording["listening.write-back"]("You felt unheard."));
    await tryReplies({ a: "listening-another-step", b: "listening-not-your-turn" });
    await refused(couple, "b", wording["listening.write-back"](said()), "listening-not-your-turn");
    await refused(couple, "a", wording["listening.not-quite"](said()), "words-moved-on");
    const heard = await listenUntil(couple, round, ({ turn }) => turn?.step === "reply");
    expect(words.length).toBe(7);
    const sent = received(couple, "a") + received(couple, "b") + (await everyRow(workspace));
    expect(words.filter((word) => sent.includes(word))).toStrictEqual([]);
    // After the yes it is the listener's alone to open.
    const reply = canary();
    await refused(couple, "a", wording["listening.reply"](canary()), "listening-not-your-turn");
    expect(b.listening(round)).toStrictEqual(heard);
    await b.accepted(wording["listening.reply"](reply));
    await a.until("the reply", (page) => JSON.stringify(page.listening(round)).includes(reply));
  });

  it("[P2b] before it is sent nothing tells that one is writing: a page that is looked at sends the other nothing", async () => {
    const couple = await opened();
    const before = couple.ana.transcript.length;
    const again = await couple.ben.connect(couple.workspace);
    await again.ready();
    again.close();
    await refused(couple, "b", wording["listening.reply"]("too early"), "listening-another-step");
    // A round trip of Ana's own: whatever was on its way to her came before it.
    await refused(couple, "a", { type: "listening.again", round }, "listening-under-way");
    expect(couple.ana.transcript.slice(before).map(({ what }) => what)).toStrictEqual(["ack"]);
  });

  it("[C2a] additions are dated and stand beside revealed words, which stay as they were", async () => {
    const couple = await opened();
    const { a, b } = couple;
    const before = [a.round(round), b.round(round)];
    await a.accepted(wording["listening.add"]("One thing more."));
    await a.accepted(wording["listening.add"]("And another."));
    await b.until("the additions", (page) => page.listening(round)?.addenda.a.length === 2);
    expect(b.listening(round)?.addenda.a.map(({ text }) => text)).toStrictEqual(["One thing more.", "And another."]);
    const dates = await server.asOwner<{ at: string }>(
      `select body ->> 'at' as at from footbridge.facts
       where workspace_id = $1 and type = 'listening.added' order by version`,
      [couple.workspace],
    );
    expect(b.listening(round)?.addenda.a.map(({ at }) => at)).toStrictEqual(dates.map(({ at }) => at));
    expect([a.round(round), b.round(round)]).toStrictEqual(before);
  });

  it("[C4c] [T1] of two pages of one person that write back at once one is kept, and the other is told and keeps its words", async () => {
    const couple = await opened();
    const second = await couple.ben.connect(couple.workspace);
    await second.ready();
    const acks = await Promise.all([
      couple.b.send(wording["listening.write-back"]("From the phone.")),
      second.send(wording["listening.write-back"]("From the desk.")),
    ]);
    expect(acks.map((ack) => (ack.ok ? "accepted" : ack.refusal.code)).sort()).toStrictEqual([
      "accepted",
      "listening-not-your-turn",
    ]);
    await couple.a.until("the words", (page) => page.listening(round)?.turn?.step === "answer");
    const kept = acks[0]?.ok === true ? "From the phone." : "From the desk.";
    expect(couple.a.listening(round)?.exchanges[0]?.[0]?.heard.map(({ text }) => text)).toStrictEqual([kept]);
    second.close();
  });

  it("[T2] the folded state equals the fold over the log, and neither holds a word", async () => {
    const couple = await opened();
    const words = { heard: canary(), sentence: canary(), addition: canary() };
    await couple.b.accepted(wording["listening.write-back"](words.heard));
    await couple.a.until("the words", (page) => page.listening(round)?.turn?.step === "answer");
    const digest = couple.a.listening(round)?.exchanges[0]?.[0]?.heard[0]?.digest ?? "";
    await couple.a.accepted(wording["listening.not-quite"](words.sentence, digest));
    await couple.a.accepted(wording["listening.add"](words.addition));
    await couple.a.until("the addition", (page) => page.listening(round)?.addenda.a.length === 1);
    await listenUntil(couple, round, ({ turn }) => turn === null);
    const [row] = await server.asOwner<{ state: unknown }>("select state from footbridge.workspaces where id = $1", [
      couple.workspace,
    ]);
    expect(JSON.parse(JSON.stringify(fold(await logOf(server, couple.workspace))))).toStrictEqual(row?.state);
    const rows = await everyRow(couple.workspace);
    expect(Object.values(words).filter((word) => rows.includes(word))).toStrictEqual([]);
    expect(Object.values(words).filter((word) => received(couple, "b").includes(word))).toStrictEqual(
      Object.values(words),
    );
  });

  it("[T1] a workspace from before there was listening goes on with it", async () => {
    const couple = await opened();
    await server.asOwner("update footbridge.workspaces set state = state - 'listening' where id = $1", [
      couple.workspace,
    ]);
    const fresh = await couple.ben.connect(couple.workspace);
    await fresh.ready();
    expect(await fresh.emit({ id: randomUUID(), command: wording["listening.write-back"]("I heard.") })).toStrictEqual({
      ok: true,
      outcome: {},
    });
    fresh.close();
  });
});
