import { createECDH, randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { PushDevice } from "@footbridge/shared/protocol/reminders";
import ece from "http_ece";
import { untilTrue } from "./mailbox.ts";

/** A note as it came to a device. */
export interface Shown {
  readonly device: string;
  readonly headers: IncomingHttpHeaders;
  /** What the device reads after it opened it with its own keys. */
  readonly text: string;
}

/** A push service on loopback, and the devices that it reaches. */
export interface PushService {
  readonly notes: readonly Shown[];
  /** What it answers from now on. */
  answer(status: number): void;
  /** A new device, as its browser describes it. */
  device(name: string): PushDevice;
  until(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens one for a test. */
export async function openPushService(): Promise<PushService> {
  const keys = new Map<string, { privateKey: ReturnType<typeof createECDH>; authSecret: Buffer }>();
  const notes: Shown[] = [];
  let status = 201;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const name = (request.url ?? "").slice(1);
      const device = keys.get(name);
      if (device !== undefined && status < 300) {
        const text = ece.decrypt(Buffer.concat(parts), { version: "aes128gcm", ...device }).toString("utf8");
        notes.push({ device: name, headers: request.headers, text });
      }
      response.writeHead(device === undefined ? 404 : status).end("as much as it likes to say");
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const service: PushService = {
    notes,
    answer: (now) => {
      status = now;
    },
    device: (name) => {
      const privateKey = createECDH("prime256v1");
      privateKey.generateKeys();
      const authSecret = randomBytes(16);
      keys.set(name, { privateKey, authSecret });
      return {
        endpoint: `http://127.0.0.1:${port}/${name}`,
        keys: { p256dh: privateKey.getPublicKey("base64url"), auth: authSecret.toString("base64url") },
      };
    },
    until: (count) => untilTrue(`${count} notes`, () => notes.length >= count),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return service;
}
