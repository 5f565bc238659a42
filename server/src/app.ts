import helmet from "@fastify/helmet";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import type pg from "pg";
import { accounts } from "./accounts/accounts.ts";
import type { AccountLimits } from "./accounts/limits.ts";
import { calendarRoutes } from "./calendar/routes.ts";
import { openDoor } from "./db/door.ts";
import type { HeldMasterKey } from "./db/keys/master-key.ts";
import { openMasterKey } from "./db/keys/open-master-key.ts";
import { createPdfMaker } from "./export/pdf/maker.ts";
import { hostWitness } from "./export/proof/witness.ts";
import { exportRoutes } from "./export/routes.ts";
import { openSealedPapers, type SealedPapers } from "./export/seal/sealed-papers.ts";
import { openHostIdentity } from "./host-identity/identity.ts";
import { hostIdentityRoutes } from "./host-identity/routes.ts";
import { serveClient } from "./http/client-pages.ts";
import { datedBy } from "./http/date-header.ts";
import { answerError, traceOf } from "./http/error-handler.ts";
import { healthRoutes } from "./http/health.ts";
import { keptNowhere } from "./http/no-store.ts";
import { ownOriginOnly } from "./http/origin.ts";
import { openPace, PACE_LIMITS } from "./http/pace.ts";
import { watchSilence } from "./http/silent-connections.ts";
import type { Inputs } from "./inputs.ts";
import { invitationRoutes } from "./invitations/routes.ts";
import { openLedger } from "./leaving/ledger.ts";
import { readLedger } from "./leaving/ledger-file.ts";
import { replayDeletions } from "./leaving/replay.ts";
import { leavingRoutes } from "./leaving/routes.ts";
import { daily, forgetWhatIsOver } from "./maintenance/retention.ts";
import type { Metrics } from "./metrics/metrics.ts";
import { myDataRoutes } from "./my-data/routes.ts";
import type { TellOwn } from "./nodes/message.ts";
import { joinNodes } from "./nodes/nodes.ts";
import { preferenceRoutes } from "./preferences/routes.ts";
import { privatePageRoutes } from "./private-pages/routes.ts";
import { type Gateway, openGateway } from "./realtime/gateway.ts";
import { forgetDevices } from "./reminders/choice.ts";
import { NO_NOTES, openReminders, type ReminderSettings } from "./reminders/reminders.ts";
import { reminderRoutes } from "./reminders/routes.ts";
import type { WorkspaceDeps } from "./workspaces/deps.ts";
import { workspaceRoutes } from "./workspaces/routes.ts";

/** Largest body of an HTTP request, in bytes. */
const BODY_BYTES = 64 * 1024;

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
  /** How other servers on the same database are joined, as the login `footbridge_app`; there are none unless given. */
  readonly nodes?: pg.ClientConfig;
  /** The folder of the built pages; those that were built beside this server unless given. */
  readonly pages?: string;
  /** Counts what a host may watch; nothing is counted unless given. */
  readonly metrics?: Metrics;
  /** Path of the file that says what was deleted, beside the database; kept nowhere but in it unless given. */
  readonly ledger?: string;
  /** How people are reminded of what they planned; nobody is unless given. */
  readonly reminders?: ReminderSettings;
  /** Writes one line per refused or failed request: codes only. */
  readonly logging: boolean;
}

/** A server that is ready to listen. */
export interface App {
  readonly http: FastifyInstance;
  readonly gateway: Gateway;
  readonly papers: SealedPapers;
  /** How many other servers are on the same database, as of a moment ago. */
  others(): number;
  /** From now on it says that it is not ready, so that whoever brings people here brings them elsewhere. */
  unready(): void;
  /**
   * Lets what is under way come to its end, and hangs up on everyone.
   * @param within over how many milliseconds pages are sent off, so that they do not come to another server all at once
   */
  close(within?: number): Promise<void>;
}

/**
 * Builds the server; it listens to nothing yet. Where an older backup was put back, what was deleted since is deleted first.
 * @throws StartError "master-key-bad" when the database holds keys that this master key does not open
 */
