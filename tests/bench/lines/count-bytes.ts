import type { Socket } from "socket.io-client";

/** Counts the bytes of the messages that come to a page from now on. @returns the count so far */
export function countBytes(socket: Socket): () => number {
  let bytes = 0;
  socket.io.engine.on("packet", ({ data }) => {
    bytes += Buffer.byteLength(String(data ?? ""));
  });
  return () => bytes;
}
