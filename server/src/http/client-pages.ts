import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { hasNoPages } from "./no-store.ts";
import { answerNotFound } from "./not-found.ts";

/** The pages that were built beside this server. */
const BUILT_HERE = fileURLToPath(new URL("../../../client/dist", import.meta.url));
/** The cookie in which a browser keeps the language that was chosen there; it says nothing else. */
const CHOSEN = /(?:^|;\s*)language=([A-Za-z0-9-]{2,35})(?:;|$)/;

/**
 * The page in the language that was chosen in this browser, or in the first one.
 * @param cookies the header `cookie`
 * @param root the folder of the built pages
 * @returns a path inside the folder
 */
export function pageFor(cookies: string | undefined, root: string): string {
  const language = CHOSEN.exec(cookies ?? "")?.[1];
  const page = `in/${language ?? ""}/index.html`;
  return language !== undefined && existsSync(join(root, page)) ? page : "index.html";
}

/** The address of the neutral page behind "Leave this page", which lies in a folder of its own in each language. */
const AWAY = /^\/((?:in\/[A-Za-z0-9-]{2,35}\/)?away\/)(?:\?|$)/;

/**
 * The neutral page at an address, if one is there.
 * @param url of the request, as it came
 * @param root the folder of the built pages
 * @returns a path inside the folder
 */
export function awayPageAt(url: string, root: string): string | undefined {
  const folder = AWAY.exec(url)?.[1];
  const page = `${folder ?? ""}index.html`;
  return folder !== undefined && existsSync(join(root, page)) ? page : undefined;
}

/** Whether a file is the worker that keeps the pages of a language at hand; the one for leaving stays in its own folder. */
export function isShellWorker(path: string): boolean {
  return path.endsWith(`${sep}worker.js`) && !path.endsWith(`${sep}away${sep}worker.js`);
}

/**
 * The client's files; every address that is neither a file nor one without pages is a page of the client.
 * @param root the folder of the built pages; those that were built beside this server unless given
 */
export async function serveClient(http: FastifyInstance, root = BUILT_HERE): Promise<void> {
  await http.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Hashed names never change their content; the page itself must always be asked for.
      const fixed = path.includes("/assets/");
      void reply.header("cache-control", fixed ? "public, max-age=31536000, immutable" : "no-cache");
      // The worker of a language lies in its folder, and the pages that it keeps are at every address.
      if (isShellWorker(path)) void reply.header("service-worker-allowed", "/");
    },
  });
  http.setNotFoundHandler((request, reply) => {
    if (!["GET", "HEAD"].includes(request.method) || hasNoPages(request.url)) return answerNotFound(request, reply);
    const away = awayPageAt(request.url, root);
    if (away !== undefined) return reply.sendFile(away);
    return reply.header("vary", "cookie").sendFile(pageFor(request.headers.cookie, root));
  });
}
