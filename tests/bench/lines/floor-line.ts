import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { io, type Socket } from "socket.io-client";
import { countBytes } from "./count-bytes.ts";
import { type CoupleLine, newWords, type Waiting } from "./press.ts";

/** A bare connection to the floor. */
export async function openFloorSocket(origin: string, couple: string): Promise<Socket> {
  const socket = io(origin, { transports: ["websocket"], forceNew: true, reconnection: false, auth: { couple } });
  await once(socket as never, "connect");
  return socket;
}

/** Two bare connections that are a couple to the floor. */
export async function openFloorLine(origin: string): Promise<CoupleLine> {
  const couple = randomUUID();
  const [a, b] = [await openFloorSocket(origin, couple), await openFloorSocket(origin, couple)];
  const bytes = countBytes(b);
  let waiting: Waiting | undefined;
  let presses = 0;
  b.on("slices", ({ text }: { text: string }) => {
    if (waiting?.text === text) waiting.come(performance.now() - waiting.since);
  });
  return {
    press: async () => {
      presses += 1;
      const text = newWords(presses);
      const came = new Promise<number>((come) => {
        waiting = { text, since: performance.now(), come };
      });
      await a.emitWithAck("command", { id: randomUUID(), text });
      return came;
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
