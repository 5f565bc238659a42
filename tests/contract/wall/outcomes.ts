import type { Reach } from "./observe.ts";
import { PEOPLE, type PersonName, type VisitorName } from "./world.ts";

type Reaches = Readonly<Partial<Record<VisitorName, Reach>>>;

/** Asked and answered with nothing: no row is seen, and none is changed. */
function nothing(...columns: readonly string[]): Reach {
  if (columns.length === 0) return { select: [] };
  return { select: [], update: Object.fromEntries(columns.map((column) => [column, 0])) };
}

/** Those who are nowhere, or nowhere any more; none of them is told so by an error. */
function outside(...columns: readonly string[]): Reaches {
  const none = nothing(...columns);
  return { declined: none, holder: none, late: none, nobody: none };
}

/** The same where rows can be deleted, and none of theirs is there. */
function outsideWithout(...columns: readonly string[]): Reaches {
  return Object.fromEntries(
    Object.entries(outside(...columns)).map(([name, reach]) => [name, { ...reach, delete: 0 }]),
  );
}

const SEVEN: readonly string[] = Array<string>(7).fill("somebody");

const account = (reach: Omit<Reach, "select" | "insert">): Reaches => ({
  accounts: { select: SEVEN, insert: ["somebody"], ...reach },
});

const SIDE_COLUMNS: readonly string[] = ["sealed_at", "ready_at", "receipt", "opening"];
const sideColumns = (rows: number): Readonly<Record<string, number>> =>
  Object.fromEntries(SIDE_COLUMNS.map((column) => [column, rows]));

const TOUCHED_COLUMNS: readonly string[] = ["revision", "words", "touched_on"];
const touchedColumns = (rows: number): Readonly<Record<string, number>> =>
  Object.fromEntries(TOUCHED_COLUMNS.map((column) => [column, rows]));

const MARK_COLUMNS: readonly string[] = ["say", "hear", "not_with_me"];
const markColumns = (rows: number): Readonly<Record<string, number>> =>
  Object.fromEntries(MARK_COLUMNS.map((column) => [column, rows]));

const PRESENCE_COLUMNS: readonly string[] = ["meeting", "entered_at", "here_until", "place"];
const presenceColumns = (rows: number): Readonly<Record<string, number>> =>
  Object.fromEntries(PRESENCE_COLUMNS.map((column) => [column, rows]));

const MEETING_SIDE_COLUMNS: readonly string[] = ["declined", "left_meeting", "shows_place"];
const meetingSideColumns = (rows: number): Readonly<Record<string, number>> =>
  Object.fromEntries(MEETING_SIDE_COLUMNS.map((column) => [column, rows]));

const DURING: readonly string[] = [
  "both-sealed in sealed",
  "both-sealed in revealed",
  "not-both-sealed in open",
  "revealed in revealed",
  "both-marked, marked by both",
  "not-both-marked, marked by one",
  "clause.drafted",
  "pause.ended where both would go on",
  "space.ended",
];
const EVERY_ROUND: readonly string[] = ["D", "J", "S", "W"].flatMap((letter) =>
  ["open/a", "open/b", "revealed/a", "revealed/b", "sealed/a", "sealed/b"].map((row) => `${letter}/${row}`),
);
const EVERY_SEAT: readonly string[] = ["D", "J", "S", "W"].flatMap((letter) => [`${letter}/a`, `${letter}/b`]);

const BY_A: readonly string[] = [
  "agreement.frozen with the keys that were offered",
  "workspace.partner-confirmed by a",
  "clause.yes-given by a",
  "agreement.signed by a",
  "space.agreed by a",
];
const BY_B: readonly string[] = ["clause.yes-given by b", "agreement.signed by b", "space.agreed by b"];

const factsOf = (workspaces: readonly string[], kinds: readonly string[]): readonly string[] =>
  kinds.flatMap((kind) => workspaces.map((workspace) => `${workspace}: ${kind}`));

/** What belongs to a person, whatever their seat: `late` is the holder once more, and nobody has nothing. */
function onesOwn(reach: (name: PersonName) => Reach, none: Pick<Reach, "delete"> = {}): Reaches {
  return {
    ...Object.fromEntries(PEOPLE.map((name) => [name, reach(name)])),
    late: reach("holder"),
    nobody: { ...nothing("words"), ...none },
  };
}

