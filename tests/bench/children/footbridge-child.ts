import { randomBytes } from "node:crypto";
import type { Inputs } from "../../../server/src/inputs.ts";
import { WIDE_LIMITS } from "../../support/wide-limits.ts";
import { answerParent } from "./answers.ts";
import { countStatements } from "./count-statements.ts";

/** The build of the server: what people run. */
const BUILT = "../../../server/dist";
const { buildApp } = (await import(`${BUILT}/app.js`)) as typeof import("../../../server/src/app.ts");
const { openPool } = (await import(`${BUILT}/db/pool.js`)) as typeof import("../../../server/src/db/pool.ts");
const { masterKeyFrom } = (await import(
  `${BUILT}/db/keys/master-key.js`
)) as typeof import("../../../server/src/db/keys/master-key.ts");
const { SYSTEM_INPUTS } = (await import(`${BUILT}/inputs.js`)) as typeof import("../../../server/src/inputs.ts");

/** By so much, in milliseconds, a person's own clock moves on with each look, so that nobody is too fast here. */
const LOOK = 40;

const looks = new Map<string, number>();
const inputs: Inputs = {
  ...SYSTEM_INPUTS,
  now: (actor = "") => {
    if (!actor.endsWith("/connecting")) return SYSTEM_INPUTS.now(actor);
    const count = (looks.get(actor) ?? 0) + 1;
    looks.set(actor, count);
    return new Date(Date.now() + count * LOOK);
  },
};

const pool = openPool(process.env["BENCH_DATABASE"] ?? "");
const statements = countStatements(pool);
const app = await buildApp({
  pool,
  master: masterKeyFrom(randomBytes(32)),
  inputs,
  trustProxy: false,
  accountLimits: WIDE_LIMITS,
  logging: false,
});
await app.http.listen({ host: "127.0.0.1", port: 0 });
const address = app.http.server.address();
answerParent(
  `http://127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}`,
  statements,
  async () => {
    await app.close();
    await pool.end();
  },
);