export async function buildApp(deps: AppDeps): Promise<App> {
  const { pool, inputs, publicOrigin, trustProxy, logging } = deps;
  const door = openDoor(pool);
  const master = await openMasterKey(door, deps.master, inputs.entropy("host"));
  const identity = await openHostIdentity(door, master, inputs.entropy("host"), inputs.now("host"));
  const http = Fastify({
    bodyLimit: BODY_BYTES,
    trustProxy,
    logController: new LogController({ disableRequestLogging: true }),
    logger: logging ? { level: "warn", redact: ["req", "res", "err.message"] } : false,
    frameworkErrors: answerError,
  });
  const workspaceDeps: WorkspaceDeps = { door, master, inputs };
  if (deps.ledger !== undefined) await replayDeletions(workspaceDeps, await readLedger(deps.ledger));
  const ledger = deps.ledger === undefined ? undefined : openLedger(door, deps.ledger);
  const keepLedger = (): void => {
    ledger?.keep().catch((error: unknown) => {
      http.log.error({ code: "ledger-not-kept", ...traceOf(error) }, "what was deleted is not in the ledger yet");
    });
  };
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
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
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
    outEverywhere: (person) => forgetDevices(workspaceDeps, person),
    ...(deps.accountLimits === undefined ? {} : { limits: deps.accountLimits }),
  });
  const pdf = createPdfMaker({
    onNotArchival: () => http.log.warn({ code: "pdf-not-archival" }, "a file is plain tagged PDF"),
    onHung: () => http.log.error({ code: "pdf-thread-hung" }, "a thread that made files was replaced"),
  });
  const papers = openSealedPapers({ ...workspaceDeps, identity, maker: pdf }, (error) =>
    http.log.error({ code: "paper-not-made", ...traceOf(error) }, "a paper was not made ahead"),
  );
  let gateway: Gateway | undefined;
  let leaving = false;
  const ready = (): boolean => !leaving && nodes?.hears !== false;
  healthRoutes(http, pool, ready);
  hostIdentityRoutes(http, door);
  const tellOwn: TellOwn = (own) => gateway?.ownNews.publish(own);
  workspaceRoutes(http, workspaceDeps, tellOwn);
  invitationRoutes(
    http,
    workspaceDeps,
    (workspace, by, changes) => gateway?.fanOut.publish(workspace, by, changes),
    tellOwn,
  );
  leavingRoutes(http, workspaceDeps, {
    sessions,
    publish: (workspace, by, changes) => gateway?.fanOut.publish(workspace, by, changes),
    deleted: keepLedger,
  });
  exportRoutes(http, workspaceDeps, papers);
  const pace = openPace(PACE_LIMITS, inputs);
  preferenceRoutes(http, workspaceDeps, pace, tellOwn);
  privatePageRoutes(http, workspaceDeps, pace, tellOwn);
  let reminders = NO_NOTES;
  reminderRoutes(http, workspaceDeps, () => reminders, pace, tellOwn);
  calendarRoutes(http, workspaceDeps, pace);
  myDataRoutes(http, workspaceDeps, pace);
  await serveClient(http, deps.pages);
  await http.ready();

  const nodes =
    deps.nodes === undefined
      ? undefined
      : await joinNodes(deps.nodes, inputs.entropy("host").uuid(), {
          heard: (message) => gateway?.hear(message),
          missed: () => gateway?.lookAnew(),
          failed: (error) =>
            http.log.error({ code: "nodes-not-reached", ...traceOf(error) }, "other nodes are out of reach"),
        });
  gateway = openGateway(http.server, {
    ...workspaceDeps,
    ...origin,
    sessions,
    witness: hostWitness(identity),
    papers,
    deleted: keepLedger,
    tellOthers: (change) => {
      nodes?.changed(change);
      if (change.changes.slices.some(({ name }) => name === "trial")) reminders.trialChanged(change.workspace);
    },
    tellOthersOwn: (own) => nodes?.ownChanged(own),
    ...(deps.metrics === undefined ? {} : { answered: deps.metrics.answered }),
    logFailure: (error) => http.log.error({ code: "not-saved", ...traceOf(error) }, "command failed"),
  });
  const opened = gateway;
  if (deps.reminders !== undefined)
    reminders = await openReminders(workspaceDeps, deps.reminders, (error) =>
      http.log.error({ code: "reminders-not-planned", ...traceOf(error) }, "reminders were not planned"),
    );
  deps.metrics?.ask({ pages: opened.pages, others: () => nodes?.others ?? 0, ready });
  const hangUpOnSilence = watchSilence(http.server);
  const retention = await daily(
    async () => {
      await forgetWhatIsOver(door, inputs.now("host"));
      await ledger?.keep();
    },
    (error) => http.log.error({ code: "not-forgotten", ...traceOf(error) }, "what is over was not forgotten"),
  );
  const certificates = await daily(
    async () => {
      const { rootEndsSoon } = await identity.watch(inputs.now("host"));
      if (rootEndsSoon) http.log.warn({ code: "root-ends-soon" }, "the host's root certificate ends within two years");
    },
    (error) => http.log.error({ code: "certificates-not-watched", ...traceOf(error) }, "certificates were not watched"),
  );
  return {
    http,
    gateway: opened,
    papers,
    others: () => nodes?.others ?? 0,
    unready: () => {
      leaving = true;
    },
    close: async (within = 0) => {
      leaving = true;
      await opened.sendOff(within);
      // Right before nobody is let in any more, so that none comes after it for which everything else would wait.
      hangUpOnSilence();
      await opened.close();
      await http.close();
      await reminders.close();
      await nodes?.close();
      await pdf.close();
      await papers.atRest();
      await retention.stop();
      await ledger?.keep().catch(() => undefined);
      await certificates.stop();
    },
  };
}
