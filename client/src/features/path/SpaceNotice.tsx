import { otherSeat } from "@footbridge/shared/domain/seat";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { path } from "../../words/en/path.ts";
import { space as spaceWords } from "../../words/en/space.ts";
import { fill } from "../../words/fill.ts";
import { spaceAddress } from "../space/addresses.ts";
import { spokenEnd } from "../space/spoken-end.ts";
import { useMoment } from "../space/useMoment.ts";

/** Says that a time apart is suggested, by the other first. It stays mounted, as it is read out when it comes. */
export function SpaceNotice({ workspace }: { readonly workspace: WorkspaceView }) {
  const { space } = useHeld();
  const now = useMoment().getTime();
  const { mine = null, theirs = null } = space?.proposed ?? {};
  const until = theirs ?? mine;
  const partner = workspace.names[otherSeat(workspace.seat)] ?? spaceWords.partner;
  const standing = until !== null && Date.parse(until) > now;
  return (
    <div role="status">
      {standing && (
        <Notice>
          <p>{fill(theirs === null ? path.space.mine : path.space.theirs, { partner, end: spokenEnd(until) })}</p>
          <p>
            <Link href={spaceAddress(workspace.id)}>{path.space.look}</Link>
          </p>
        </Notice>
      )}
    </div>
  );
}
