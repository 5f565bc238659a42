import { otherSeat } from "@footbridge/shared/domain/seat";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { Link } from "wouter";
import { mirror } from "../../words/en/mirror.ts";
import { fill } from "../../words/fill.ts";
import { mirrorAddress } from "../round/place.ts";
import styles from "./MirrorLink.module.css";

/** The way to what the other can see right now, at the foot of a page. */
export function MirrorLink({ workspace }: { readonly workspace: WorkspaceView }) {
  const partner = workspace.names[otherSeat(workspace.seat)] ?? mirror.partner;
  return (
    <p className={styles.foot}>
      <Link href={mirrorAddress(workspace.id)}>{fill(mirror.title, { partner })}</Link>
    </p>
  );
}
