import { otherSeat } from "@footbridge/shared/domain/seat";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { FootLink } from "../../ui/FootLink.tsx";
import { mirror } from "../../words/en/mirror.ts";
import { fill } from "../../words/fill.ts";
import { mirrorAddress } from "../round/place.ts";

/** The way to what the other can see right now, at the foot of a page. */
export function MirrorLink({ workspace }: { readonly workspace: WorkspaceView }) {
  const partner = workspace.names[otherSeat(workspace.seat)] ?? mirror.partner;
  return <FootLink href={mirrorAddress(workspace.id)}>{fill(mirror.title, { partner })}</FootLink>;
}
