import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { HostIdentityAnswerSchema } from "@footbridge/shared/protocol/host-identity";
import { PaperSchema } from "@footbridge/shared/protocol/paper";
import { PreferencesChangeSchema, PreferencesSchema } from "@footbridge/shared/protocol/preferences";
import {
  BeginPageSchema,
  NotebookSchema,
  PrivatePageSchema,
  SaveTextSchema,
  TextSavedSchema,
} from "@footbridge/shared/protocol/private-pages";
import {
  ForgetDeviceSchema,
  PushDeviceSchema,
  ReminderChoiceSchema,
  RemindersSchema,
} from "@footbridge/shared/protocol/reminders";
import { RevisionAnswerSchema } from "@footbridge/shared/protocol/revision";
import { MirrorSchema } from "@footbridge/shared/protocol/views";
import { z } from "zod";
import { ACCOUNT_ROUTES, type AccountRoute } from "../../../server/src/accounts/messages.ts";
import {
  FeedAnswer,
  FeedMadeAnswer,
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
const SIGNED_FILE_CODES: readonly ErrorCode[] = [...REVISION_CODES, "fresh-sign-in-needed", "export-not-signed"];

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
  account(
    "POST /api/account/confirm",
    "signed in",
    "Says the pass phrase once more in this session, as is needed within ten minutes before each file that leaves here: without it a file is refused with `fresh-sign-in-needed`. Signing up, signing in and the way back count too.",
  ),
  {
    route: "POST /api/account/delete",
    who: "signed in",
    about:
      "Deletes the account of the one who asks, for good: they leave every workspace, as by `workspace.leave`, and all that is theirs alone goes. The pass phrase has to have been typed a short while ago.",
    body: z.strictObject({}),
    answer: z.strictObject({}),
    codes: [...WITH_BODY, "signed-out", "fresh-sign-in-needed"],
  },
  account("GET /api/pass-phrase-suggestion", "anyone", "A pass phrase that nobody had before. It is kept nowhere."),
  account("GET /api/me", "signed in", "Who is signed in. Also lets the browser keep its cookie for another 30 days."),
];

