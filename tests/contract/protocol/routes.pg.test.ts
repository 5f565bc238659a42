import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, buildApp } from "../../../server/src/app.ts";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { appUrl } from "../../../server/src/db/migrate.ts";
import { SYSTEM_INPUTS } from "../../../server/src/inputs.ts";
import { type FreshDatabase, freshDatabase } from "../../support/postgres.ts";
import { registeredRoutes } from "./registered-routes.ts";
import { ROUTES } from "./routes.ts";

let database: FreshDatabase;
let pool: pg.Pool;
let app: App;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: appUrl(database.adminUrl, database.appPassword), max: 2 });
  pool.on("error", () => undefined);
  const master = masterKeyFrom(randomBytes(32));
  app = await buildApp({ pool, master, inputs: SYSTEM_INPUTS, trustProxy: false, logging: false });
});
afterAll(async () => {
  await app.close();
  await pool.end();
  await database.drop();
});

test("the document has every route that the server has, and no other", () => {
  const api = registeredRoutes(app.http).filter((route) => / \/(api\/|healthz$)/.test(route));
  const documented = ROUTES.map(({ route }) => route);
  const heads = documented.filter((route) => route.startsWith("GET ")).map((route) => route.replace("GET", "HEAD"));
  expect(api.toSorted()).toEqual([...documented, ...heads].toSorted());
});

test("everything else that the server has is a page or a file of a page", () => {
  const others = registeredRoutes(app.http).filter((route) => !/ \/(api\/|healthz$)/.test(route));
  expect(others.filter((route) => !/^(GET|HEAD) \/(assets\/|away\/|[a-z-]+\.[a-z0-9]+$|$)/.test(route))).toEqual([]);
});
