import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import type { Door } from "../db/door.ts";
import type { MasterKey } from "../db/keys/master-key.ts";
import type { Inputs } from "../inputs.ts";
import { ACCOUNT_LIMITS, type AccountLimits } from "./limits.ts";
import { openPassPhraseVault } from "./pass-phrase-vault.ts";
import { openRouteLimits } from "./route-limits.ts";
import { accountRoutes } from "./routes.ts";
import { knowPerson } from "./session-hook.ts";
import { openSessions, type Sessions } from "./sessions.ts";

/** What accounts need. */
export interface AccountDeps {
  readonly door: Door;
  readonly master: MasterKey;
  readonly inputs: Inputs;
  /** The origin that people open, if one was set: cookies are `Secure` when it is https. */
  readonly publicOrigin?: string;
  /** How much is too much; what suits a server that people use unless given. */
  readonly limits?: AccountLimits;
  /** Called once every session of a person has ended at once: whatever else reaches their devices ends with it. */
  readonly outEverywhere?: (person: string) => Promise<void>;
}

/** What the rest of the server needs of sessions: the socket handshake, and closing sockets whose session ended. */
export type SessionWatch = Pick<Sessions, "readSession" | "onEnded" | "endAllSessions" | "noCookie">;

/**
 * Adds accounts to a server: the routes, and `request.person` for every route under `/api/` that is added after them.
 *
 * @param app the server
 * @param deps the database, the keys, time and randomness
 * @returns the sessions, for the realtime side
 */
export async function accounts(app: FastifyInstance, deps: AccountDeps): Promise<SessionWatch> {
  const { door, master, inputs, publicOrigin, outEverywhere, limits = ACCOUNT_LIMITS } = deps;
  const sessions = openSessions(door, master, publicOrigin);
  const vault = await openPassPhraseVault();
  if (!app.hasDecorator("createRateLimit")) await app.register(rateLimit, { global: false });
  app.decorateRequest("person", null);
  app.decorateRequest("sessionKey", null);
  app.decorateRequest("freshlySignedIn", false);
  app.addHook("onRequest", knowPerson(sessions, inputs));
  const everywhere = async (person: string): Promise<void> => {
    await sessions.endAllSessions(person);
    await outEverywhere?.(person);
  };
  accountRoutes(
    app,
    { door, master, inputs, vault },
    { ...sessions, endAllSessions: everywhere },
    openRouteLimits(app, limits, inputs.now),
  );
  return sessions;
}
