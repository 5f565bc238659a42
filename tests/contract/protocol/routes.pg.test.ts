import { afterAll, beforeAll, expect, test } from "vitest";
import { type OrdinaryServer, runOrdinaryServer } from "./ordinary-server.ts";
import { registeredRoutes } from "./registered-routes.ts";
import { ROUTES } from "./routes.ts";

let server: OrdinaryServer;
beforeAll(async () => {
  server = await runOrdinaryServer();
});
afterAll(async () => {
  await server.close();
});

const API = / \/(api\/|calendar\/|reminders\/stop\/|(healthz|readyz)$)/;
const PAGE_OR_FILE = /^(GET|HEAD) \/(assets\/|away\/|icons\/|[a-z-]+\.[a-z0-9]+$|$)/;

test("the document has every route that the server has, and no other", () => {
  const documented = ROUTES.map(({ route }) => route);
  const heads = documented.filter((route) => route.startsWith("GET ")).map((route) => route.replace("GET", "HEAD"));
  const api = registeredRoutes(server.app.http).filter((route) => API.test(route));
  expect(api.toSorted()).toEqual([...documented, ...heads].toSorted());
});

test("everything else that the server has is a page or a file of a page", () => {
  const others = registeredRoutes(server.app.http).filter((route) => !API.test(route));
  expect(others.filter((route) => !PAGE_OR_FILE.test(route))).toEqual([]);
});
