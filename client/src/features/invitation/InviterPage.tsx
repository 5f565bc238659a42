import { useState } from "react";
import { ask, send } from "../../app/http.ts";
import { NoAnswer } from "../../app/NoAnswer.tsx";
import { useAction } from "../../app/useAction.ts";
import { useAnswer } from "../../app/useAnswer.ts";
import { Waiting } from "../../app/Waiting.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { LinkMade } from "./LinkMade.tsx";
import { LinkOut } from "./LinkOut.tsx";
import { MakeLink } from "./MakeLink.tsx";
import { WhoJoined } from "./WhoJoined.tsx";

export interface InviterPageProps {
  readonly workspaceId: string;
  /** Live: `inviting` until someone takes the seat, `joined` until the inviter says who it is. */
  readonly status: "inviting" | "joined";
  /** The name of whoever holds the other seat, while `joined`. */
  readonly partnerName: string | null;
  /** Says that the right person joined. Rejects with an `ApiError`, whose sentence is shown. */
  readonly onConfirm: () => Promise<void>;
  /** Sends whoever joined away. Rejects as above. */
  readonly onDecline: () => Promise<void>;
}

/** A workspace before it is one: inviting a person, waiting, and saying whether the right one has come. */
export function InviterPage({ workspaceId, status, partnerName, onConfirm, onDecline }: InviterPageProps) {
  if (status === "joined" && partnerName !== null) {
    return <WhoJoined name={partnerName} onConfirm={onConfirm} onDecline={onDecline} />;
  }
  return <Inviting key={status} workspaceId={workspaceId} />;
}

function Inviting({ workspaceId }: { readonly workspaceId: string }) {
  const { answer, askAgain } = useAnswer("GET /api/workspaces/:id/invitation", workspaceId);
  const [made, setMade] = useState<{ readonly token: string; readonly expiresAt: string } | null>(null);
  const make = useAction(async () => {
    setMade(await send("POST /api/workspaces/:id/invitation", { id: workspaceId, body: {} }));
  });
  const revoke = useAction(async () => {
    await ask("DELETE /api/workspaces/:id/invitation", { id: workspaceId });
    setMade(null);
    askAgain();
  });

  if (answer.state === "waiting") return <Waiting />;
  if (answer.state === "failed") {
    return (
      <Sheet>
        <NoAnswer sentence={answer.sentence} onAgain={askAgain} />
      </Sheet>
    );
  }
  if (made !== null) {
    const link = `${window.location.origin}/join#${made.token}`;
    return <LinkMade link={link} expiresAt={made.expiresAt} revoke={revoke} />;
  }
  if (answer.value.invitation === null) return <MakeLink make={make} />;
  return <LinkOut expiresAt={answer.value.invitation.expiresAt} make={make} revoke={revoke} />;
}
