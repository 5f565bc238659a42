import { once } from "node:events";
import { connect } from "node:net";
import { expect, it } from "vitest";
import { runServer } from "../support/running-server.ts";

it("a connection that never says a word does not keep a server from stopping", async () => {
  const server = await runServer();
  const { hostname, port } = new URL(server.origin);
  const silent = connect(Number(port), hostname);
  await once(silent, "connect");
  const ended = once(silent, "close");
  await server.close();
  await ended;
  expect(silent.bytesRead).toBe(0);
});
