import { useCallback, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { dropInvitation, takeInvitation } from "../../app/held-invitation.ts";
import { ApiError, type ApiErrorCode, type InvitationState, send } from "../../app/http.ts";
import { NoAnswer } from "../../app/NoAnswer.tsx";
import { useSession } from "../../app/session.tsx";
import { Waiting } from "../../app/Waiting.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { invitation } from "../../words/en/invitation.ts";
import { InvitationClosed } from "./InvitationClosed.tsx";
import { InvitationOpen } from "./InvitationOpen.tsx";

type Looked =
  | { readonly state: "looking" }
  | { readonly state: "failed"; readonly sentence: string }
  | { readonly state: Exclude<InvitationState, "open"> }
  | { readonly state: "open"; readonly inviterName: string | null };

const CLOSED: Readonly<Partial<Record<ApiErrorCode, Exclude<InvitationState, "open">>>> = {
  "invitation-expired": "expired",
  "invitation-used": "used",
  "invitation-revoked": "revoked",
  "invitation-own": "own",
  "invitation-unknown": "unknown",
};

/** Where an invitation's link leads. Looking at it uses nothing up; only the button joins. */
export function JoinPage() {
  const { now } = useSession();
  const [, go] = useLocation();
  const [token, setToken] = useState(() => takeInvitation(window));
  const [looked, setLooked] = useState<Looked>({ state: "looking" });

  useEffect(() => {
    const otherLink = (): void => setToken(takeInvitation(window));
    window.addEventListener("hashchange", otherLink);
    return () => window.removeEventListener("hashchange", otherLink);
  }, []);

  const closed = useCallback((state: Exclude<InvitationState, "open">): void => {
    // A link that lets nobody in must not lead anyone back here after signing in.
    dropInvitation(window);
    setLooked({ state });
  }, []);

  const look = useCallback(async (): Promise<void> => {
    setLooked({ state: "looking" });
    if (token === null) return closed("unknown");
    try {
      const { state, inviterName } = await send("POST /api/invitations/look", { body: { token } });
      if (state === "open") setLooked({ state, inviterName });
      else closed(state);
    } catch (error) {
      setLooked({ state: "failed", sentence: error instanceof Error ? error.message : "" });
    }
  }, [token, closed]);

  const asking = now.state === "asking";
  useEffect(() => {
    if (!asking) void look();
  }, [asking, look]);

  const join = async (): Promise<void> => {
    if (token === null) return;
    try {
      const { workspace } = await send("POST /api/invitations/redeem", { body: { token } });
      dropInvitation(window);
      go(`/w/${workspace}`, { replace: true });
    } catch (error) {
      const state = error instanceof ApiError ? CLOSED[error.code] : undefined;
      if (state === undefined) throw error;
      closed(state);
    }
  };

  if (looked.state === "looking") return <Waiting text={invitation.join.looking} />;
  if (looked.state === "open") {
    return (
      <InvitationOpen
        inviterName={looked.inviterName}
        personName={now.state === "person" ? now.person.name : null}
        onJoin={join}
        onNotNow={() => {
          dropInvitation(window);
          go(now.state === "person" ? "/home" : "/");
        }}
      />
    );
  }
  if (looked.state === "failed") {
    return (
      <Sheet>
        <Stack>
          <PageTitle tab={invitation.join.tab}>{invitation.join.openTitleUnknown}</PageTitle>
          <NoAnswer sentence={looked.sentence} onAgain={() => void look()} />
        </Stack>
      </Sheet>
    );
  }
  return <InvitationClosed state={looked.state} signedIn={now.state === "person"} />;
}
