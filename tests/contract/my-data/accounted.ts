import type { Kind } from "../../../server/src/my-data/shapes.ts";

/** A column that is taken along, and in which file; or why it is not. */
export type Account = { readonly in: Kind } | { readonly not: string };

const ID = { not: "names a row" } as const;
const KEY = { not: "a key, or what finds one; it says nothing of anybody" } as const;
const HASH = { not: "kept as a hash that nobody can read" } as const;
const ORDER = { not: "counts; the files have the order and the moments themselves" } as const;
const HOST = { not: "the server's own" } as const;
const PROOF = { in: "proof" } as const;
const TOUCHED = { not: "the day after which a draft is kept for ninety more" } as const;
const MEETING = { not: "of a meeting, which is over within hours and leaves nothing behind" } as const;

/**
 * Every column there is. A migration that adds one says here where it is in the archive of one's own data, or why it is in
 * none.
 */
export const ACCOUNTED: Readonly<Record<string, Readonly<Record<string, Account>>>> = {
  persons: {
    id: ID,
    email_key: HASH,
    data_key: KEY,
    email: { in: "account" },
    name: { in: "account" },
    pass_phrase_hash: HASH,
    created_at: { in: "account" },
    master_key: KEY,
  },
  sessions: {
    id_hash: HASH,
    person_id: ID,
    expires_at: { not: "a sign-in, over in a month" },
    signed_in: { not: "a sign-in, over in a month" },
    pass_phrase_at: { not: "a sign-in, over in a month" },
  },
  recovery_codes: { person_id: ID, code_hash: HASH, used_at: { not: "says nothing that its owner could use" } },
  calendar_feeds: {
    workspace_id: ID,
    person_id: ID,
    token_hash: { not: "an address is told once, and kept as a hash that nobody can read" },
  },
  preferences: { person_id: ID, words: { in: "preferences" } },
  reminders: { person_id: ID, words: { in: "reminders" }, stop_hash: HASH },
  push_devices: {
    person_id: ID,
    id: HASH,
    words: { not: "where a browser of one's own is reached by its maker; it is of no use elsewhere" },
  },
  reminder_notes: {
    person_id: ID,
    workspace_id: ID,
    occasion: { not: "that a note went; forgotten a day after what it was about" },
    way: { not: "that a note went; forgotten a day after what it was about" },
    over_at: { not: "that a note went; forgotten a day after what it was about" },
  },
  private_pages: { person_id: ID, id: { in: "private-pages" }, words: { in: "private-pages" } },

  workspaces: {
    id: { in: "workspace" },
    version: ORDER,
    state: { not: "the fold of the log: ids and digests, which the other files have with their words" },
    opened_at: { in: "workspace" },
    closed_at: { in: "workspace" },
  },
  seats: {
    workspace_id: ID,
    seat: { in: "workspace" },
    person_id: { not: "tells two people apart, and means nothing elsewhere" },
    name: { in: "workspace" },
    confirmed: { in: "workspace" },
  },
  invitations: {
    id: ID,
    workspace_id: ID,
    token_hash: HASH,
    inviter_name: { not: "the inviter's name again" },
    created_at: { not: "a link is of no use once the seat is taken" },
    expires_at: { not: "a link is of no use once the seat is taken" },
    revoked_at: { not: "a link is of no use once the seat is taken" },
    used_at: { not: "a link is of no use once the seat is taken" },
    used_by: { not: "a link is of no use once the seat is taken" },
  },
  data_keys: { workspace_id: ID, scope: KEY, version: KEY, wrapped: KEY, master_key: KEY },
  master_keys: { id: HOST },
  root_secrets: { only_one: HOST, wrapped: HOST, master_key: HOST },
  host_keys: { number: HOST, certificate: HOST, wrapped: HOST, master_key: HOST },

  facts: {
    workspace_id: ID,
    version: ORDER,
    ordinal: ORDER,
    type: { in: "board" },
    round: { in: "rounds" },
    body: { not: "ids and digests; the board's are in its history, the others in what they made" },
    at: { in: "board" },
  },
  commands: {
    workspace_id: ID,
    seat: ID,
    id: ID,
    body_digest: { not: "answers what is sent twice; forgotten after a month" },
    outcome: { not: "answers what is sent twice; forgotten after a month" },
    at: { not: "answers what is sent twice; forgotten after a month" },
  },
  sides: {
    workspace_id: ID,
    round: { in: "rounds" },
    seat: ID,
    sealed_at: { in: "rounds" },
    ready_at: { in: "rounds" },
    revealed_at: { in: "rounds" },
    receipt: { in: "rounds" },
    opening: { in: "rounds" },
  },
  answers: {
    workspace_id: ID,
    round: { in: "rounds" },
    prompt: { in: "rounds" },
    seat: ID,
    revision: { in: "rounds" },
    words: { in: "rounds" },
    touched_on: TOUCHED,
  },
  phrase_marks: {
    workspace_id: ID,
    author: { in: "phrases" },
    entry: { in: "phrases" },
    seat: ID,
    say: { in: "phrases" },
    hear: { in: "phrases" },
    not_with_me: { in: "phrases" },
  },
  shared_words: {
    workspace_id: ID,
    id: ID,
    kind: {
      not: "says in which of the files the words are: the board's, of a signature, of listening, or a boundary's",
    },
    words: { in: "board" },
  },
  meetings: { workspace_id: ID, state: MEETING, at: MEETING },
  meeting_presence: {
    workspace_id: ID,
    seat: ID,
    meeting: MEETING,
    entered_at: MEETING,
    here_until: MEETING,
    place: MEETING,
  },
  meeting_sides: {
    workspace_id: ID,
    seat: ID,
    declined: { not: "names a question that stood for ten minutes" },
    left_meeting: MEETING,
    shows_place: MEETING,
  },
  visits: { workspace_id: ID, seat: ID, seen_at: { in: "workspace" } },
  pause_wishes: { workspace_id: ID, seat: ID, since: { in: "workspace" } },
  card_drafts: {
    workspace_id: ID,
    seat: ID,
    kind: { in: "cards" },
    revision: { in: "cards" },
    words: { in: "cards" },
    touched_on: TOUCHED,
  },
  deletions: {
    what: { not: "what is deleted is not there to be taken along" },
    subject: ID,
    whose: ID,
    at: { not: "what is deleted is not there to be taken along" },
  },
  cards: { workspace_id: ID, id: { in: "cards" }, giver: { in: "cards" }, words: { in: "cards" } },
  card_openings: {
    workspace_id: ID,
    card: { in: "cards" },
    giver: { in: "cards" },
    opened_by: { in: "cards" },
  },

  signing_keys: { workspace_id: ID, seat: ID, x: { in: "own-key" }, compared: { in: "own-key" } },
  signatures: { workspace_id: ID, revision: { in: "revision" }, seat: { in: "revision" }, made: { in: "revision" } },
  revisions: {
    workspace_id: ID,
    number: { in: "revision" },
    digest: { in: "revision" },
    document: { in: "revision" },
  },
  audit_entries: { workspace_id: ID, n: PROOF, entry: PROOF },
  host_receipts: { workspace_id: ID, revision: PROOF, receipt: PROOF },
  sealed_papers: {
    workspace_id: ID,
    revision: { in: "agreement" },
    paper: { in: "agreement" },
    pdf: { not: "is saved from the page of the agreement, and would say whether anybody has" },
  },
};
