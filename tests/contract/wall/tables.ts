import {
  CARDS,
  hashOf,
  MARKS,
  MEETING,
  PAUSED_SINCE,
  PEOPLE,
  PHRASES,
  personId,
  ROUNDS,
  SHOWN,
  THUMBPRINTS,
  WORKSPACES,
  type WorkspaceLetter,
  workspaceId,
} from "./world.ts";

/** How each verb is tried on a table. */
export interface TableTries {
  /** SQL for the name of a row in the expectations; `w` is the letter of its workspace. */
  readonly label: string;
  /** Statements that add one row each, by name. */
  readonly inserts: Readonly<Record<string, string>>;
  /** What an update sets each column to; null unless given. Most read no column, so that no policy for select helps. */
  readonly values: Readonly<Record<string, string>>;
}

const NEW_ID = "00000000-0000-4000-8000-0000000000ff";

const letterOf = (column: string): string =>
  `case ${column} ${WORKSPACES.map((letter) => `when '${workspaceId(letter)}' then '${letter}'`).join(" ")} end`;

const personOf = (column: string): string =>
  `case ${column} ${PEOPLE.map((name) => `when '${personId(name)}' then '${name}'`).join(" ")} end`;

function perPerson(make: (id: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(PEOPLE.map((name) => [name, make(personId(name))]));
}

function into(table: string, values: string): string {
  return `insert into footbridge.${table} values (${values})`;
}

const cardLabel = (column: string): string =>
  `case ${column} ${Object.entries(CARDS)
    .map(([name, id]) => `when '${id}' then '${name}'`)
    .join(" ")} end`;

function perWorkspace(make: (id: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(WORKSPACES.map((letter) => [letter, make(workspaceId(letter))]));
}

/** The same statements under other names. */
function named(what: string, made: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(made).map(([name, statement]) => [`${what} ${name}`, statement]));
}

function perPlace(make: (id: string, person: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    WORKSPACES.flatMap((letter) =>
      PEOPLE.map((name) => [`${letter}/${name}`, make(workspaceId(letter), personId(name))]),
    ),
  );
}

function perSeat(make: (id: string, seat: "a" | "b") => string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    WORKSPACES.flatMap((letter) =>
      (["a", "b"] as const).map((seat) => [`${letter}/${seat}`, make(workspaceId(letter), seat)]),
    ),
  );
}

/** A fact as a statement; `column` and `body` may say different things of its type and round. */
export function factInsert(
  workspace: string,
  column: { readonly type: string; readonly round?: string },
  body: object = column,
): string {
  const round = column.round === undefined ? "null" : `'${column.round}'`;
  return into("facts", `'${workspace}', 9, 0, '${column.type}', ${round}, '${JSON.stringify(body)}', now()`);
}

function facts(): Readonly<Record<string, string>> {
  const said = (type: string, by: string) => (id: string) => factInsert(id, { type }, { type, by });
  const names = (made: Readonly<Record<string, string>>, what: string): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(made).map(([name, statement]) => [`${name}: ${what}`, statement]));
  const types: readonly (readonly [string, string])[] = [
    ["workspace.partner-joined", "b"],
    ["workspace.partner-confirmed", "a"],
    ["clause.yes-given", "a"],
    ["clause.yes-given", "b"],
    ["agreement.signed", "a"],
    ["agreement.signed", "b"],
    ["space.agreed", "a"],
    ["space.agreed", "b"],
  ];
  const rounds = ["round.both-sealed", "round.not-both-sealed", "round.revealed"].flatMap((type) =>
    ROUNDS.map((round) =>
      names(
        perWorkspace((id) =>
          factInsert(id, { type, round }, { type, round, ...(type === "round.both-sealed" ? SHOWN : {}) }),
        ),
        `${type.slice("round.".length)} in ${round}`,
      ),
    ),
  );
  const phrases = (["both", "one"] as const).flatMap((which) =>
    ["phrase.both-marked", "phrase.not-both-marked"].map((type) => {
      const body = {
        type,
        author: "a",
        entry: PHRASES[which],
        ...(type === "phrase.both-marked" ? { marks: MARKS } : {}),
      };
      return names(
        perWorkspace((id) => factInsert(id, { type }, body)),
        `${type.slice("phrase.".length)}, marked by ${which}`,
      );
    }),
  );
  const frozen = (keys: object) => (id: string) =>
    factInsert(id, { type: "agreement.frozen" }, { type: "agreement.frozen", by: "a", keys });
  return Object.assign(
    {},
    names(perWorkspace(frozen(THUMBPRINTS)), "agreement.frozen with the keys that were offered"),
    names(perWorkspace(frozen({ ...THUMBPRINTS, b: THUMBPRINTS.a })), "agreement.frozen with other keys"),
    names(perWorkspace(frozen({ ...THUMBPRINTS, b: null })), "agreement.frozen without a key that was offered"),
    ...types.map(([type, by]) => names(perWorkspace(said(type, by)), `${type} by ${by}`)),
    ...rounds,
    ...phrases,
    names(
      perWorkspace((id) => factInsert(id, { type: "clause.drafted" })),
      "clause.drafted",
    ),
    names(
      perWorkspace((id) => factInsert(id, { type: "pause.ended" }, { type: "pause.ended", since: PAUSED_SINCE.other })),
      "pause.ended after another pause",
    ),
    names(
      perWorkspace((id) => factInsert(id, { type: "pause.ended" }, { type: "pause.ended", since: PAUSED_SINCE.both })),
      "pause.ended where both would go on",
    ),
    names(
      perWorkspace((id) => factInsert(id, { type: "workspace.closed" })),
      "workspace.closed without leaving",
    ),
    names(
      perWorkspace((id) => factInsert(id, { type: "space.ended" })),
      "space.ended",
    ),
  ) as Readonly<Record<string, string>>;
}

