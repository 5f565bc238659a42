import type { TestServer } from "../../support/postgres.ts";
import { hunt } from "../hunt.ts";
import { ownDatabase } from "../own-database.ts";
import { placeOf } from "../printing.ts";
import { buildStage, type Stage } from "../stage.ts";

/** What a hunt in a copy is told, over the channel of its process. */
export interface Errand {
  readonly server: TestServer;
  readonly worlds: number;
  readonly seeds: readonly number[];
}

/** What it answers. */
export type Report =
  | { readonly found: true; readonly worlds: number; readonly where: string }
  | { readonly found: false; readonly worlds: number }
  | { readonly failed: string };

async function run({ server, worlds, seeds }: Errand): Promise<Report> {
  let stage: Stage | undefined;
  try {
    stage = await buildStage(ownDatabase(server));
    let before = 0;
    for (const seed of seeds) {
      const find = await hunt([stage], { worlds, seed, shrink: false, secretsAlone: true });
      if (find !== null) return { found: true, worlds: before + find.worlds, where: placeOf(find.difference) };
      before += worlds;
    }
    return { found: false, worlds: before };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { failed: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  } finally {
    await stage?.close().catch(() => undefined);
  }
}

// Whoever sent this on its errand is gone.
process.once("disconnect", () => process.exit(1));
process.once("message", (errand: Errand) => {
  void run(errand).then((report) => process.send?.(report, () => process.exit(0)));
});
