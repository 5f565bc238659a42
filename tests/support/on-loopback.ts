import { type App, type AppDeps, buildApp } from "../../server/src/app.ts";
import { WIDE_LIMITS } from "./wide-limits.ts";

/** The real server, listening. */
export interface OnLoopback {
  readonly app: App;
  readonly origin: string;
}

/**
 * Builds the real server and has it listen on loopback. Its limits are wide: every person of a test comes from one address.
 * @param deps whose connections, keys, time and neighbours it has
 * @param port one that is free unless given
 */
export async function listenOnLoopback(
  deps: Pick<AppDeps, "pool" | "master" | "inputs" | "nodes" | "ledger" | "pages" | "reminders">,
  port = 0,
): Promise<OnLoopback> {
  const app = await buildApp({ ...deps, trustProxy: false, accountLimits: WIDE_LIMITS, logging: false });
  return { app, origin: await app.http.listen({ host: "127.0.0.1", port }) };
}
