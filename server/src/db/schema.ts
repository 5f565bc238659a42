import type { WayIn } from "@footbridge/shared/domain/agreement/audit";
import type { CardKind } from "@footbridge/shared/domain/card/words";
import type { Fact, SharedState } from "@footbridge/shared/domain/fold";
import type { Place } from "@footbridge/shared/domain/meeting/commands";
import type { MeetingState } from "@footbridge/shared/domain/meeting/evolve";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { Outcome } from "@footbridge/shared/protocol/commands";
import { type SQL, sql } from "drizzle-orm";
import { boolean, customType, date, integer, jsonb, pgSchema, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** The tables as the queries see them. What they are, with policies and grants, stands in `migrations/`. */
const footbridge = pgSchema("footbridge");

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const seat = () => text("seat").$type<Seat>().notNull();
/** Every wrapped key begins with the name of its master key. */
const masterKeyOf = (wrapped: SQL) =>
  bytea("master_key").notNull().generatedAlwaysAs(sql`substring(${wrapped} from 1 for 16)`);
const workspaceId = () => uuid("workspace_id").notNull();

export const persons = footbridge.table("persons", {
  id: uuid("id").primaryKey(),
  emailKey: bytea("email_key").notNull(),
  dataKey: bytea("data_key").notNull(),
  email: bytea("email").notNull(),
  name: bytea("name").notNull(),
  passPhraseHash: text("pass_phrase_hash").notNull(),
  createdAt: moment("created_at").notNull(),
  masterKey: masterKeyOf(sql`data_key`),
});

export const sessions = footbridge.table("sessions", {
  idHash: bytea("id_hash").primaryKey(),
  personId: uuid("person_id").notNull(),
  expiresAt: moment("expires_at").notNull(),
  passPhraseAt: moment("pass_phrase_at").notNull(),
  signedIn: text("signed_in").$type<WayIn>(),
});

export const recoveryCodes = footbridge.table("recovery_codes", {
  personId: uuid("person_id").notNull(),
  codeHash: bytea("code_hash").notNull(),
  usedAt: moment("used_at"),
});

export const preferences = footbridge.table("preferences", {
  personId: uuid("person_id").primaryKey(),
  words: bytea("words").notNull(),
});

export const reminders = footbridge.table("reminders", {
  personId: uuid("person_id").primaryKey(),
  words: bytea("words").notNull(),
  stopHash: bytea("stop_hash").notNull(),
});

export const pushDevices = footbridge.table("push_devices", {
  personId: uuid("person_id").notNull(),
  id: bytea("id").notNull(),
  words: bytea("words").notNull(),
});

export const reminderNotes = footbridge.table("reminder_notes", {
  personId: uuid("person_id").notNull(),
  workspaceId: workspaceId(),
  occasion: text("occasion").notNull(),
  way: text("way").notNull(),
  overAt: moment("over_at").notNull(),
});

export const privatePages = footbridge.table("private_pages", {
  personId: uuid("person_id").notNull(),
  id: uuid("id").notNull(),
  words: bytea("words").notNull(),
});

export const workspaces = footbridge.table("workspaces", {
  id: uuid("id").primaryKey(),
  version: integer("version").notNull(),
  state: jsonb("state").$type<SharedState>().notNull(),
  openedAt: moment("opened_at").notNull(),
  closedAt: text("closed_at").generatedAlwaysAs(sql`state #>> '{workspace,closedAt}'`),
});

export const seats = footbridge.table("seats", {
  workspaceId: workspaceId(),
  seat: seat(),
  /** Null once whoever sat there has no account any more. */
  personId: uuid("person_id"),
  name: bytea("name").notNull(),
  confirmed: boolean("confirmed").notNull(),
});

export const calendarFeeds = footbridge.table("calendar_feeds", {
  workspaceId: workspaceId(),
  personId: uuid("person_id").notNull(),
  tokenHash: bytea("token_hash").notNull(),
});

export const invitations = footbridge.table("invitations", {
  id: uuid("id").primaryKey(),
  workspaceId: workspaceId(),
  tokenHash: bytea("token_hash").notNull(),
  inviterName: bytea("inviter_name").notNull(),
  createdAt: moment("created_at").notNull(),
  expiresAt: moment("expires_at").notNull(),
  revokedAt: moment("revoked_at"),
  usedAt: moment("used_at"),
  usedBy: uuid("used_by"),
});

export const dataKeys = footbridge.table("data_keys", {
  workspaceId: workspaceId(),
  scope: text("scope").$type<Seat | "shared">().notNull(),
  version: integer("version").notNull(),
  wrapped: bytea("wrapped").notNull(),
  masterKey: masterKeyOf(sql`wrapped`),
});

export const masterKeys = footbridge.table("master_keys", {
  id: bytea("id").primaryKey(),
});

export const rootSecrets = footbridge.table("root_secrets", {
  onlyOne: boolean("only_one").primaryKey(),
  wrapped: bytea("wrapped").notNull(),
  masterKey: masterKeyOf(sql`wrapped`),
});

export const hostKeys = footbridge.table("host_keys", {
  number: integer("number").primaryKey(),
  certificate: bytea("certificate").notNull(),
  wrapped: bytea("wrapped").notNull(),
  masterKey: masterKeyOf(sql`wrapped`),
});

export const facts = footbridge.table("facts", {
  workspaceId: workspaceId(),
  version: integer("version").notNull(),
  ordinal: integer("ordinal").notNull(),
  type: text("type").notNull(),
  round: text("round"),
  body: jsonb("body").$type<Fact>().notNull(),
  at: moment("at").notNull(),
});

export const commands = footbridge.table("commands", {
  workspaceId: workspaceId(),
  seat: seat(),
  id: uuid("id").notNull(),
  bodyDigest: bytea("body_digest").notNull(),
  outcome: jsonb("outcome").$type<Outcome>().notNull(),
  at: moment("at").notNull(),
});

export const sides = footbridge.table("sides", {
  workspaceId: workspaceId(),
  round: text("round").notNull(),
  seat: seat(),
  sealedAt: moment("sealed_at"),
  readyAt: moment("ready_at"),
  revealedAt: moment("revealed_at"),
  receipt: bytea("receipt"),
  opening: bytea("opening"),
});

/** A side that begins: these columns alone may be set then. */
export const newSides = footbridge.table("sides", {
  workspaceId: workspaceId(),
  round: text("round").notNull(),
  seat: seat(),
});

export const answers = footbridge.table("answers", {
  workspaceId: workspaceId(),
  round: text("round").notNull(),
  prompt: text("prompt").notNull(),
  seat: seat(),
  revision: integer("revision").notNull(),
  words: bytea("words").notNull(),
  touchedOn: date("touched_on", { mode: "string" }).notNull(),
});

export const phraseMarks = footbridge.table("phrase_marks", {
  workspaceId: workspaceId(),
  author: text("author").$type<Seat>().notNull(),
  entry: uuid("entry").notNull(),
  seat: seat(),
  say: boolean("say").notNull(),
  hear: boolean("hear").notNull(),
  notWithMe: boolean("not_with_me").notNull(),
});

export const sharedWords = footbridge.table("shared_words", {
  workspaceId: workspaceId(),
  id: uuid("id").notNull(),
  kind: text("kind").$type<"clause" | "sentence" | "name" | "heard" | "reply" | "addendum">().notNull(),
  words: bytea("words").notNull(),
});

export const signingKeys = footbridge.table("signing_keys", {
  workspaceId: workspaceId(),
  seat: seat(),
  x: text("x"),
  compared: text("compared"),
});

export const signatures = footbridge.table("signatures", {
  workspaceId: workspaceId(),
  revision: integer("revision").notNull(),
  seat: seat(),
  made: bytea("made").notNull(),
});

export const auditEntries = footbridge.table("audit_entries", {
  workspaceId: workspaceId(),
  n: integer("n").notNull(),
  entry: bytea("entry").notNull(),
});

export const revisions = footbridge.table("revisions", {
  workspaceId: workspaceId(),
  number: integer("number").notNull(),
  digest: bytea("digest").notNull(),
  document: bytea("document").notNull(),
});

export const hostReceipts = footbridge.table("host_receipts", {
  workspaceId: workspaceId(),
  revision: integer("revision").notNull(),
  receipt: bytea("receipt").notNull(),
});

export const sealedPapers = footbridge.table("sealed_papers", {
  workspaceId: workspaceId(),
  revision: integer("revision").notNull(),
  paper: text("paper").$type<"a4" | "letter">().notNull(),
  pdf: bytea("pdf").notNull(),
});

export const visits = footbridge.table("visits", {
  workspaceId: workspaceId(),
  seat: seat(),
  seenAt: moment("seen_at").notNull(),
});

export const pauseWishes = footbridge.table("pause_wishes", {
  workspaceId: workspaceId(),
  seat: seat(),
  since: moment("since").notNull(),
});

export const cardDrafts = footbridge.table("card_drafts", {
  workspaceId: workspaceId(),
  seat: seat(),
  kind: text("kind").$type<CardKind>().notNull(),
  revision: integer("revision").notNull(),
  words: bytea("words").notNull(),
  touchedOn: date("touched_on", { mode: "string" }).notNull(),
});

export const cards = footbridge.table("cards", {
  workspaceId: workspaceId(),
  id: uuid("id").notNull(),
  giver: text("giver").$type<Seat>().notNull(),
  words: bytea("words").notNull(),
});

export const cardOpenings = footbridge.table("card_openings", {
  workspaceId: workspaceId(),
  card: uuid("card").notNull(),
  giver: text("giver").$type<Seat>().notNull(),
  openedBy: text("opened_by").$type<Seat>().notNull(),
});

export const deletions = footbridge.table("deletions", {
  what: text("what").$type<"side" | "workspace" | "person" | "guest">().notNull(),
  subject: uuid("subject").notNull(),
  whose: text("whose").$type<Seat | "all">().notNull(),
  at: moment("at").notNull(),
});

export const meetings = footbridge.table("meetings", {
  workspaceId: uuid("workspace_id").primaryKey(),
  state: jsonb("state").$type<MeetingState>().notNull(),
  at: moment("at").notNull(),
});

export const meetingPresence = footbridge.table("meeting_presence", {
  workspaceId: workspaceId(),
  seat: seat(),
  meeting: uuid("meeting").notNull(),
  enteredAt: moment("entered_at").notNull(),
  hereUntil: moment("here_until"),
  place: jsonb("place").$type<Place>(),
});

export const meetingSides = footbridge.table("meeting_sides", {
  workspaceId: workspaceId(),
  seat: seat(),
  declined: uuid("declined"),
  leftMeeting: uuid("left_meeting"),
  showsPlace: boolean("shows_place").notNull(),
});
