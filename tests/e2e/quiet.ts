import type { IncomingMessage } from "node:http";
import type { BrowserContext, Page, Request, WebSocket } from "playwright-core";
import type { RunningServer } from "../support/running-server.ts";

/** What left a page, and what a server heard, while somebody listened. */
export interface Heard {
  /** Of the browser, whichever page or worker asked. */
  readonly requests: readonly string[];
  /** Over open sockets, without the heartbeat that the transport sends by itself. */
  readonly frames: readonly string[];
  /** New requests and sockets at the server. */
  readonly server: readonly string[];
}

/** A page that asked nothing of anyone. */
export const NOTHING: Heard = { requests: [], frames: [], server: [] };

/** Everything that a browser keeps for a page, and what it shows of where it is. */
export interface Kept {
  readonly address: string;
  readonly title: string;
  readonly historyLength: number;
  readonly historyState: unknown;
  readonly windowName: string;
  /** How many files the page has fetched since it was loaded, fonts and styles too, also those that a cache had. */
  readonly files: number;
  readonly local: readonly (readonly [string, string])[];
  readonly session: readonly (readonly [string, string])[];
  readonly databases: readonly (string | undefined)[];
  readonly caches: readonly (readonly string[])[];
  readonly ownFiles: readonly string[];
  /** Bytes, as the browser counts them. */
  readonly usage: number | undefined;
  /** Every cookie, those too that scripts cannot see. */
  readonly cookies: readonly unknown[];
}

/** Engine.IO's ping and pong. */
const HEARTBEAT = /^[23]$/;

/** Listens to all that leaves a browser and all that reaches the server. Call what it returns to have it and stop. */
export function listen(context: BrowserContext, page: Page, sockets: readonly WebSocket[], server: RunningServer) {
  const [requests, frames, atServer]: [string[], string[], string[]] = [[], [], []];
  const onRequest = (request: Request): void => void requests.push(`${request.method()} ${request.url()}`);
  const onSocket = (socket: WebSocket): void => void requests.push(`socket ${socket.url()}`);
  const onFrame = ({ payload }: { payload: string | Buffer }): void => {
    if (!HEARTBEAT.test(payload.toString())) frames.push(payload.toString());
  };
  const onServer = ({ method, url, headers }: IncomingMessage): void => {
    // A second after every page that it loads, the browser by itself asks for a newer worker, whatever is on the page.
    if (headers["service-worker"] !== "script") atServer.push(`${method} ${url}`);
  };
  context.on("request", onRequest);
  page.on("websocket", onSocket);
  for (const socket of sockets) socket.on("framesent", onFrame);
  for (const event of ["request", "upgrade"]) server.app.http.server.on(event, onServer);
  return (): Heard => {
    context.off("request", onRequest);
    page.off("websocket", onSocket);
    for (const socket of sockets) socket.off("framesent", onFrame);
    for (const event of ["request", "upgrade"]) server.app.http.server.off(event, onServer);
    return { requests, frames, server: atServer };
  };
}

/** Takes stock of what the browser keeps at this moment. */
export async function takeStock(context: BrowserContext, page: Page): Promise<Kept> {
  const inPage = await page.evaluate(async () => {
    const entries = (storage: Storage) => Object.entries(storage) as [string, string][];
    const names: string[] = [];
    const folder = await navigator.storage.getDirectory();
    for await (const name of folder.keys()) names.push(name);
    return {
      address: location.href,
      title: document.title,
      historyLength: history.length,
      historyState: history.state as unknown,
      windowName: window.name,
      files: performance.getEntriesByType("resource").length,
      local: entries(localStorage),
      session: entries(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await Promise.all(
        (await caches.keys()).map(async (name) => [
          name,
          ...(await (await caches.open(name)).keys()).map(({ url }) => url),
        ]),
      ),
      ownFiles: names,
      usage: (await navigator.storage.estimate()).usage,
    };
  });
  return { ...inPage, cookies: await context.cookies() };
}
