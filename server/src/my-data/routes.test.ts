import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, expect, test } from "vitest";
import type { Person } from "../accounts/persons.ts";
import { answerError } from "../http/error-handler.ts";
import { refusalBody } from "../http/refusal.ts";
import { SYSTEM_INPUTS } from "../inputs.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";
import { myDataRoutes } from "./routes.ts";

const PEOPLE: readonly Person[] = [
  { id: "00000000-0000-4000-8000-000000000001", name: "Ana" },
  { id: "00000000-0000-4000-8000-000000000002", name: "Ben" },
];

let app: FastifyInstance | undefined;
afterEach(async () => {
  await app?.close();
});

/** The route over a database that does not answer until it is let go, and fails then. */
async function heldBack(): Promise<{
  ask(who: number): Promise<readonly [number, unknown]>;
  letGo(): void;
  asked(): number;
}> {
  let letGo: () => void = () => undefined;
  let asked = 0;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const never = async (): Promise<never> => {
    asked += 1;
    await held;
    throw new Error("no database");
  };
  const deps = {
    door: { asPerson: never, asAccounts: never, asMaintenance: never },
    inputs: SYSTEM_INPUTS,
  } as unknown as WorkspaceDeps;
  const server = Fastify();
  app = server;
  server.setErrorHandler(answerError);
  server.decorateRequest("person", null);
  server.decorateRequest("freshlySignedIn", false);
  server.addHook("onRequest", async (request) => {
    request.person = PEOPLE[Number(request.headers["x-who"])] ?? null;
    request.freshlySignedIn = request.person !== null;
  });
  myDataRoutes(server, deps, async () => undefined);
  await server.ready();
  return {
    letGo: () => letGo(),
    asked: () => asked,
    ask: async (who) => {
      const { statusCode, body } = await server.inject({ url: "/api/my-data", headers: { "x-who": String(who) } });
      return [statusCode, JSON.parse(body)];
    },
  };
}

test("[P11c] one archive at a time is made for one person, whatever anyone else does; a failure makes room again", async () => {
  const { ask, letGo, asked } = await heldBack();
  const first = ask(0);
  while (asked() < 1) await new Promise((resolve) => setImmediate(resolve));
  expect(await ask(0)).toEqual([429, refusalBody("too-fast")]);
  const other = ask(1);
  while (asked() < 2) await new Promise((resolve) => setImmediate(resolve));
  letGo();
  for (const each of [first, other]) expect(await each).toEqual([500, refusalBody("not-saved")]);
  expect(await ask(0)).toEqual([500, refusalBody("not-saved")]);
});
