import Fastify from "fastify";
import { expect, test } from "vitest";
import { answerError } from "./error-handler.ts";
import { originAllowed, ownOriginOnly } from "./origin.ts";
import { refusalBody } from "./refusal.ts";

test("a request of the server's own pages has the request's host as its origin", () => {
  expect(originAllowed("http://localhost:3000", "localhost:3000")).toBe(true);
  expect(originAllowed("http://[::1]:3000", "[::1]:3000")).toBe(true);
  expect(originAllowed("http://localhost:3000", "LocalHost:3000")).toBe(true);
});

test.each([
  ["another host", "http://example.org", "localhost:3000"],
  ["another port", "http://localhost:3001", "localhost:3000"],
  ["another scheme", "https://localhost:3000", "localhost:3000"],
  ["a host that only begins alike", "http://localhost:3000.example.org", "localhost:3000"],
  ["an opaque origin", "null", "localhost:3000"],
  ["no origin", undefined, "localhost:3000"],
  ["no host", "http://localhost:3000", undefined],
  ["an empty host", "http://", ""],
])("a request with %s is not of the server's own pages", (_, origin, host) => {
  expect(originAllowed(origin, host)).toBe(false);
});

test("where people open a public origin, that one alone counts", () => {
  expect(originAllowed("https://example.org", "10.0.0.5:3000", "https://example.org")).toBe(true);
  expect(originAllowed("http://10.0.0.5:3000", "10.0.0.5:3000", "https://example.org")).toBe(false);
  expect(originAllowed("http://example.org", "example.org", "https://example.org")).toBe(false);
  expect(originAllowed(undefined, "example.org", "https://example.org")).toBe(false);
});

test("whatever could change something needs the own origin, however its address is spelt", async () => {
  const app = Fastify();
  app.setErrorHandler(answerError);
  app.addHook("onRequest", ownOriginOnly());
  app.get("/api/thing", async () => ({}));
  app.route({ method: ["POST", "PUT", "PATCH", "DELETE"], url: "/api/thing", handler: async () => ({}) });
  const ask = async (method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", url: string, origin?: string) => {
    const answer = await app.inject({ method, url, headers: { host: "here", ...(origin && { origin }) } });
    return [answer.statusCode, answer.json()];
  };
  for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
    for (const url of ["/api/thing", "/%61pi/thing", "/nothing"]) {
      expect(await ask(method, url, "http://there")).toEqual([403, refusalBody("wrong-origin")]);
      expect(await ask(method, url)).toEqual([403, refusalBody("wrong-origin")]);
    }
    expect(await ask(method, "/api/thing", "http://here")).toEqual([200, {}]);
  }
  expect(await ask("GET", "/api/thing", "http://there")).toEqual([200, {}]);
  await app.close();
});
