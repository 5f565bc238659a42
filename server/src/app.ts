import { fileURLToPath } from "node:url";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import type pg from "pg";
import { accounts } from "./accounts/accounts.ts";
import type { AccountLimits } from "./accounts/limits.ts";
import { openDoor } from "./db/door.ts";
import type { HeldMasterKey } from "./db/keys/master-key.ts";
import { openMasterKey } from "./db/keys/open-master-key.ts";
import { createPdfMaker } from "./export/pdf/maker.ts";
import { exportRoutes } from "./export/routes.ts";
import { datedBy } from "./http/date-header.ts";
import { answerError, traceOf } from "./http/error-handler.ts";
import { keptNowhere } from "./http/no-store.ts";
import { answerNotFound } from "./http/not-found.ts";
import { ownOriginOnly } from "./http/origin.ts";
import { watchSilence } from "./http/silent-connections.ts";
import type { Inputs } from "./inputs.ts";
import { invitationRoutes } from "./invitations/routes.ts";
import { daily, forgetWhatIsOver } from "./maintenance/retention.ts";
import { type Gateway, openGateway } from "./realtime/gateway.ts";
import type { WorkspaceDeps } from "./workspaces/deps.ts";
import { workspaceRoutes } from "./workspaces/routes.ts";

/** Largest body of an HTTP request, in bytes. */
const BODY_BYTES = 64 * 1024;
const CLIENT = fileURLToPath(new URL("../../client/dist", import.meta.url));

/** What a server is built from. Everything that it takes from outside is here. */
export interface AppDeps {
  /** Connections of the login `footbridge_app`. */
  readonly pool: pg.Pool;
  readonly master: HeldMasterKey;
  readonly inputs: Inputs;
  readonly publicOrigin?: string;
  readonly trustProxy: boolean;
  /** How many attempts at accounts are too many; what suits a server that people use unless given. */
  readonly accountLimits?: AccountLimits;
  /** Writes one line per refused or failed request: codes only. */
  readonly logging: boolean;
}

/** A server that is ready to listen. */
export interface App {
  readonly http: FastifyInstance;
  readonly gateway: Gateway;
  /** Hangs up on everyone, and lets what is under way come to its end. */
  close(): Promise<void>;
}

/**
 * Builds the server; it listens to nothing yet.
 * @throws StartError "master-key-bad" when the database holds keys that this master key does not open
 */
export async function buildApp(deps: AppDeps): Promise<App> {
  const { pool, inputs, publicOrigin, trustProxy, logging } = deps;
  const door = openDoor(pool);
  const master = await openMasterKey(door, deps.master, inputs.entropy("host"));
  const http = Fastify({
    bodyLimit: BODY_BYTES,
    trustProxy,
    logController: new LogController({ disableRequestLogging: true }),
    logger: logging ? { level: "warn", redact: ["req", "res", "err.message"] } : false,
    frameworkErrors: answerError,
  });
  const workspaceDeps: WorkspaceDeps = { door, master, inputs };
  const origin = publicOrigin === undefined ? {} : { publicOrigin };

  http.setErrorHandler(answerError);
  http.addHook("onRequest", ownOriginOnly(publicOrigin));
  http.addHook("onRequest", keptNowhere);
  http.addHook("onSend", datedBy(inputs));
  await http.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: publicOrigin?.startsWith("https:") === true,
  });

  const sessions = await accounts(http, {
    ...workspaceDeps,
    ...origin,
    ...(deps.accountLimits === undefined ? {} : { limits: deps.accountLimits }),
  });
  const pdf = createPdfMaker({
    onNotArchival: () => http.log.warn({ code: "pdf-not-archival" }, "a file is plain tagged PDF"),
  });
  let gateway: Gateway | undefined;
  http.get("/healthz", async () => {
    await pool.query("select 1");
    return { ok: true };
  });
  workspaceRoutes(http, workspaceDeps);
  invitationRoutes(http, workspaceDeps, (workspace, by, changes) => gateway?.fanOut.publish(workspace, by, changes));
  exportRoutes(http, workspaceDeps, pdf);
  await serveClient(http);
  await http.ready();

  gateway = openGateway(http.server, {
    ...workspaceDeps,
    ...origin,
    sessions,
    logFailure: (error) => http.log.error({ code: "not-saved", ...traceOf(error) }, "command failed"),
  });
  const opened = gateway;
  const hangUpOnSilence = watchSilence(http.server);
  const retention = await daily(
    () => forgetWhatIsOver(door, inputs.now("host")),
    (error) => http.log.error({ code: "not-forgotten", ...traceOf(error) }, "what is over was not forgotten"),
  );
  return {
    http,
    gateway: opened,
    close: async () => {
      hangUpOnSilence();
      await opened.close();
      await http.close();
      await pdf.close();
      await retention.stop();
    },
  };
}

/** The client's files; every address that is neither a file nor the API's is a page of the client. */
async function serveClient(http: FastifyInstance): Promise<void> {
  await http.register(fastifyStatic, {
    root: CLIENT,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Hashed names never change their content; the page itself must always be asked for.
      const fixed = path.includes("/assets/");
      void reply.header("cache-control", fixed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  http.setNotFoundHandler((request, reply) => {
    if (request.method !== "GET" || request.url.startsWith("/api/")) return answerNotFound(request, reply);
    return reply.sendFile("index.html");
  });
}
