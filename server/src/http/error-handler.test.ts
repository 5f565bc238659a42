import Fastify, { type FastifyInstance, LogController } from "fastify";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { RefusalError } from "../refusal.ts";
import { answerError } from "./error-handler.ts";
import { answerNotFound } from "./not-found.ts";
import { parse } from "./parse.ts";
import { refusalBody } from "./refusal.ts";

const CANARY = "canary-words-of-a-person";

let log = "";
let app: FastifyInstance | undefined;

afterEach(async () => {
  await app?.close();
  log = "";
});

function serverThat(handle: (body: unknown) => unknown): FastifyInstance {
  const stream = { write: (line: string) => void (log += line) };
  app = Fastify({
    bodyLimit: 200,
    logger: { stream },
    logController: new LogController({ disableRequestLogging: true }),
  });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerNotFound);
  app.post("/api/thing", async ({ body }) => handle(body));
  return app;
}

async function post(server: FastifyInstance, payload: string, type = "application/json"): Promise<unknown> {
  const answer = await server.inject({
    method: "POST",
    url: "/api/thing",
    payload,
    headers: { "content-type": type },
  });
  return [answer.statusCode, answer.json()];
}

const said = () =>
  log
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { code, msg } = JSON.parse(line) as { code: string; msg: string };
      return { code, msg };
    });

test("[T4] a refusal is answered with its code and its sentence, and the code alone is logged", async () => {
  const server = serverThat(() => {
    throw new RefusalError("sign-in-failed");
  });
  expect(await post(server, JSON.stringify(CANARY))).toEqual([403, refusalBody("sign-in-failed")]);
  expect(said()).toEqual([{ code: "sign-in-failed", msg: "request refused" }]);
  expect(log).not.toContain(CANARY);
});

test("[T4] what the domain turns down is a conflict", async () => {
  const server = serverThat(() => {
    throw new RefusalError("round-sealed");
  });
  expect(await post(server, "{}")).toEqual([409, refusalBody("round-sealed")]);
});

test.each([
  ["an unknown field", `{"known":"a","${CANARY}":1}`, "application/json"],
  ["another type", `{"known":1}`, "application/json"],
  ["half of a JSON text", `{"known":"${CANARY}`, "application/json"],
  ["no text at all", "", "application/json"],
  ["a key that would reach into prototypes", `{"known":"a","__proto__":{}}`, "application/json"],
  ["plain text", CANARY, "text/plain"],
  ["a form", `known=${CANARY}`, "application/x-www-form-urlencoded"],
])("[T4] a body with %s is not understood", async (_, body, type) => {
  const server = serverThat((it) => parse(z.strictObject({ known: z.string() }), it));
  const [status, answer] = (await post(server, body, type)) as [number, unknown];
  expect([status, answer]).toEqual([400, refusalBody("message-not-understood")]);
  expect(log).not.toContain(CANARY);
});

test("[T4] a body above the limit is too large", async () => {
  const server = serverThat(() => ({}));
  expect(await post(server, JSON.stringify("x".repeat(300)))).toEqual([413, refusalBody("message-too-large")]);
});

test("[T4] too many requests are too fast, whoever counted them", async () => {
  const server = serverThat(() => {
    throw Object.assign(new Error(CANARY), { statusCode: 429 });
  });
  expect(await post(server, "{}")).toEqual([429, refusalBody("too-fast")]);
  expect(log).not.toContain(CANARY);
});

test("[P6] a failure is answered and logged without its message, which can repeat what a person typed", async () => {
  const server = serverThat(() => {
    const cause = Object.assign(new Error(`duplicate key\n    at ${CANARY} (x:1:1)`), { code: "23505" });
    throw new Error(`Failed query: insert\nparams: ${CANARY}`, { cause });
  });
  expect(await post(server, "{}")).toEqual([500, refusalBody("not-saved")]);
  expect(said()).toEqual([{ code: "not-saved", msg: "request failed" }]);
  expect(log).not.toContain(CANARY);
  const { kind, state, places } = JSON.parse(log) as { kind: string; state: string; places: string[] };
  expect([kind, state]).toEqual(["Error", "23505"]);
  expect(places[0]).toContain("error-handler.test.ts");
});

test("[P6] a failure that is no error is answered alike", async () => {
  const server = serverThat(() => Promise.reject(CANARY));
  expect(await post(server, "{}")).toEqual([500, refusalBody("not-saved")]);
  expect(log).not.toContain(CANARY);
});

test("an address that has nothing says so", async () => {
  const answer = await serverThat(() => ({})).inject({ url: `/api/${CANARY}` });
  expect([answer.statusCode, answer.json()]).toEqual([404, refusalBody("not-found")]);
  expect(log).not.toContain(CANARY);
});
