import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { refusalBody, statusFor } from "./refusal.ts";

/**
 * Two questions of whoever watches over a server. `/healthz`: does it live? It answers without asking anyone, as a server
 * is not helped by a restart while its database is away. `/readyz`: may people be brought here? The database answers, and
 * since a server listens only once its migrations are done, they are done.
 *
 * @param ready what else it takes: it is not about to stop, and hears the other servers
 */
export function healthRoutes(http: FastifyInstance, pool: pg.Pool, ready: () => boolean): void {
  http.get("/healthz", async () => ({ ok: true }));
  http.get("/readyz", async (_request, reply) => {
    const answers =
      ready() &&
      (await pool.query("select 1").then(
        () => true,
        () => false,
      ));
    // Not the code of the error handler: it is a wish to be left alone for a while, and no fault to write down.
    return answers ? { ok: true } : reply.code(statusFor("not-saved")).send(refusalBody("not-saved"));
  });
}