/** Workspaces and invitations. */
export const WORKSPACES: readonly Route[] = [
  {
    route: "GET /api/workspaces",
    who: "signed in",
    about:
      "The workspaces at which this person sits, oldest first. `draftsUntil`: up to which day (YYYY-MM-DD) the first of one's own drafts there is kept, within two weeks of it; of the other's drafts it says nothing.",
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

/** What every route of a person's own can be refused with, as their requests are counted together. */
const OWN: readonly ErrorCode[] = ["signed-out", "too-fast"];

/** What belongs to a person, in every workspace and before any. */
export const OWN_PAGES: readonly Route[] = [
  {
    route: "GET /api/preferences",
    who: "signed in",
    about: "What this person chose for themselves. Nobody else is told, and nothing in a workspace depends on it.",
    answer: PreferencesSchema,
    codes: [...ANY, ...OWN],
  },
  {
    route: "PUT /api/preferences",
    who: "signed in",
    about:
      "Changes what is named and leaves the rest; answers all of it. The same again changes nothing, so a request without an answer can be sent again.",
    body: PreferencesChangeSchema,
    answer: PreferencesSchema,
    codes: [...WITH_BODY, ...OWN],
  },
  {
    route: "GET /api/reminders",
    who: "signed in",
    about:
      "What this person chose of reminders, their devices that take notes, and what this host can send. Nobody else is told.",
    answer: RemindersSchema,
    codes: [...ANY, ...OWN],
  },
  {
    route: "PUT /api/reminders",
    who: "signed in",
    about:
      "Puts what this person chose in the place of what they chose before. The same again changes nothing, so a request without an answer can be sent again.",
    body: ReminderChoiceSchema,
    answer: RemindersSchema,
    codes: [...WITH_BODY, ...OWN],
  },
  {
    route: "POST /api/reminders/devices",
    who: "signed in",
    about:
      "Lets a device take notes, as its browser describes it. Its address has to be a push service's on the internet, encrypted. The same device again is one device.",
    body: PushDeviceSchema,
    answer: RemindersSchema,
    codes: [...WITH_BODY, ...OWN, "too-many-devices"],
  },
  {
    route: "DELETE /api/reminders/devices",
    who: "signed in",
    about:
      "Lets a device take no more notes. Answered the same where there is no such device, whoever else may have one.",
    body: ForgetDeviceSchema,
    answer: RemindersSchema,
    codes: [...WITH_BODY, ...OWN],
  },
  {
    route: "POST /reminders/stop/:token",
    who: "anyone",
    about:
      "Stops the e-mails of whoever was sent this address, without signing in and from anywhere: mail programs press it too (RFC 8058), with a form that is not read. The page at this address has one button. An address that there is not is answered like any other that there is not.",
    answer: Nothing,
    codes: [...ANY, "message-too-large", "message-not-understood", "not-found", "too-fast"],
  },
  {
    route: "GET /api/private-pages",
    who: "signed in",
    about: "All private pages of this person, the last one begun first. Nobody else ever gets any of it.",
    answer: NotebookSchema,
    codes: [...ANY, ...OWN],
  },
  {
    route: "POST /api/private-pages",
    who: "signed in",
    about:
      "Begins a page, under an id of the client's making. The same id and kind again answer the page that is there; the same id with another kind is `command-id-reused`.",
    body: BeginPageSchema,
    answer: PrivatePageSchema,
    codes: [...WITH_BODY, ...OWN, "command-id-reused", "private-pages-too-many"],
  },
  {
    route: "PUT /api/private-pages/:page/texts/:prompt",
    who: "signed in",
    about:
      "Saves one answer. `base` is the revision of this answer that the text grew from, 0 for none. When another one is there, nothing is changed, and `newer` is what is there. A text that is there already is answered with its revision, so a request without an answer can be sent again.",
    body: SaveTextSchema,
    answer: TextSavedSchema,
    codes: [...WITH_BODY, ...OWN, "private-page-unknown"],
  },
  {
    route: "DELETE /api/private-pages/:page",
    who: "signed in",
    about: "Deletes a page for good. Answered the same where there is no such page, whoever else may have one.",
    answer: Nothing,
    codes: [...WITH_BODY, ...OWN],
  },
  {
    route: "GET /api/my-data",
    who: "signed in",
    about:
      "Everything that is this person's own and everything that they share, as a zip of JSON and Markdown that explains itself; nothing of anyone else's private side. The same bytes until something of it changes. One at a time for each person: another meanwhile is `too-fast`.",
    answer: "application/zip",
    codes: [...ANY, ...OWN, "fresh-sign-in-needed"],
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
    route: `GET ${REVISION}/paper`,
    who: "both partners",
    about:
      "A revision that both signed, laid out for reading: exactly what its files say, in their order. The print view is made of it.",
    answer: PaperSchema,
    codes: [...REVISION_CODES, "export-not-signed"],
  },
  {
    route: `GET ${REVISION}/agreement.md`,
    who: "both partners",
    about: "A revision that both signed, as a text.",
    answer: "text/markdown; charset=utf-8",
    codes: SIGNED_FILE_CODES,
  },
  {
    route: `GET ${REVISION}/proof.json`,
    who: "both partners",
    about:
      "Everything that shows what both signed, for anyone to check: their signatures, the record and the host's word on it.",
    answer: "application/json; charset=utf-8",
    codes: SIGNED_FILE_CODES,
  },
  {
    route: `GET ${REVISION}/agreement.pdf`,
    who: "both partners",
    about:
      "A revision that both signed, on paper and sealed by the host, the same bytes for both for ever. `?paper=letter` sets it for that paper, and nothing or `?paper=a4` for A4.",
    answer: "application/pdf",
    codes: [...SIGNED_FILE_CODES, "files-being-made"],
  },
];

/** For whoever checks a file of ours. */
export const HOST: readonly Route[] = [
  {
    route: "GET /api/host-identity",
    who: "anyone",
    about:
      "With which certificates this host seals what both have signed: the root and, from the oldest on, those that it signed, and the fingerprint of the root's key in words.",
    answer: HostIdentityAnswerSchema,
    codes: ANY,
  },
];

const FEED = "/api/workspaces/:workspace/calendar-feed";

/** The check-ins in calendars. */
export const CALENDARS: readonly Route[] = [
  {
    route: "GET /api/workspaces/:workspace/check-ins.ics",
    who: "both partners",
    about:
      "The check-ins, the midpoint and the day on which the trial is over, as an iCalendar file: what follows from the last revision that both signed, the same for both. Nothing is in it while a space runs.",
    answer: "text/calendar; charset=utf-8",
    codes: [...ANY, ...IN_WORKSPACE, "message-not-understood", "fresh-sign-in-needed", "export-not-signed"],
  },
  {
    route: `GET ${FEED}`,
    who: "both partners",
    about:
      "Whether the one who asks has a private address for calendar apps here. Whether the other has one, nobody is told.",
    answer: FeedAnswer,
    codes: [...ANY, ...IN_WORKSPACE, "message-not-understood", "too-fast"],
  },
  {
    route: `POST ${FEED}`,
    who: "both partners",
    about:
      "Makes a private address; an earlier one of the same person works no more. It is answered this once and kept as a hash. It needs no sign-in: whoever has it can read the check-ins. So making one needs the pass phrase, as a file does.",
    body: Nothing,
    answer: FeedMadeAnswer,
    codes: [...WITH_BODY, ...IN_WORKSPACE, "too-fast", "fresh-sign-in-needed", "export-not-signed"],
  },
  {
    route: `DELETE ${FEED}`,
    who: "both partners",
    about: "Makes the private address of the one who asks work no more. Answered the same where there is none.",
    answer: Nothing,
    codes: [...WITH_BODY, ...IN_WORKSPACE, "too-fast"],
  },
  {
    route: "GET /calendar/:file",
    who: "anyone",
    about:
      "What a calendar app finds under a private address (`/calendar/TOKEN.ics`): the same file. It never leads elsewhere. Whatever else stands behind `/calendar/`, an address that was taken back too, is `not-found`, byte for byte alike; an address that is no address, `message-not-understood`.",
    answer: "text/calendar; charset=utf-8",
    codes: [...ANY, "message-not-understood", "not-found", "too-fast"],
  },
];

/** For whoever runs the server. */
export const HEALTH: readonly Route[] = [
  {
    route: "GET /healthz",
    who: "anyone",
    about: "Answers while the server lives, and asks nothing of its database.",
    answer: HealthAnswer,
    codes: [],
  },
  {
    route: "GET /readyz",
    who: "anyone",
    about:
      "Answers while people may be brought to this server: it reaches its database, hears the other servers on it, and is not about to stop.",
    answer: HealthAnswer,
    codes: ANY,
  },
];

/** Every route that is not a page or a file of a page. */
export const ROUTES: readonly Route[] = [
  ...ACCOUNTS,
  ...OWN_PAGES,
  ...WORKSPACES,
  MIRROR,
  ...REVISIONS,
  ...CALENDARS,
  ...HOST,
  ...HEALTH,
];
