import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { RevisionAnswerSchema } from "@footbridge/shared/protocol/revision";
import { MirrorSchema } from "@footbridge/shared/protocol/views";
import { z } from "zod";
import { ACCOUNT_ROUTES, type AccountRoute } from "../../../server/src/accounts/messages.ts";
import {
  HealthAnswer,
  InvitationAnswer,
  InvitedAnswer,
  JoinedAnswer,
  LookAnswer,
  Nothing,
  OpenedAnswer,
  Token,
  WorkspacesAnswer,
} from "./answers.ts";

/** One route of HTTP, as the document tells it and as the contract tests hold the server to it. */
export interface Route {
  /** Method and path; parameters begin with a colon. */
  readonly route: string;
  readonly who: "anyone" | "signed in" | "the inviter" | "both partners";
  /** What it does, and what is worth knowing. */
  readonly about: string;
  /** The JSON body; absent where none is read. */
  readonly body?: z.ZodType;
  /** The JSON that is answered, or the media type of a file. */
  readonly answer: z.ZodType | string;
  /** Every code it can be refused with. */
  readonly codes: readonly ErrorCode[];
}

/** Whatever may go wrong on our side. */
const ANY: readonly ErrorCode[] = ["not-saved"];
const WITH_BODY: readonly ErrorCode[] = [...ANY, "wrong-origin", "message-too-large", "message-not-understood"];
const IN_WORKSPACE: readonly ErrorCode[] = ["signed-out", "not-your-workspace"];
const LINK: readonly ErrorCode[] = [
  "invitation-unknown",
  "invitation-expired",
  "invitation-used",
  "invitation-revoked",
  "invitation-own",
];

function account(route: AccountRoute, who: Route["who"], about: string): Route {
  const described: { readonly body?: z.ZodType; readonly answer: z.ZodType; readonly codes: readonly ErrorCode[] } =
    ACCOUNT_ROUTES[route];
  return { route, who, about, ...described };
}

const REVISION = "/api/workspaces/:workspace/revisions/:revision";
const INVITATION = "/api/workspaces/:workspace/invitation";
const REVISION_CODES: readonly ErrorCode[] = [...ANY, ...IN_WORKSPACE, "message-not-understood", "revision-unknown"];

/** Accounts and sessions. */
export const ACCOUNTS: readonly Route[] = [
  account(
    "POST /api/sign-up",
    "anyone",
    "Makes an account and signs in. `recoveryCodes` are shown this once; they are empty when the address and the pass phrase are those of an account, for then this was a sign-in. An address that is taken is refused like a limit that is reached, so that nobody learns who has an account.",
  ),
  account("POST /api/sign-in", "anyone", "Signs in. A session that this browser had before is over."),
  account("POST /api/sign-out", "anyone", "Ends this browser's session, if there is one, and its sockets with it."),
  account(
    "POST /api/sign-out-everywhere",
    "signed in",
    "Ends all sessions of this person, and hangs up on all their sockets.",
  ),
  account(
    "POST /api/way-back",
    "anyone",
    "Sets a new pass phrase with one of the recovery codes, ends all sessions and signs in. Each code works once.",
  ),
  account(
    "POST /api/recovery-codes",
    "signed in",
    "Makes new recovery codes, shown this once; the earlier ones work no more. Asks for the pass phrase again.",
  ),
  account("GET /api/pass-phrase-suggestion", "anyone", "A pass phrase that nobody had before. It is kept nowhere."),
  account("GET /api/me", "signed in", "Who is signed in. Also lets the browser keep its cookie for another 30 days."),
];

/** Workspaces and invitations. */
export const WORKSPACES: readonly Route[] = [
  {
    route: "GET /api/workspaces",
    who: "signed in",
    about: "The workspaces at which this person sits, oldest first.",
    answer: WorkspacesAnswer,
    codes: [...ANY, "signed-out"],
  },
  {
    route: "POST /api/workspaces",
    who: "signed in",
    about: "Opens a workspace; its opener takes seat `a` and is the inviter.",
    body: Nothing,
    answer: OpenedAnswer,
    codes: [...WITH_BODY, "signed-out", "workspaces-too-many"],
  },
  {
    route: `GET ${INVITATION}`,
    who: "the inviter",
    about: "When the link that works right now stops working; `null` when there is none.",
    answer: InvitationAnswer,
    codes: [...ANY, ...IN_WORKSPACE, "message-not-understood", "only-the-inviter"],
  },
  {
    route: `POST ${INVITATION}`,
    who: "the inviter",
    about:
      "Makes a link; an earlier one stops working. The token is answered this once and kept as a hash. People open it as `/join#TOKEN`: what stands after `#` is never sent to a server. Refused with `invitation-used` once someone has joined.",
    body: Nothing,
    answer: InvitedAnswer,
    codes: [...WITH_BODY, ...IN_WORKSPACE, "only-the-inviter", "invitation-used"],
  },
  {
    route: `DELETE ${INVITATION}`,
    who: "the inviter",
    about: "Makes the open link stop working.",
    answer: Nothing,
    codes: [...WITH_BODY, ...IN_WORKSPACE, "only-the-inviter"],
  },
  {
    route: "POST /api/invitations/look",
    who: "anyone",
    about:
      "What a link is worth to the one who asks, without using it up. The inviter's name is told only for a link that works.",
    body: z.strictObject({ token: Token }),
    answer: LookAnswer,
    codes: WITH_BODY,
  },
  {
    route: "POST /api/invitations/redeem",
    who: "signed in",
    about:
      "Takes seat `b` with a link, once; of any number at the same moment, one comes in. Nothing else is possible until the inviter confirms the person with `workspace.confirm-partner`. Sent again by the one who came in, it answers the same.",
    body: z.strictObject({ token: Token }),
    answer: JoinedAnswer,
    codes: [...WITH_BODY, "signed-out", "workspaces-too-many", ...LINK],
  },
];

/** What the other can see. */
export const MIRROR: Route = {
  route: "GET /api/workspaces/:workspace/mirror",
  who: "both partners",
  about:
    "What the other seat's pages hold right now, made from the server's own projection for that seat, without that seat's own side of the rounds: not even whether there is one. One slice until the inviter has confirmed who joined, and none before.",
  answer: MirrorSchema,
  codes: [...ANY, ...IN_WORKSPACE, "message-not-understood"],
};

/** Revisions and files. */
export const REVISIONS: readonly Route[] = [
  {
    route: `GET ${REVISION}`,
    who: "both partners",
    about: "A frozen revision with the signatures so far: the exact text to read before signing.",
    answer: RevisionAnswerSchema,
    codes: REVISION_CODES,
  },
  {
    route: `GET ${REVISION}/agreement.md`,
    who: "both partners",
    about: "A revision that both signed, as a file.",
    answer: "text/markdown; charset=utf-8",
    codes: [...REVISION_CODES, "export-not-signed"],
  },
  {
    route: `GET ${REVISION}/agreement.pdf`,
    who: "both partners",
    about: "A revision that both signed, as a file.",
    answer: "application/pdf",
    codes: [...REVISION_CODES, "export-not-signed"],
  },
];

/** For whoever runs the server. */
export const HEALTH: readonly Route[] = [
  {
    route: "GET /healthz",
    who: "anyone",
    about: "Answers once the server can ask its database.",
    answer: HealthAnswer,
    codes: ANY,
  },
];

/** Every route that is not a page or a file of a page. */
export const ROUTES: readonly Route[] = [...ACCOUNTS, ...WORKSPACES, MIRROR, ...REVISIONS, ...HEALTH];
