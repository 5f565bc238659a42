import { fold } from "@footbridge/shared/domain/fold";
import { expect } from "vitest";
import { logOf } from "../support/fact-log.ts";
import type { AsOwner } from "../support/postgres.ts";

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
  const log = await logOf({ asOwner }, workspace);
  const [row] = await asOwner<{ state: unknown }>("select state from footbridge.workspaces where id = $1", [workspace]);
  expect(JSON.parse(JSON.stringify(fold(log)))).toStrictEqual(row?.state);
  return { ids: commands.map(({ id }) => id), facts: log.map(({ type }) => type) };
}
