import type { Fact } from "@footbridge/shared/domain/fold";
import type { AsOwner } from "./postgres.ts";

/** Everything that the log of a workspace holds, in its order. */
export async function logOf({ asOwner }: { readonly asOwner: AsOwner }, workspace: string): Promise<readonly Fact[]> {
  const rows = await asOwner<{ body: Fact }>(
    "select body from footbridge.facts where workspace_id = $1 order by version, ordinal",
    [workspace],
  );
  return rows.map(({ body }) => body);
}
