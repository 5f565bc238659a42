import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import { requireFresh } from "../accounts/session-hook.ts";
import { traceOf } from "../http/error-handler.ts";
import type { Pace } from "../http/pace.ts";
import { RefusalError } from "../refusal.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";
import { archiveOf } from "./archive.ts";
import { zipped } from "./zip.ts";

/** What broke while an archive was under way; its message could repeat what a person typed, so it is not carried on. */
class ArchiveBrokenError extends Error {
  override readonly name = "ArchiveBrokenError";
}

/** HTTP for one's own data: everything of one's own and everything shared, as one file, to the one who asks (P11b). */
export function myDataRoutes(app: FastifyInstance, deps: WorkspaceDeps, pace: Pace): void {
  /** Who is being given theirs right now: one at a time for each person, whatever anyone else does. */
  const underWay = new Set<string>();

  app.get("/api/my-data", { onRequest: pace }, async (request, reply) => {
    const person = requireFresh(request);
    if (underWay.has(person.id)) throw new RefusalError("too-fast");
    underWay.add(person.id);
    const pieces = zipped(archiveOf(deps, person));
    try {
      // Before the first byte a failure is answered like any other.
      const first = await pieces.next();
      const stream = Readable.from(onwards(first), { objectMode: false });
      stream.once("close", () => underWay.delete(person.id));
      return await reply
        .type("application/zip")
        .header("content-disposition", 'attachment; filename="my-data.zip"')
        .send(stream);
    } catch (error) {
      underWay.delete(person.id);
      throw error;
    }

    async function* onwards(first: IteratorResult<Uint8Array, void>): AsyncGenerator<Uint8Array, void, undefined> {
      try {
        if (first.done === true) return;
        yield first.value;
        yield* pieces;
      } catch (error) {
        app.log.error({ code: "not-saved", ...traceOf(error) }, "an archive broke off");
        throw new ArchiveBrokenError("an archive broke off");
      }
    }
  });
}
