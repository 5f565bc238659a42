import { StartError } from "../../start-error.ts";
import { BackupError } from "./backup-error.ts";
import type { Totals } from "./whole.ts";

/** One line of what went wrong, and the exit code for it. */
export function tellFailure(error: unknown): void {
  const known = error instanceof BackupError || error instanceof StartError;
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(known ? `${reason}\n` : `It did not work: ${reason}\n`);
  process.exitCode = 1;
}

/** How much a backup holds, in words; counts of rows only. */
export function inWords({ tables, migrations }: Totals): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows} rows of ${tables.length} tables, as of ${migrations.at(-1)?.name ?? "no migration"}`;
}
