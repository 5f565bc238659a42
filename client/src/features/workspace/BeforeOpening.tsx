import type { WorkspaceCommand } from "@footbridge/shared/domain/workspace/commands";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { Link } from "wouter";
import { ApiError } from "../../app/http.ts";
import { useCommand } from "../../net/LineProvider.tsx";
import { leaving } from "../../words/en/leaving.ts";
import { InviterPage } from "../invitation/InviterPage.tsx";
import { JoinerWaitingPage } from "../invitation/JoinerWaitingPage.tsx";
import { leaveAddress } from "../leaving/addresses.ts";
import { PrivatePagesLink } from "../private-pages/PrivatePagesLink.tsx";

/** A workspace before the two are in it; what is one's own is there already. */
export function BeforeOpening({ view }: { readonly view: WorkspaceView }) {
  return (
    <>
      <Coming view={view} />
      {view.seat === "a" && (
        <p>
          <Link href={leaveAddress(view.id)}>{leaving.leave}</Link>
        </p>
      )}
      <PrivatePagesLink />
    </>
  );
}

/** The inviter invites and says who came; the joiner rests. */
function Coming({ view }: { readonly view: WorkspaceView }) {
  const command = useCommand();
  const say = async (type: WorkspaceCommand["type"]): Promise<void> => {
    const ack = await command({ type });
    if (!ack.ok) throw new ApiError(ack.refusal.code, ack.refusal.sentence);
  };
  if (view.seat === "b") return <JoinerWaitingPage inviterName={view.names.a} />;
  return (
    <InviterPage
      workspaceId={view.id}
      status={view.status === "joined" ? "joined" : "inviting"}
      partnerName={view.names.b}
      onConfirm={() => say("workspace.confirm-partner")}
      onDecline={() => say("workspace.decline-partner")}
    />
  );
}
