import { beforeAll, expect, test } from "vitest";
import { type Couple, newCouple } from "../../support/couple.ts";
import { serverOfFile } from "../../support/server-of-file.ts";
import { Raw } from "./raw.ts";

const server = serverOfFile();
let couple: Couple;
beforeAll(async () => {
  couple = await newCouple(server.origin);
});

const headers = (): Record<string, string> => ({
  origin: server.origin,
  host: new URL(server.origin).host,
  cookie: couple.ana.cookie,
});

test.each([
  ["GET", undefined],
  ["POST", "40"],
])("only WebSockets are spoken: a poll by %s is refused", async (method, body) => {
  const response = await fetch(`${server.origin}/socket.io/?EIO=4&transport=polling`, {
    method,
    headers: headers(),
    ...(body === undefined ? {} : { body }),
  });
  // Engine.IO's own words for a transport that it was told not to speak.
  expect([response.status, await response.text()]).toEqual([400, '{"code":0,"message":"Transport unknown"}']);
});

test.each([
  ["EIO=4&transport=websocket", "HTTP/1.1 101 Switching Protocols"],
  ["EIO=4&transport=polling", "HTTP/1.1 400 Bad Request"],
  ["EIO=4&transport=webtransport", "HTTP/1.1 400 Bad Request"],
  ["EIO=4&transport=websocket&sid=AAAAAAAAAAAAAAAAAAAA", "HTTP/1.1 400 Bad Request"],
  ["EIO=4", "HTTP/1.1 400 Bad Request"],
])("only WebSockets are spoken: an upgrade with %s answers %s", async (query, answer) => {
  const raw = new Raw(server.origin);
  raw.upgrade(query, headers());
  await raw.hears("\r\n\r\n");
  expect(raw.received.split("\r\n")[0]).toBe(answer);
  await raw.leave();
  expect([couple.a.connected, couple.b.connected]).toEqual([true, true]);
});