function seats(): Readonly<Record<string, string>> {
  const seat = (letter: WorkspaceLetter, which: string, confirmed: boolean): readonly [string, string] => [
    `${letter}/${which}${confirmed ? " confirmed" : ""}`,
    into("seats", `'${workspaceId(letter)}', '${which}', footbridge.me(), '\\x01', ${confirmed}`),
  ];
  return Object.fromEntries(
    WORKSPACES.flatMap((letter) =>
      ["a", "b", "c"].flatMap((which) => [seat(letter, which, false), seat(letter, which, true)]),
    ),
  );
}

function invitations(): Readonly<Record<string, string>> {
  const token = `'\\x${hashOf("new")}'`;
  const link = (id: string, rest: string): string =>
    into("invitations", `'${NEW_ID}', '${id}', ${token}, '\\x01', now(), now() + interval '1 day', ${rest}`);
  const some = (what: string, rest: string): Readonly<Record<string, string>> =>
    Object.fromEntries(WORKSPACES.map((letter) => [`${letter} ${what}`, link(workspaceId(letter), rest)]));
  return {
    ...some("open", "null, null, null"),
    ...some("revoked", "now(), null, null"),
    ...some("used", "null, now(), footbridge.me()"),
    ...some("meant for oneself", "null, null, footbridge.me()"),
  };
}

