import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import type { Refusal } from "@footbridge/shared/protocol/errors";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import type { SlicesMessage } from "@footbridge/shared/protocol/views";
import { io, type Socket } from "socket.io-client";
import { newId } from "./new-id.ts";
import { type Connectedness, type Held, holding, NOTHING_HELD } from "./store.ts";

/** How long a command may go unanswered before it is sent again, in milliseconds. */
const ANSWER_TIMEOUT = 10_000;
/** How long a line that was closed stays for the answers it still waits for, in milliseconds. */
const LAST_ANSWERS = 5000;
/** Refusals that say that this page has not seen the newest yet. */
const BEHIND: ReadonlySet<Refusal["code"]> = new Set(["answer-moved-on", "words-moved-on", "revision-moved-on"]);

/** How long to wait before a server in trouble is asked again, in milliseconds: doubled each time, up to the longest. */
const SHORTEST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/** The line from one page to one workspace. */
export interface WorkspaceLine {
  readonly held: () => Held;
  readonly connectedness: () => Connectedness;
  /** Calls back after every change of what is held or of the connection; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /**
   * Sends a command until it is answered: after a drop it is sent again under the same id, so it counts once (T1).
   * Resolves with the server's answer; it stays open while the page is offline.
   */
  send(command: Command): Promise<Ack>;
  /** How many commands have no answer yet. */
  pending(): number;
  /** Hangs up once what was sent is answered: the server does not look at what comes right before a disconnect. */
  close(): void;
}

interface Waiting {
  readonly id: string;
  readonly command: Command;
  readonly answer: (ack: Ack) => void;
}

function isRefusal(data: unknown): data is Refusal {
  return typeof data === "object" && data !== null && "code" in data && "sentence" in data;
}

/** Opens the line. Nothing of it is kept in the browser's storage. */
export function openLine(workspace: string): WorkspaceLine {
  const socket: Socket = io({
    transports: ["websocket"],
    auth: { workspace, protocol: PROTOCOL_VERSION },
    reconnectionDelay: 300,
    reconnectionDelayMax: 4000,
  });
  const listeners = new Set<() => void>();
  const waiting = new Map<string, Waiting>();
  let held: Held = NOTHING_HELD;
  let connectedness: Connectedness = { state: "connecting" };
  let lastSequence = 0;
  let closing = false;
  let comeBackIn = SHORTEST_WAIT;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const become = (next: Connectedness): void => {
    connectedness = next;
    tell();
  };
  const refuse = (refusal: Refusal): void => {
    socket.disconnect();
    become({ state: "refused", refusal });
  };

  const emit = (entry: Waiting): void => {
    socket
      .timeout(ANSWER_TIMEOUT)
      .emit("command", { id: entry.id, command: entry.command }, (late: Error | null, ack: Ack) => {
        if (!waiting.has(entry.id)) return;
        if (late === null) {
          waiting.delete(entry.id);
          if (!ack.ok && BEHIND.has(ack.refusal.code)) socket.emit("refresh");
          entry.answer(ack);
          tell();
          if (closing && waiting.size === 0) hangUp();
        } else if (socket.connected) emit(entry);
      });
  };

  socket.on("connect", () => {
    lastSequence = 0;
    for (const entry of waiting.values()) emit(entry);
  });
  socket.on("slices", (message: SlicesMessage) => {
    // A gap means that something was missed: a fresh view is asked for, and nothing is guessed.
    if (message.sequence !== lastSequence + 1) socket.emit("refresh");
    lastSequence = message.sequence;
    held = holding(held, message);
    comeBackIn = SHORTEST_WAIT;
    become({ state: "here" });
  });
  // A server that is in trouble is asked again, less and less often; any other refusal is the last word.
  const takeRefusal = (refusal: Refusal): void => {
    if (refusal.code !== "not-saved") return refuse(refusal);
    become({ state: "offline" });
    setTimeout(() => !closing && socket.connect(), comeBackIn);
    comeBackIn = Math.min(comeBackIn * 2, LONGEST_WAIT);
  };
  socket.on("refused", takeRefusal);
  socket.on("connect_error", (error: Error & { data?: unknown }) => {
    if (isRefusal(error.data)) takeRefusal(error.data);
    else if (connectedness.state !== "refused") become({ state: "offline" });
  });
  socket.on("disconnect", () => {
    if (connectedness.state !== "refused") become({ state: "offline" });
  });

  // The device knows at once that it is offline; the socket would find out only by a ping that is not answered.
  const lost = (): void => {
    if (connectedness.state === "here") socket.io.engine.close();
  };
  const found = (): void => {
    if (connectedness.state === "offline" && !closing) socket.connect();
  };
  window.addEventListener("offline", lost);
  window.addEventListener("online", found);
  function hangUp(): void {
    window.removeEventListener("offline", lost);
    window.removeEventListener("online", found);
    socket.disconnect();
  }

  return {
    held: () => held,
    connectedness: () => connectedness,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (command) =>
      new Promise((answer) => {
        const entry = { id: newId(), command, answer };
        waiting.set(entry.id, entry);
        tell();
        if (socket.connected) emit(entry);
      }),
    pending: () => waiting.size,
    close: () => {
      closing = true;
      if (waiting.size === 0 || !socket.connected) hangUp();
      else setTimeout(hangUp, LAST_ANSWERS);
    },
  };
}
