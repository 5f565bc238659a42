import { type Fact, fold } from "@footbridge/shared/domain/fold";
import { expect } from "vitest";

/** Rows as the database's owner sees them. */
export type AsOwner = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** What commands leave behind. */
export interface Traces {
  /** Ids of the commands that were carried out, in order of the ids. */
  readonly ids: readonly string[];
  /** Types of facts, in order. */
  readonly facts: readonly string[];
}

/** What was done in a workspace so far; the folded state beside the log has to equal the fold. */
export async function tracesIn(asOwner: AsOwner, workspace: string): Promise<Traces> {
  const commands = await asOwner<{ id: string }>(
    "select id from footbridge.commands where workspace_id = $1 order by id",
    [workspace],
  );
  const log = await asOwner<{ body: Fact }>(
    "select body from footbridge.facts where workspace_id = $1 order by version, ordinal",
    [workspace],
  );
  const [row] = await asOwner<{ state: unknown }>("select state from footbridge.workspaces where id = $1", [workspace]);
  expect(JSON.parse(JSON.stringify(fold(log.map(({ body }) => body))))).toStrictEqual(row?.state);
  return { ids: commands.map(({ id }) => id), facts: log.map(({ body }) => body.type) };
}
