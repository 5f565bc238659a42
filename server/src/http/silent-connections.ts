import type { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Keeps an eye on connections that never say a word, as browsers open them in advance. Node counts them as busy, so a
 * server that stops would wait for them.
 * @returns hangs up on those that are silent still; for when the server stops
 */
export function watchSilence(server: Server): () => void {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
}