const cardsFor = (workspace: string, seat: "a" | "b"): readonly string[] =>
  (seat === "a"
    ? ["a/alone", "a/sealed", "a/together", "b/alone", "b/together"]
    : ["a/alone", "a/together", "b/alone", "b/sealed", "b/together"]
  ).map((card) => `${workspace}/${card}`);

const openingsFor = (workspace: string, seat: "a" | "b"): readonly string[] =>
  (seat === "a"
    ? ["a/together by a", "b/alone by a", "b/together by b"]
    : ["a/alone by b", "a/together by a", "b/together by b"]
  ).map((opening) => `${workspace}/${opening}`);

/** What everyone can do to every table, but for what goes with leaving. */
const REACHES: Readonly<Record<string, Reaches>> = {
  // Names and wrapped keys, which open nothing without the master key.
  master_keys: { maintenance: { select: ["planted", "planted", "real"], insert: ["new"], delete: "referred to" } },
  // That there is one and no second is for the key and the check of the table to say.
  root_secrets: { maintenance: { select: ["the one"], insert: ["second", "other"], update: { wrapped: 1 } } },

  host_keys: { maintenance: { select: ["leaf", "root"], insert: ["leaf"], update: { wrapped: 2 } } },

  persons: {
    ...account({ update: { pass_phrase_hash: 7 } }),
    maintenance: { select: SEVEN, update: { data_key: 7 } },
  },
  sessions: {
    ...account({ update: { id_hash: 7, person_id: 7, expires_at: 7, signed_in: 7, pass_phrase_at: 7 }, delete: 7 }),
    maintenance: { select: SEVEN, delete: 7 },
  },
  recovery_codes: account({ update: { person_id: 7, code_hash: 7, used_at: 7 }, delete: 7 }),

  // Each has one row, and nobody reaches another's: partners as little as strangers.
  preferences: onesOwn((name) => ({ select: [name], insert: [name], update: { words: 1 } })),
  private_pages: onesOwn((name) => ({ select: [name], insert: [name], update: { words: 1 }, delete: 1 }), {
    delete: 0,
  }),

  // What is chosen stays, and is somebody's nothing at most.
  reminders: {
    ...onesOwn((name) => ({ select: [name], insert: [name], update: { words: 1 } })),
    maintenance: { select: [...PEOPLE].sort() },
  },
  push_devices: onesOwn((name) => ({ select: [name], insert: [name], update: { words: 1 }, delete: 1 }), { delete: 0 }),
  // Which notes went, in a workspace that one is truly in; the other's are as far away as a stranger's.
  reminder_notes: {
    inviter: { select: ["W/inviter"], insert: ["W/inviter"], delete: 1 },
    partner: { select: ["W/partner"], insert: ["W/partner"], delete: 1 },
    host: { select: ["D/host", "J/host"], insert: ["J/host", "D/host"], delete: 2 },
    joiner: { select: [], delete: 0 },
    stranger: { select: ["S/stranger"], insert: ["S/stranger"], delete: 1 },
    declined: { select: [], delete: 0 },
    holder: { select: [], delete: 0 },
    late: { select: [], delete: 0 },
    nobody: { select: [], delete: 0 },
    maintenance: { delete: 6 },
  },

  workspaces: {
    inviter: { select: ["W"], insert: ["new"], update: { version: 1, state: 1 } },
    partner: { select: ["W"], insert: ["new"], update: { version: 1, state: 1 } },
    host: { select: ["D", "J"], insert: ["new"], update: { version: 2, state: 2 } },
    joiner: { ...nothing("version", "state"), select: ["J"], insert: ["new"] },
    stranger: { select: ["S"], insert: ["new"], update: { version: 1, state: 1 } },
    declined: { ...nothing("version", "state"), insert: ["new"] },
    holder: { ...nothing("version", "state"), insert: ["new"] },
    late: { ...nothing("version", "state"), insert: ["new"] },
    nobody: nothing("version", "state"),
    // None of these is closed.
    maintenance: { select: ["D", "J", "S", "W"], delete: 0 },
  },
  seats: {
    inviter: { select: ["W/a", "W/b"], update: { confirmed: 0 }, delete: 0 },
    partner: { select: ["W/a", "W/b"], update: { confirmed: 0 }, delete: 0 },
    host: { select: ["D/a", "J/a", "J/b"], update: { confirmed: 1 }, delete: 1 },
    // Whoever was not confirmed yet may go again.
    joiner: { select: ["J/a", "J/b"], update: { confirmed: 0 }, delete: 1 },
    stranger: { select: ["S/a"], update: { confirmed: 0 }, delete: 0 },
    declined: { ...nothing("confirmed"), delete: 0 },
    holder: { ...nothing("confirmed"), delete: 0 },
    late: { ...nothing("confirmed"), delete: 0 },
    nobody: { ...nothing("confirmed"), delete: 0 },
    maintenance: { select: ["D/a", "J/a", "J/b", "S/a", "W/a", "W/b"] },
  },
  // One's own address for calendars, in a workspace that one is truly in; partners reach each other's as little as strangers.
  calendar_feeds: {
    inviter: { select: ["W/inviter"], insert: ["W/inviter"], update: { token_hash: 1 }, delete: 1 },
    partner: { select: ["W/partner"], insert: ["W/partner"], update: { token_hash: 1 }, delete: 1 },
    host: { select: ["D/host", "J/host"], insert: ["J/host", "D/host"], update: { token_hash: 2 }, delete: 2 },
    joiner: { ...nothing("token_hash"), delete: 0 },
    stranger: { select: ["S/stranger"], insert: ["S/stranger"], update: { token_hash: 1 }, delete: 1 },
    declined: { ...nothing("token_hash"), delete: 0 },
    holder: { ...nothing("token_hash"), delete: 0 },
    late: { ...nothing("token_hash"), delete: 0 },
    nobody: { ...nothing("token_hash"), delete: 0 },
  },
  invitations: {
    inviter: { ...nothing("revoked_at", "used_at", "used_by"), select: ["W"], insert: ["W open"] },
    partner: { ...nothing("revoked_at", "used_at", "used_by"), select: ["W"] },
    host: { ...nothing("revoked_at", "used_at", "used_by"), select: ["D", "J"], insert: ["J open", "D open"] },
    joiner: { ...nothing("revoked_at", "used_at", "used_by"), select: ["J"] },
    declined: { ...nothing("revoked_at", "used_at", "used_by"), select: ["D"] },
    stranger: { select: ["S", "S"], insert: ["S open"], update: { revoked_at: 1 } },
    // One column alone redeems nothing: when and by whom have to be said at once.
    holder: { select: ["S"] },
    late: { ...nothing("revoked_at", "used_at", "used_by"), select: ["S"] },
    nobody: nothing("revoked_at", "used_at", "used_by"),
  },
  // Wrapped by the master key, which no database holds.
  data_keys: {
    inviter: { select: ["W/a", "W/b", "W/shared"], insert: ["W"] },
    partner: { select: ["W/a", "W/b", "W/shared"] },
    host: { select: ["D/a", "D/b", "D/shared", "J/a", "J/b", "J/shared"], insert: ["J", "D"] },
    joiner: { select: ["J/a", "J/b", "J/shared"] },
    stranger: { select: ["S/a", "S/b", "S/shared"], insert: ["S"] },
    maintenance: {
      select: ["D", "J", "S", "W"].flatMap((letter) => ["a", "b", "shared"].map((scope) => `${letter}/${scope}`)),
      insert: ["W", "J", "D", "S"],
      update: { wrapped: 12 },
    },
    ...outside(),
  },
  facts: {
    inviter: { select: ["W"], insert: factsOf(["W"], [...BY_A, ...DURING]) },
    partner: { select: ["W"], insert: factsOf(["W"], [...BY_B, ...DURING]) },
    host: { select: ["D", "J"], insert: factsOf(["J", "D"], [...BY_A, ...DURING]) },
    joiner: nothing(),
    stranger: { select: ["S"], insert: factsOf(["S"], [...BY_A, ...DURING]) },
    ...outside(),
  },
  commands: {
    inviter: { select: ["W/a"], insert: ["W/a"] },
    partner: { select: ["W/b"], insert: ["W/b"] },
    host: { select: ["D/a", "J/a"], insert: ["J/a", "D/a"] },
    joiner: nothing(),
    stranger: { select: ["S/a"], insert: ["S/a"] },
    maintenance: { delete: 8 },
    ...outside(),
  },

  sides: {
    inviter: {
      select: ["W/open/a", "W/revealed/a", "W/sealed/a"],
      insert: ["W/a"],
      update: sideColumns(2),
    },
    partner: {
      select: ["W/open/b", "W/revealed/b", "W/sealed/b"],
      insert: ["W/b"],
      update: sideColumns(2),
    },
    host: {
      select: ["D/open/a", "D/revealed/a", "D/sealed/a", "J/open/a", "J/revealed/a", "J/sealed/a"],
      insert: ["J/a", "D/a"],
      update: sideColumns(4),
    },
    joiner: nothing(...SIDE_COLUMNS),
    stranger: {
      select: ["S/open/a", "S/revealed/a", "S/sealed/a"],
      insert: ["S/a"],
      update: sideColumns(2),
    },
    // What it may hold still it may not change.
    maintenance: { select: EVERY_ROUND },
    ...outside(...SIDE_COLUMNS),
  },
  answers: {
    inviter: {
      select: ["W/open/a", "W/revealed/a", "W/revealed/b", "W/sealed/a"],
      insert: ["W/new/a", "W/open/a"],
      update: touchedColumns(1),
    },
    partner: {
      select: ["W/open/b", "W/revealed/a", "W/revealed/b", "W/sealed/b"],
      insert: ["W/new/b", "W/open/b"],
      update: touchedColumns(1),
    },
    host: {
      select: ["D", "J"].flatMap((letter) =>
        ["open/a", "revealed/a", "revealed/b", "sealed/a"].map((row) => `${letter}/${row}`),
      ),
      insert: ["J/new/a", "D/new/a", "J/open/a", "D/open/a"],
      update: touchedColumns(2),
    },
    joiner: nothing(...TOUCHED_COLUMNS),
    stranger: {
      select: ["S/open/a", "S/revealed/a", "S/revealed/b", "S/sealed/a"],
      insert: ["S/new/a", "S/open/a"],
      update: touchedColumns(1),
    },
    // Drafts that nobody touched for long, and nothing that is sealed.
    maintenance: { select: EVERY_ROUND, delete: 8 },
    ...outside(...TOUCHED_COLUMNS),
  },

  // Only what is open can be marked, and no phrases are open here.
  phrase_marks: {
    inviter: { select: ["W/both/a", "W/one/a"], update: markColumns(2) },
    partner: { select: ["W/both/b", "W/one/b"], update: markColumns(2) },
    host: { select: ["D/both/a", "D/one/a", "J/both/a", "J/one/a"], update: markColumns(4) },
    joiner: nothing(...MARK_COLUMNS),
    stranger: { select: ["S/both/a", "S/one/a"], update: markColumns(2) },
    ...outside(...MARK_COLUMNS),
  },

  shared_words: {
    inviter: { select: ["W"], insert: ["W"] },
    partner: { select: ["W"], insert: ["W"] },
    host: { select: ["D", "J"], insert: ["J", "D"] },
    joiner: nothing(),
    stranger: { select: ["S"], insert: ["S"] },
    ...outside(),
  },
  card_drafts: {
    inviter: { select: ["W/a"], insert: ["W/a"], update: touchedColumns(1) },
    partner: { select: ["W/b"], insert: ["W/b"], update: touchedColumns(1) },
    host: { select: ["D/a", "J/a"], insert: ["J/a", "D/a"], update: touchedColumns(2) },
    joiner: nothing(...TOUCHED_COLUMNS),
    stranger: { select: ["S/a"], insert: ["S/a"], update: touchedColumns(1) },
    maintenance: { select: EVERY_SEAT, delete: 8 },
    ...outside(...TOUCHED_COLUMNS),
  },
  // A sealed card is its writer's alone; an opened one is for the one who opened it, or for both.
  cards: {
    inviter: { select: cardsFor("W", "a"), insert: ["W/a"] },
    partner: { select: cardsFor("W", "b"), insert: ["W/b"] },
    host: { select: [...cardsFor("D", "a"), ...cardsFor("J", "a")], insert: ["J/a", "D/a"] },
    joiner: nothing(),
    stranger: { select: cardsFor("S", "a"), insert: ["S/a"] },
    ...outside(),
  },
  // What the other has opened alone is not to be seen.
  card_openings: {
    inviter: { select: openingsFor("W", "a"), insert: ["W/a"] },
    partner: { select: openingsFor("W", "b"), insert: ["W/b"] },
    host: { select: [...openingsFor("D", "a"), ...openingsFor("J", "a")], insert: ["J/a", "D/a"] },
    joiner: nothing(),
    stranger: { select: openingsFor("S", "a"), insert: ["S/a"] },
    ...outside(),
  },
  revisions: {
    inviter: { select: ["W/1", "W/2"], insert: ["W"] },
    partner: { select: ["W/1", "W/2"], insert: ["W"] },
    host: { select: ["D/1", "D/2", "J/1", "J/2"], insert: ["J", "D"] },
    joiner: nothing(),
    stranger: { select: ["S/1", "S/2"], insert: ["S"] },
    ...outside(),
  },
  // One's own, whatever a revision names of it: the keeper's function alone answers of both.
  signing_keys: {
    inviter: { select: ["W/a"], insert: ["W/a"], update: { x: 1, compared: 1 } },
    partner: { select: ["W/b"], insert: ["W/b"], update: { x: 1, compared: 1 } },
    host: { select: ["D/a", "J/a"], insert: ["J/a", "D/a"], update: { x: 2, compared: 2 } },
    joiner: nothing("x", "compared"),
    stranger: { select: ["S/a"], insert: ["S/a"], update: { x: 1, compared: 1 } },
    ...outside("x", "compared"),
  },
  // The signer's alone, who may take it back, until both have signed: then it is both's, and nobody's to take back.
  signatures: {
    inviter: { select: ["W/1/a", "W/2/a", "W/2/b"], insert: ["W/a"], delete: 1 },
    partner: { select: ["W/2/a", "W/2/b"], insert: ["W/b"], delete: 0 },
    host: {
      select: ["D", "J"].flatMap((letter) => ["1/a", "2/a", "2/b"].map((row) => `${letter}/${row}`)),
      insert: ["J/a", "D/a"],
      delete: 2,
    },
    joiner: { select: [], delete: 0 },
    stranger: { select: ["S/1/a", "S/2/a", "S/2/b"], insert: ["S/a"], delete: 1 },
    declined: { select: [], delete: 0 },
    holder: { select: [], delete: 0 },
    late: { select: [], delete: 0 },
    nobody: { select: [], delete: 0 },
  },
  // Written once, and in turn.
  audit_entries: {
    inviter: { select: ["W/1"], insert: ["W"] },
    partner: { select: ["W/1"], insert: ["W"] },
    host: { select: ["D/1", "J/1"], insert: ["J", "D"] },
    joiner: nothing(),
    stranger: { select: ["S/1"], insert: ["S"] },
    ...outside(),
  },
  host_receipts: {
    inviter: { select: ["W"], insert: ["W"] },
    partner: { select: ["W"], insert: ["W"] },
    host: { select: ["D", "J"], insert: ["J", "D"] },
    joiner: nothing(),
    stranger: { select: ["S"], insert: ["S"] },
    ...outside(),
  },
  sealed_papers: {
    inviter: { select: ["W"], insert: ["W"] },
    partner: { select: ["W"], insert: ["W"] },
    host: { select: ["D", "J"], insert: ["J", "D"] },
    joiner: nothing(),
    stranger: { select: ["S"], insert: ["S"] },
    ...outside(),
  },
  // That one leaves is one's own to say, and nobody leaves for another; the person that is deleted is oneself.
  deletions: {
    inviter: { select: [], insert: ["W/a", "person inviter"], delete: 0 },
    partner: { select: [], insert: ["W/b", "person partner"], delete: 0 },
    host: { select: [], insert: ["J/a", "D/a", "person host"], delete: 0 },
    joiner: { select: [], insert: ["guest J/b", "person joiner"], delete: 0 },
    stranger: { select: [], insert: ["S/a", "person stranger"], delete: 0 },
    declined: { select: [], insert: ["person declined"], delete: 0 },
    holder: { select: [], insert: ["person holder"], delete: 0 },
    late: { select: [], insert: ["person holder"], delete: 0 },
    nobody: { select: [], delete: 0 },
    maintenance: {
      select: [],
      insert: [
        ...["W", "J", "D", "S"].flatMap((letter) => [`${letter}/a`, `${letter}/b`]),
        ...["W", "J", "D", "S"].map((letter) => `whole ${letter}`),
        ...PEOPLE.map((name) => `person ${name}`),
      ],
    },
  },
  pause_wishes: {
    inviter: { select: ["W/a"], insert: ["W/a"], update: { since: 1 }, delete: 1 },
    partner: { select: ["W/b"], insert: ["W/b"], update: { since: 1 }, delete: 1 },
    host: { select: ["D/a", "J/a"], insert: ["J/a", "D/a"], update: { since: 2 }, delete: 2 },
    joiner: { ...nothing("since"), delete: 0 },
    stranger: { select: ["S/a"], insert: ["S/a"], update: { since: 1 }, delete: 1 },
    ...outsideWithout("since"),
  },
  meetings: {
    inviter: { select: ["W"], insert: ["W"], update: { state: 1, at: 1 } },
    partner: { select: ["W"], insert: ["W"], update: { state: 1, at: 1 } },
    host: { select: ["D", "J"], insert: ["J", "D"], update: { state: 2, at: 2 } },
    joiner: nothing("state", "at"),
    stranger: { select: ["S"], insert: ["S"], update: { state: 1, at: 1 } },
    maintenance: { delete: 4 },
    ...outside("state", "at"),
  },
  // Seat `b` has left the meeting: from then on it sees nothing of the other any more.
  meeting_presence: {
    inviter: { select: ["W/a", "W/b"], insert: ["W/a"], update: presenceColumns(1) },
    partner: { select: ["W/b"], insert: ["W/b"], update: presenceColumns(1) },
    host: { select: ["D/a", "D/b", "J/a", "J/b"], insert: ["J/a", "D/a"], update: presenceColumns(2) },
    joiner: nothing(...PRESENCE_COLUMNS),
    stranger: { select: ["S/a", "S/b"], insert: ["S/a"], update: presenceColumns(1) },
    maintenance: { delete: 8 },
    ...outside(...PRESENCE_COLUMNS),
  },
  meeting_sides: {
    inviter: { select: ["W/a"], insert: ["W/a"], update: meetingSideColumns(1) },
    partner: { select: ["W/b"], insert: ["W/b"], update: meetingSideColumns(1) },
    host: { select: ["D/a", "J/a"], insert: ["J/a", "D/a"], update: meetingSideColumns(2) },
    joiner: nothing(...MEETING_SIDE_COLUMNS),
    stranger: { select: ["S/a"], insert: ["S/a"], update: meetingSideColumns(1) },
    ...outside(...MEETING_SIDE_COLUMNS),
  },
  visits: {
    inviter: { select: ["W/a"], insert: ["W/a"], update: { seen_at: 1 } },
    partner: { select: ["W/b"], insert: ["W/b"], update: { seen_at: 1 } },
    host: { select: ["D/a", "J/a"], insert: ["J/a", "D/a"], update: { seen_at: 2 } },
    joiner: nothing("seen_at"),
    stranger: { select: ["S/a"], insert: ["S/a"], update: { seen_at: 1 } },
    ...outside("seen_at"),
  },
};

/** What goes with leaving: each may ask for it, and nothing of it goes for anybody who is not leaving right now. */
const GOES_WITH_LEAVING: readonly string[] = [
  "invitations",
  "data_keys",
  "commands",
  "sides",
  "answers",
  "phrase_marks",
  "card_drafts",
  "card_openings",
  "signing_keys",
  "meeting_presence",
  "meeting_sides",
  "visits",
];

const notLeaving = (reaches: Reaches): Reaches =>
  Object.fromEntries(
    Object.entries(reaches).map(([name, reach]) => [name, name === "maintenance" ? reach : { ...reach, delete: 0 }]),
  );

/**
 * What everyone can do to every table, and nothing else: whoever and whatever is not listed is refused.
 * Names of rows are `workspace/round/seat`; the workspaces and the people stand in `world.ts`.
 */
export const OUTCOMES: Readonly<Record<string, Reaches>> = Object.fromEntries(
  Object.entries(REACHES).map(([table, reaches]) => [
    table,
    GOES_WITH_LEAVING.includes(table) ? notLeaving(reaches) : reaches,
  ]),
);
