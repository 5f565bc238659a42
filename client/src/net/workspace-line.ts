import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import type { Refusal } from "@footbridge/shared/protocol/errors";
import type { OwnChanged } from "@footbridge/shared/protocol/own-changed";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import type { SlicesMessage } from "@footbridge/shared/protocol/views";
import { io, type Socket } from "socket.io-client";
import { spoken } from "../app/language/sentence.ts";
import { heardFromAfar, tellTabs } from "../app/own-news.ts";
import { goesLater } from "./goes-later.ts";
import { countIn } from "./late-presses.ts";
import { newId } from "./new-id.ts";
import { WITHOUT_NETWORK, waitBefore } from "./reconnecting.ts";
import { openServerClock, type ServerClock } from "./server-clock.ts";
import { AT_FIRST, after, connectednessOf, type LineEvent, type Standing } from "./standing.ts";
import { type Connectedness, type Held, holding, NOTHING_HELD } from "./store.ts";
import { onWaking } from "./waking.ts";
import { whyAway } from "./who-answers.ts";

/** How long a command may go unanswered before it is sent again, in milliseconds. */
const ANSWER_TIMEOUT = 10_000;
/** How long the server may take to say that it is still there, in milliseconds. */
const STILL_HERE_TIMEOUT = 3000;
/** How long an attempt to open a connection may take, in milliseconds. */
const OPEN_TIMEOUT = 5000;
/** How long the connection is away before a person is told, in milliseconds. */
const TELL_AFTER = 2500;
/** How long the question for the time may go unanswered, in milliseconds. */
const CLOCK_TIMEOUT = 3000;
/** How long a line that was closed stays for the answers it still waits for, in milliseconds. */
const LAST_ANSWERS = 5000;
/** Refusals that say that this page has not seen the newest yet. */
const BEHIND: ReadonlySet<Refusal["code"]> = new Set(["answer-moved-on", "words-moved-on", "revision-moved-on"]);

/** The line from one page to one workspace. */
export interface WorkspaceLine {
  readonly held: () => Held;
  readonly connectedness: () => Connectedness;
  /** The same as `connectedness`, as it is told to a person. */
  readonly standing: () => Standing;
  /** Calls back after every change of what is held or of the connection; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /**
   * Sends a command until it is answered: after a drop it is sent again under the same id, so it counts once (T1).
   * Resolves with the server's answer; it stays open while the page is offline.
   */
  send(command: Command): Promise<Ack>;
  /** Asks for a fresh view; where the connection is away, one comes when it is back anyway. */
  refresh(): void;
  /** Looks at once whether the server is there, and comes back to it if it can. */
  look(): void;
  /** The server's time; it asks for it when it is set, and not before. */
  readonly clock: ServerClock;
  /** How many commands have no answer yet. */
  pending(): number;
  /**
   * Hangs up once what was sent is answered: the server does not look at what comes right before a disconnect. What was pressed and
   * found no connection is told to go off when it is back, and until then the line stays for that alone.
   */
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
  // When to try again is decided here: what a page knows of its device and its sleep is not known to the library.
  const socket: Socket = io({
    transports: ["websocket"],
    auth: { workspace, protocol: PROTOCOL_VERSION },
    reconnection: false,
    timeout: OPEN_TIMEOUT,
  });
  const listeners = new Set<() => void>();
  const waiting = new Map<string, Waiting>();
  let held: Held = NOTHING_HELD;
  let standing: Standing = AT_FIRST;
  let connectedness: Connectedness = connectednessOf(standing);
  let lastSequence = 0;
  let closing = false;
  let attempts = 0;
  let looking = false;
  /** Whether it is being let in: asked once more meanwhile, it would be let in twice. */
  let coming = true;
  let nextAttempt: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const happened = (event: LineEvent): void => {
    const next = after(standing, event);
    if (next === standing) return;
    standing = next;
    const { state } = connectedness;
    const now = connectednessOf(next);
    if (now.state !== state) connectedness = now;
    if (next.at === "here" || next.at === "refused") {
      clearTimeout(telling);
      telling = undefined;
    } else telling ??= setTimeout(() => happened({ type: "long" }), TELL_AFTER);
    tell();
  };
  telling = setTimeout(() => happened({ type: "long" }), TELL_AFTER);

