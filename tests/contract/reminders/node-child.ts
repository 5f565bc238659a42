import pg from "pg";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";
import { tickingClock } from "../../support/clock.ts";
import { listenOnLoopback } from "../../support/on-loopback.ts";
import { QUICK_PACE } from "./quick-pace.ts";

/** A server of its own that sends reminders, quick and at another time, for a test that ends it without a goodbye. */
const { TEST_DATABASE = "", TEST_MASTER = "", TEST_MAIL = "", TEST_NOW = "" } = process.env;
const { origin } = await listenOnLoopback({
  pool: new pg.Pool({ connectionString: TEST_DATABASE, max: 10, pipeline: true }),
  master: masterKeyFrom(Buffer.from(TEST_MASTER, "hex")),
  inputs: tickingClock(Date.now() + Number(TEST_NOW)).inputs,
  nodes: { connectionString: TEST_DATABASE },
  reminders: {
    queue: { connectionString: TEST_DATABASE },
    mail: { server: TEST_MAIL, from: "notes@footbridge.test", origin: "https://footbridge.test" },
    pace: QUICK_PACE,
  },
});
process.stdout.write(`Footbridge is here: ${origin}\n`);
