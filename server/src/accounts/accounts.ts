import rateLimit from "@fastify/rate-limit";
import type { FastifyPluginAsync } from "fastify";
import fastifyPlugin from "fastify-plugin";
import type { Door } from "../db/door.ts";
import type { MasterKey } from "../db/keys/master-key.ts";
import type { Inputs } from "../inputs.ts";
import { ACCOUNT_LIMITS, type AccountLimits } from "./limits.ts";
import { openPassPhraseVault } from "./pass-phrase-vault.ts";
import { openRouteLimits } from "./route-limits.ts";
import { accountRoutes } from "./routes.ts";
import { openSessions, type Sessions } from "./sessions.ts";
import { knowPerson } from "./signed-in.ts";

/** What accounts need. */
export interface AccountDeps {
  readonly door: Door;
  readonly master: MasterKey;
  readonly inputs: Inputs;
  /** The origin that people open, if one was set: cookies are `Secure` when it is https. */
  readonly publicOrigin?: string;
  /** How much is too much; what suits a server that people use unless given. */
  readonly limits?: AccountLimits;
}

/** Accounts, as the rest of the server sees them. */
export interface Accounts {
  /** The routes, and `request.person` for every route under `/api/` of the app it is registered on. */
  readonly plugin: FastifyPluginAsync;
  /** For the socket handshake, and for closing sockets whose session ended. */
  readonly sessions: Pick<Sessions, "readSession" | "onEnded">;
}

/**
 * Opens accounts.
 *
 * @param deps the database, the keys, time and randomness
 * @returns the plugin and the sessions
 */
export async function openAccounts(deps: AccountDeps): Promise<Accounts> {
  const { door, master, inputs, publicOrigin, limits = ACCOUNT_LIMITS } = deps;
  const sessions = openSessions(door, master, publicOrigin);
  const vault = await openPassPhraseVault();
  const plugin: FastifyPluginAsync = async (app) => {
    if (!app.hasDecorator("createRateLimit")) await app.register(rateLimit, { global: false });
    app.decorateRequest("person", null);
    app.addHook("onRequest", knowPerson(sessions));
    app.addHook("onReady", () => sessions.deleteExpiredSessions());
    accountRoutes(app, { door, master, inputs, vault }, sessions, openRouteLimits(app, limits, inputs.now));
  };
  return { plugin: fastifyPlugin(plugin, { name: "accounts", fastify: "5.x" }), sessions };
}
