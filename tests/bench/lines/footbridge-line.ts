import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { Ack, Command, Outcome } from "@footbridge/shared/protocol/commands";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import type { SlicesMessage } from "@footbridge/shared/protocol/views";
import { io, type Socket } from "socket.io-client";
import type { SettledCouple } from "../couples.ts";
import { countBytes } from "./count-bytes.ts";
import { type CoupleLine, newWords, type Waiting } from "./press.ts";

/** A page of one person, once it has its first view. */
export async function openPage(origin: string, workspace: string, cookie: string): Promise<Socket> {
  const socket = io(origin, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    auth: { workspace, protocol: PROTOCOL_VERSION },
    extraHeaders: { cookie, origin },
  });
  await once(socket as never, "slices");
  return socket;
}

/** Sends a command that has to be accepted. @throws with its code when it is not */
export async function send(page: Socket, command: Command): Promise<Outcome> {
  const ack = (await page.timeout(60_000).emitWithAck("command", { id: randomUUID(), command })) as Ack;
  if (!ack.ok) throw new Error(`${command.type} was refused: ${ack.refusal.code}`);
  return ack.outcome;
}

/** A couple of Footbridge: one words a line of the board anew, the other's page gets the new words. */
export interface FootbridgeLine extends CoupleLine {
  /** Says yes to the line and takes it back, which leaves two facts and nothing else. */
  twoFacts(): Promise<void>;
  /** Saves an answer for oneself. @returns milliseconds until it is acknowledged */
  save(): Promise<number>;
}

/** Opens a page for each of them. */
export async function openFootbridgeLine(origin: string, couple: SettledCouple): Promise<FootbridgeLine> {
  const { workspace, clause } = couple;
  const [a, b] = [await openPage(origin, workspace, couple.a), await openPage(origin, workspace, couple.b)];
  const bytes = countBytes(b);
  let waiting: Waiting | undefined;
  let digest = couple.digest;
  let presses = 0;
  let revision = couple.answered;
  b.on("slices", ({ slices }: SlicesMessage) => {
    for (const slice of slices) {
      if (slice.name !== "clause" || slice.key !== clause) continue;
      const [version] = slice.view.versions;
      if (version === undefined) continue;
      digest = version.digest;
      if (waiting?.text === version.words.text) waiting.come(performance.now() - waiting.since);
    }
  });
  return {
    press: async () => {
      presses += 1;
      const text = newWords(presses);
      const came = new Promise<number>((come) => {
        waiting = { text, since: performance.now(), come };
      });
      await send(a, { type: "clause.edit", clause, over: digest, words: { kind: "text", text } });
      const after = await came;
      couple.digest = digest;
      return after;
    },
    twoFacts: async () => {
      await send(a, { type: "clause.say-yes", clause, digest });
      await send(a, { type: "clause.take-yes-back", clause, digest });
    },
    save: async () => {
      presses += 1;
      const answer = { state: "answered", value: { kind: "text", text: newWords(presses) } } as const;
      const since = performance.now();
      const { revision: saved = revision } = await send(a, {
        type: "round.save",
        round: couple.round,
        prompt: couple.prompt,
        base: revision,
        answer,
      });
      revision = saved;
      couple.answered = saved;
      return performance.now() - since;
    },
    get received() {
      return bytes();
    },
    close: () => {
      a.disconnect();
      b.disconnect();
    },
  };
}
