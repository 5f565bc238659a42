import { setTimeout as pause } from "node:timers/promises";
import { type AppDeps, buildApp } from "./app.ts";
import { startEmbedded } from "./db/embedded/start-embedded.ts";
import { masterKey, previousMasterKey } from "./db/key-file.ts";
import { type HeldMasterKey, masterKeyFrom } from "./db/keys/master-key.ts";
import { appUrl, migrate } from "./db/migrate.ts";
import { openPool } from "./db/pool.ts";
import type { Env } from "./env.ts";
import type { Inputs } from "./inputs.ts";
import { ledgerIn } from "./leaving/ledger-file.ts";
import { listen } from "./listen.ts";
import { openMetrics } from "./metrics/metrics.ts";
import { type MetricsPage, serveMetrics } from "./metrics/serve.ts";
import { StartError } from "./start-error.ts";

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/**
 * Serves until it is told to stop, and leaves nothing running behind.
 * @param inputs time and randomness
 * @param stop ends it, however far it has come
 * @throws StartError when it does not start, or its database ends by itself
 */
export async function run(env: Env, inputs: Inputs, stop: AbortSignal): Promise<void> {
  const [secret, previous] = [await masterKey(env, say), await previousMasterKey(env)];
  const master = masterKeyFrom(secret, previous);
  const embedded =
    env.databaseUrl === undefined
      ? await startEmbedded({
          folder: env.dataFolder,
          password: master.password("database-login"),
          ...(previous && { previousPassword: masterKeyFrom(previous).password("database-login") }),
          log: say,
          signal: stop,
        })
      : undefined;
  try {
    await serve(env, inputs, env.databaseUrl ?? embedded?.url ?? "", master, stop, embedded?.ended);
  } finally {
    await embedded?.stop();
  }
}

async function serve(
  env: Env,
  inputs: Inputs,
  adminUrl: string,
  master: HeldMasterKey,
  stop: AbortSignal,
  databaseEnded: Promise<string> | undefined,
): Promise<void> {
  const password = master.password("app-login");
  await migrate(adminUrl, password, { held: master });
  const connectionString = appUrl(adminUrl, password);
  const pool = openPool(connectionString);
  const metrics = env.metricsPort === undefined ? undefined : openMetrics();
  const app = await buildApp({
    pool,
    master,
    inputs,
    ...(env.publicOrigin === undefined ? {} : { publicOrigin: env.publicOrigin }),
    trustProxy: env.trustProxy,
    // The embedded database has one server; a database of one's own may have several.
    ...(env.databaseUrl === undefined ? {} : { nodes: { connectionString } }),
    ...(metrics === undefined ? {} : { metrics }),
    ledger: ledgerIn(env.dataFolder),
    ...remindersOf(env, connectionString),
    logging: true,
  });
  /** Half of what stopping may take, in milliseconds; nothing when the database is gone. */
  let half = 0;
  let page: MetricsPage | undefined;
  try {
    if (metrics !== undefined) page = await serveMetrics(metrics, env.metricsHost, env.metricsPort ?? 0);
    if (page !== undefined)
      say(`Numbers are here, and on a host with few people they tell who is active when: ${page.address}`);
    const address = await listen(app.http, env);
    say(`Footbridge is here: ${address}`);
    await untilStopped(stop, databaseEnded);
    say("Stopping.");
    half = env.drainSeconds * 500;
    app.unready();
    await pause(half);
  } finally {
    await app.close(half);
    await page?.close();
    await pool.end();
  }
}

/** Nothing is sent, and nothing runs for it, where the host has set neither. */
function remindersOf({ mail, pushContact }: Env, connectionString: string): Pick<AppDeps, "reminders"> {
  if (mail === undefined && pushContact === undefined) return {};
  const push = pushContact === undefined ? {} : { push: { contact: pushContact } };
  return { reminders: { queue: { connectionString }, ...(mail === undefined ? {} : { mail }), ...push } };
}

/** @throws StartError when the embedded database ended by itself */
async function untilStopped(stop: AbortSignal, databaseEnded: Promise<string> | undefined): Promise<void> {
  const stopped = new Promise<"stopped">((resolve) => {
    if (stop.aborted) resolve("stopped");
    stop.addEventListener("abort", () => resolve("stopped"), { once: true });
  });
  const first = await Promise.race([stopped, ...(databaseEnded === undefined ? [] : [databaseEnded])]);
  if (first !== "stopped") throw new StartError("database-not-started", "The database stopped by itself.");
}
