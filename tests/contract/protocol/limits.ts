import { NAME_LIMIT } from "@footbridge/shared/domain/agreement/commands";
import { BOARD_LIMIT, VERSIONS_LIMIT } from "@footbridge/shared/domain/clause/decide";
import { CLAUSE_TEXT_LIMIT, OBJECTION_LIMIT } from "@footbridge/shared/domain/clause/words";
import {
  ADDENDA_LIMIT,
  EXCHANGES_LIMIT,
  LISTENING_TEXT_LIMIT,
  NOT_QUITE_LIMIT,
  WRITE_BACKS_LIMIT,
} from "@footbridge/shared/domain/listening/commands";
import { PRIVATE_TEXT_LIMIT } from "@footbridge/shared/practice/private-pages";
import { QUIET_NOTES_LIMIT } from "@footbridge/shared/protocol/preferences";
import { DEVICES_LIMIT } from "@footbridge/shared/protocol/reminders";
import { ACCOUNT_LIMITS, type Limit } from "../../../server/src/accounts/limits.ts";
import { PASS_PHRASE_MAX, PASS_PHRASE_MIN } from "../../../server/src/accounts/pass-phrase.ts";
import { RECOVERY_CODES } from "../../../server/src/accounts/recovery-codes.ts";
import { FEED_LIMITS } from "../../../server/src/calendar/feed-limits.ts";
import { WAITING_LIMIT } from "../../../server/src/export/pdf/maker.ts";
import { PACE_LIMITS } from "../../../server/src/http/pace.ts";
import { INVITATION_LIFETIME } from "../../../server/src/invitations/invite.ts";
import { PRIVATE_PAGES_LIMIT } from "../../../server/src/private-pages/notebook.ts";
import { MESSAGE_LIMITS } from "../../../server/src/realtime/message-budget.ts";
import { WORKSPACES_PER_PERSON } from "../../../server/src/workspaces/opening.ts";

/** Limits that the contract tests measure on the real server, from outside. Bytes, and pages. */
export const MEASURED = {
  /** Largest body of a request to a route of accounts. */
  accountBody: 24 * 1024,
  /** Largest body of any other request. */
  body: 64 * 1024,
  /** Largest message on the socket, as Socket.IO encodes it. */
  message: 64 * 1024,
  pagesPerPerson: 5,
} as const;

const DAY = 24 * 60 * 60 * 1000;

function often({ max, window }: Limit): string {
  const minutes = window / 60_000;
  return `${max} in ${minutes === 60 ? "an hour" : `${minutes} minutes`}`;
}

function bytes(count: number): string {
  return `${count / 1024} KiB`;
}

/** What is limited, to how much, and what is answered beyond. */
export const LIMITS: readonly (readonly [what: string, limit: string, beyond: string])[] = [
  ["Body of a request to a route of accounts", bytes(MEASURED.accountBody), "`message-too-large`"],
  ["Body of any other request", bytes(MEASURED.body), "`message-too-large`"],
  ["Message on the socket", bytes(MEASURED.message), "the connection is closed"],
  [
    "Messages on the socket, `command`, `refresh` and `clock` together, per person",
    `${MESSAGE_LIMITS.burst} at once, and ${MESSAGE_LIMITS.perMinute} a minute after that`,
    "`too-fast`; a `refresh` and a `clock` are not answered",
  ],
  [
    "Requests for what is one's own, together, per person",
    `${PACE_LIMITS.burst} at once, and ${PACE_LIMITS.perMinute} a minute after that`,
    "`too-fast`",
  ],
  ["PDF files that have to be made, per person", `${WAITING_LIMIT} at once`, "`files-being-made`"],
  ["Gentle notes dismissed for good, per person", `${QUIET_NOTES_LIMIT}`, "`message-not-understood`"],
  ["Devices of one person that take notes", `${DEVICES_LIMIT}`, "`too-many-devices`"],
  ["Private pages per person", `${PRIVATE_PAGES_LIMIT}`, "`private-pages-too-many`"],
  ["One answer on a private page", `${PRIVATE_TEXT_LIMIT} characters`, "`message-not-understood`"],
  ["Pages (open sockets) per person", `${MEASURED.pagesPerPerson}`, "`too-many-pages`"],
  ["Workspaces per person", `${WORKSPACES_PER_PERSON}`, "`workspaces-too-many`"],
  [
    "Life of an invitation's link",
    `${INVITATION_LIFETIME / DAY} days, one use`,
    "`invitation-expired`, `invitation-used`",
  ],
  ["Clauses on a board, put aside and withdrawn ones included", `${BOARD_LIMIT}`, "`clause-board-full`"],
  ["Versions of one clause beside each other", `${VERSIONS_LIMIT}`, "`clause-too-many-versions`"],
  ["Text of a clause", `${CLAUSE_TEXT_LIMIT} characters`, "`message-not-understood`"],
  ["Sentence with “not like this”", `${OBJECTION_LIMIT} characters`, "`message-not-understood`"],
  ["What was heard, a reply, an addition: each", `${LISTENING_TEXT_LIMIT} characters`, "`message-not-understood`"],
  ["Sentence with “not quite”", `${NOT_QUITE_LIMIT} characters`, "`message-not-understood`"],
  ["Tries to write back in one half", `${WRITE_BACKS_LIMIT}`, "the half comes to rest"],
  ["Exchanges of one round", `${EXCHANGES_LIMIT}`, "`listening-enough`"],
  ["Additions of one person to one round", `${ADDENDA_LIMIT}`, "`listening-additions-full`"],
  ["Typed name under a signature", `${NAME_LIMIT} characters`, "`message-not-understood`"],
  ["Answers", "see the fields of each round", "`answer-not-valid`"],
  [
    "Pass phrase",
    `${PASS_PHRASE_MIN} to ${PASS_PHRASE_MAX} code points, and none that is easily guessed`,
    "`pass-phrase-too-short`, `pass-phrase-too-long`, `pass-phrase-too-common`",
  ],
  ["Display name", "1 to 80 code points, with something that can be seen", "`name-not-valid`"],
  ["E-mail address", "254 characters, something on both sides of one @", "`email-not-valid`"],
  ["Recovery codes", `${RECOVERY_CODES} in a set, each works once`, "`way-back-failed`"],
  [
    "Requests of accounts that work without being signed in, per network address",
    often(ACCOUNT_LIMITS.perAddress),
    "`too-fast`",
  ],
  ["New accounts per network address", often(ACCOUNT_LIMITS.signUpsPerAddress), "`sign-up-not-possible`"],
  ["New accounts per e-mail address", often(ACCOUNT_LIMITS.signUpsPerEmail), "`sign-up-not-possible`"],
  ["Signing in, per e-mail and network address", often(ACCOUNT_LIMITS.signInsPerEmailAndAddress), "`too-fast`"],
  ["Signing in, per e-mail address", often(ACCOUNT_LIMITS.signInsPerEmail), "`too-fast`"],
  ["Ways back, per e-mail and network address", often(ACCOUNT_LIMITS.waysBackPerEmailAndAddress), "`too-fast`"],
  ["One address for calendar apps, per network address", often(FEED_LIMITS.perFeed), "`too-fast`"],
  ["Addresses for calendar apps that there are not, per network address", often(FEED_LIMITS.misses), "`too-fast`"],
  ["Typing one's pass phrase again while signed in", often(ACCOUNT_LIMITS.passPhraseChecksPerPerson), "`too-fast`"],
];