  /** Its page was left, and nothing is left to do. */
  const isDone = (): boolean => closing && waiting.size === 0;
  const attempt = (): void => {
    clearTimeout(nextAttempt);
    if (isDone() || standing.at === "refused" || socket.connected || coming) return;
    coming = true;
    socket.connect();
  };
  const attemptLater = (): void => {
    clearTimeout(nextAttempt);
    nextAttempt = setTimeout(attempt, waitBefore(attempts, Math.random()));
    attempts += 1;
  };
  /** Away, and looking for the way back. Why it is away is asked when it is not back at once. */
  const away = (): void => {
    if (standing.at !== "away") happened({ type: "lost", why: navigator.onLine ? "unreachable" : "device" });
    if (!navigator.onLine) attempts = Math.max(attempts, WITHOUT_NETWORK);
    if (attempts > 0) void whyAway(fetch, navigator).then((why) => socket.connected || happened({ type: "lost", why }));
    attemptLater();
  };
  const hangUp = (): void => {
    stopWaking();
    countOut();
    clearTimeout(nextAttempt);
    clearTimeout(telling);
    socket.disconnect();
  };

  // What stands open says nothing of what it leads to: half of a connection can be gone for long before anyone is told.
  const look = (): void => {
    if (isDone() || standing.at === "refused") return;
    if (!socket.connected) {
      attempts = 0;
      return attempt();
    }
    if (looking) return;
    looking = true;
    socket.timeout(STILL_HERE_TIMEOUT).emit("still-here", (late: Error | null) => {
      looking = false;
      if (late !== null && socket.connected) socket.io.engine.close();
    });
  };
  const emit = (entry: Waiting): void => {
    socket
      .timeout(ANSWER_TIMEOUT)
      .emit("command", { id: entry.id, command: entry.command }, (late: Error | null, ack: Ack) => {
        if (!waiting.has(entry.id)) return;
        if (late === null) {
          waiting.delete(entry.id);
          if (ack.ok && entry.command.type === "workspace.leave") tellTabs("workspaces");
          // Its page was left meanwhile, and the list in this very tab may tell of it.
          if (ack.ok && closing) heardFromAfar("workspaces");
          if (!ack.ok && BEHIND.has(ack.refusal.code)) socket.emit("refresh");
          entry.answer(ack.ok ? ack : { ok: false, refusal: spoken(ack.refusal) });
          tell();
          if (isDone()) hangUp();
        } else if (socket.connected) {
          emit(entry);
          look();
        }
      });
  };

  socket.on("connect", () => {
    coming = false;
    lastSequence = 0;
    happened({ type: "reached" });
    for (const entry of waiting.values()) emit(entry);
    // What was changed elsewhere before the line was there was told to nobody.
    heardFromAfar(null);
  });
  socket.on("own-changed", ({ what }: OwnChanged) => heardFromAfar(what));
  socket.on("slices", (message: SlicesMessage) => {
    // A gap means that something was missed: a fresh view is asked for, and nothing is guessed.
    if (message.sequence !== lastSequence + 1) socket.emit("refresh");
    lastSequence = message.sequence;
    held = holding(held, message);
    attempts = 0;
    if (standing.at === "here") tell();
    else happened({ type: "shown" });
  });
  // A server that is in trouble is asked again, less and less often; any other refusal is the last word.
  const takeRefusal = (refusal: Refusal): void => {
    if (refusal.code === "not-saved") return;
    happened({ type: "refused", refusal: spoken(refusal) });
    socket.disconnect();
    // Nobody is there any more who could do something about it, and nothing is asked about for ever.
    if (closing) letGo();
  };
  socket.on("refused", takeRefusal);
  socket.on("connect_error", (error: Error & { data?: unknown }) => {
    coming = false;
    if (isRefusal(error.data)) takeRefusal(error.data);
    if (standing.at !== "refused" && !isDone()) away();
  });
  // However it ended, also where a server that goes away says so first.
  socket.on("disconnect", () => {
    coming = false;
    if (standing.at !== "refused" && !isDone()) away();
  });

  // The device knows at once that it is offline; the socket would find out only by a ping that is not answered.
  const stopWaking = onWaking(window, look, () => {
    if (socket.connected) socket.io.engine.close();
    else happened({ type: "lost", why: "device" });
  });

  const letGo = (): void => {
    waiting.clear();
    if (closing) hangUp();
  };
  const countOut = countIn({
    late: () => (socket.connected ? 0 : [...waiting.values()].filter(({ command }) => goesLater(command)).length),
    letGo,
  });
  const close = (): void => {
    for (const { id, command } of waiting.values()) if (!goesLater(command)) waiting.delete(id);
    if (isDone()) hangUp();
  };

  return {
    held: () => held,
    connectedness: () => connectedness,
    standing: () => standing,
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
    refresh: () => {
      if (socket.connected) socket.emit("refresh");
    },
    look,
    clock: openServerClock(async () => {
      if (!socket.connected) return null;
      return (await socket
        .timeout(CLOCK_TIMEOUT)
        .emitWithAck("clock")
        .catch(() => null)) as number | null;
    }),
    pending: () => waiting.size,
    close: () => {
      closing = true;
      if (waiting.size === 0 || !socket.connected) close();
      else setTimeout(close, LAST_ANSWERS);
    },
  };
}