/** Every table, in the order of the migrations. */
export const TABLES: Readonly<Record<string, TableTries>> = {
  master_keys: {
    label: "case length(id) when 1 then 'planted' else 'real' end",
    inserts: { new: into("master_keys", "'\\xff'") },
    values: {},
  },
  root_secrets: {
    label: "'the one'",
    inserts: { second: into("root_secrets", "true, '\\x01'"), other: into("root_secrets", "false, '\\x01'") },
    values: { wrapped: "'\\x01'" },
  },
  host_keys: {
    label: "case number when 0 then 'root' else 'leaf' end",
    inserts: { leaf: into("host_keys", "2, '\\x01', '\\x01'") },
    values: { wrapped: "'\\x01'" },
  },
  persons: {
    label: "'somebody'",
    inserts: { somebody: into("persons", `'${NEW_ID}', '\\xff', '\\x01', '\\x01', '\\x01', 'hash', now()`) },
    values: { pass_phrase_hash: "'other'", data_key: "'\\x01'" },
  },
  sessions: {
    label: "'somebody'",
    inserts: { somebody: into("sessions", "'\\xff', (select id from footbridge.persons limit 1), now(), null, now()") },
    values: {
      id_hash: "id_hash",
      person_id: "person_id",
      expires_at: "now()",
      signed_in: "'pass-phrase'",
      pass_phrase_at: "now()",
    },
  },
  recovery_codes: {
    label: "'somebody'",
    inserts: { somebody: into("recovery_codes", "(select id from footbridge.persons limit 1), '\\xff', null") },
    values: { person_id: "person_id", code_hash: "code_hash" },
  },
  preferences: {
    label: personOf("person_id"),
    inserts: perPerson((id) => into("preferences", `'${id}', '\\x01'`)),
    values: { words: "'\\x02'" },
  },
  private_pages: {
    label: personOf("person_id"),
    inserts: perPerson((id) => into("private_pages", `'${id}', '${NEW_ID}', '\\x01'`)),
    values: { words: "'\\x02'" },
  },
  reminders: {
    label: personOf("person_id"),
    inserts: perPerson((id) => into("reminders", `'${id}', '\\x01', '\\xff'`)),
    values: { words: "'\\x02'" },
  },
  push_devices: {
    label: personOf("person_id"),
    inserts: perPerson((id) => into("push_devices", `'${id}', sha256('\\xff'), '\\x01'`)),
    values: { words: "'\\x02'" },
  },
  reminder_notes: {
    label: `${letterOf("workspace_id")} || '/' || ${personOf("person_id")}`,
    inserts: perPlace((id, person) => into("reminder_notes", `'${person}', '${id}', 'new', 'mail', now()`)),
    values: {},
  },
  workspaces: {
    label: letterOf("id"),
    inserts: { new: into("workspaces", `'${NEW_ID}', 0, '{}', now()`) },
    values: { version: "2", state: "'{}'" },
  },
  seats: {
    label: `${letterOf("workspace_id")} || '/' || seat`,
    inserts: seats(),
    values: { confirmed: "true" },
  },
  calendar_feeds: {
    label: `${letterOf("workspace_id")} || '/' || ${personOf("person_id")}`,
    inserts: perPlace((id, person) => into("calendar_feeds", `'${id}', '${person}', '\\xff'`)),
    values: { token_hash: "uuid_send(gen_random_uuid())" },
  },
  invitations: {
    label: letterOf("workspace_id"),
    inserts: invitations(),
    values: { revoked_at: "now()", used_at: "now()", used_by: "footbridge.me()" },
  },
  data_keys: {
    label: `${letterOf("workspace_id")} || '/' || scope`,
    inserts: perWorkspace((id) => into("data_keys", `'${id}', 'shared', 2, '\\x01'`)),
    values: { wrapped: "'\\x01'" },
  },
  facts: { label: letterOf("workspace_id"), inserts: facts(), values: {} },
  commands: {
    label: `${letterOf("workspace_id")} || '/' || seat`,
    inserts: perSeat((id, seat) => into("commands", `'${id}', '${seat}', '${NEW_ID}', '\\x01', '{}', now()`)),
    values: {},
  },
  sides: {
    label: `${letterOf("workspace_id")} || '/' || round || '/' || seat`,
    inserts: perSeat(
      (id, seat) => `insert into footbridge.sides (workspace_id, round, seat) values ('${id}', 'new', '${seat}')`,
    ),
    values: { sealed_at: "now()", ready_at: "sealed_at", receipt: "receipt", opening: "opening" },
  },
  answers: {
    label: `${letterOf("workspace_id")} || '/' || round || '/' || seat`,
    inserts: Object.fromEntries(
      ["new", ...ROUNDS].flatMap((round) =>
        Object.entries(
          perSeat((id, seat) => into("answers", `'${id}', '${round}', 'q', '${seat}', 1, '\\x01', current_date`)),
        ).map(([name, statement]) => [name.replace("/", `/${round}/`), statement]),
      ),
    ),
    values: { revision: "2", words: "'\\x02'", touched_on: "current_date" },
  },
  phrase_marks: {
    label: `${letterOf("workspace_id")} || case entry when '${PHRASES.both}' then '/both/' else '/one/' end || seat`,
    inserts: perSeat((id, seat) => into("phrase_marks", `'${id}', 'a', '${NEW_ID}', '${seat}', true, false, false`)),
    values: { say: "false", hear: "false", not_with_me: "false" },
  },
  shared_words: {
    label: letterOf("workspace_id"),
    inserts: perWorkspace((id) => into("shared_words", `'${id}', '${NEW_ID}', 'clause', '\\x01'`)),
    values: {},
  },
  card_drafts: {
    label: `${letterOf("workspace_id")} || '/' || seat`,
    inserts: perSeat((id, seat) => into("card_drafts", `'${id}', '${seat}', 2, '\\x01', current_date`)),
    values: { revision: "2", words: "'\\x02'", touched_on: "current_date" },
  },
  cards: {
    label: `${letterOf("workspace_id")} || '/' || ${cardLabel("id")}`,
    inserts: perSeat((id, seat) => into("cards", `'${id}', '${NEW_ID}', '${seat}', '\\x01'`)),
    values: {},
  },
  card_openings: {
    label: `${letterOf("workspace_id")} || '/' || ${cardLabel("card")} || ' by ' || opened_by`,
    inserts: perSeat((id, seat) => into("card_openings", `'${id}', '${CARDS["a/sealed"]}', 'a', '${seat}'`)),
    values: {},
  },
  revisions: {
    label: `${letterOf("workspace_id")} || '/' || number`,
    inserts: perWorkspace((id) => into("revisions", `'${id}', 3, '\\x01', '\\x01'`)),
    values: {},
  },
  signing_keys: {
    label: `${letterOf("workspace_id")} || '/' || seat`,
    inserts: perSeat((id, seat) => into("signing_keys", `'${id}', '${seat}', null, null`)),
    values: { x: `'${"c".repeat(42)}A'`, compared: `'${THUMBPRINTS.b}'` },
  },
  signatures: {
    label: `${letterOf("workspace_id")} || '/' || revision || '/' || seat`,
    inserts: perSeat((id, seat) => into("signatures", `'${id}', 1, '${seat}', '\\x01'`)),
    values: {},
  },
  audit_entries: {
    label: `${letterOf("workspace_id")} || '/' || n`,
    inserts: {
      ...perWorkspace((id) => into("audit_entries", `'${id}', 2, '\\x01'`)),
      ...Object.fromEntries(
        Object.entries(perWorkspace((id) => into("audit_entries", `'${id}', 3, '\\x01'`))).map(([name, statement]) => [
          `${name} out of turn`,
          statement,
        ]),
      ),
    },
    values: {},
  },
  host_receipts: {
    label: letterOf("workspace_id"),
    inserts: perWorkspace((id) => into("host_receipts", `'${id}', 2, '\\x01'`)),
    values: {},
  },
  sealed_papers: {
    label: letterOf("workspace_id"),
    inserts: perWorkspace((id) => into("sealed_papers", `'${id}', 1, 'letter', '\\x01'`)),
    values: {},
  },
  deletions: {
    label: `what || ' ' || ${letterOf("subject")} || '/' || whose`,
    inserts: {
      ...perSeat((id, seat) => into("deletions", `'side', '${id}', '${seat}', now()`)),
      ...named(
        "guest",
        perSeat((id, seat) => into("deletions", `'guest', '${id}', '${seat}', now()`)),
      ),
      ...named(
        "whole",
        perWorkspace((id) => into("deletions", `'workspace', '${id}', 'all', now()`)),
      ),
      ...named(
        "person",
        perPerson((id) => into("deletions", `'person', '${id}', 'all', now()`)),
      ),
    },
    values: {},
  },
  pause_wishes: {
    label: `${letterOf("workspace_id")} || '/' || seat`,
    inserts: perSeat((id, seat) => into("pause_wishes", `'${id}', '${seat}', now()`)),
    values: { since: "now()" },
  },
  meetings: {
    label: letterOf("workspace_id"),
    inserts: perWorkspace((id) => into("meetings", `'${id}', '{}', now()`)),
    values: { state: "'{}'", at: "now()" },
  },
  meeting_presence: {
    label: `${letterOf("workspace_id")} || '/' || seat`,
    inserts: perSeat((id, seat) => into("meeting_presence", `'${id}', '${seat}', '${MEETING}', now(), null, null`)),
    values: { meeting: `'${NEW_ID}'`, entered_at: "now()" },
  },
  meeting_sides: {
    label: `${letterOf("workspace_id")} || '/' || seat`,
    inserts: perSeat((id, seat) => into("meeting_sides", `'${id}', '${seat}', null, null, false`)),
    values: { shows_place: "false" },
  },
  visits: {
    label: `${letterOf("workspace_id")} || '/' || seat`,
    inserts: perSeat((id, seat) => into("visits", `'${id}', '${seat}', now()`)),
    values: { seen_at: "now()" },
  },
};
