import type { Reach } from "./observe.ts";
import type { VisitorName } from "./world.ts";

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

const SEVEN: readonly string[] = Array<string>(7).fill("somebody");

const account = (reach: Omit<Reach, "select" | "insert">): Reaches => ({
  accounts: { select: SEVEN, insert: ["somebody"], ...reach },
});

const SIDE_COLUMNS: readonly string[] = ["sealed_at", "ready_at", "receipt", "opening"];
const sideColumns = (rows: number): Readonly<Record<string, number>> =>
  Object.fromEntries(SIDE_COLUMNS.map((column) => [column, rows]));

const DURING: readonly string[] = [
  "both-sealed in sealed",
  "both-sealed in revealed",
  "not-both-sealed in open",
  "revealed in revealed",
  "clause.drafted",
];
const BY_A: readonly string[] = ["workspace.partner-confirmed by a", "clause.yes-given by a", "agreement.signed by a"];
const BY_B: readonly string[] = ["clause.yes-given by b", "agreement.signed by b"];

const factsOf = (workspaces: readonly string[], kinds: readonly string[]): readonly string[] =>
  kinds.flatMap((kind) => workspaces.map((workspace) => `${workspace}: ${kind}`));

/**
 * What everyone can do to every table, and nothing else: whoever and whatever is not listed is refused.
 * Names of rows are `workspace/round/seat`; the workspaces and the people stand in `world.ts`.
 */
export const OUTCOMES: Readonly<Record<string, Reaches>> = {
  // Names and wrapped keys, which open nothing without the master key.
  master_keys: { maintenance: { select: ["planted", "planted", "real"], insert: ["new"], delete: "referred to" } },
  // That there is one and no second is for the key and the check of the table to say.
  root_secrets: { maintenance: { select: ["the one"], insert: ["second", "other"], update: { wrapped: 1 } } },

  persons: {
    ...account({ update: { pass_phrase_hash: 7 } }),
    maintenance: { select: SEVEN, update: { data_key: 7 } },
  },
  sessions: {
    ...account({ update: { id_hash: 7, person_id: 7, expires_at: 7 }, delete: 7 }),
    maintenance: { select: SEVEN, delete: 7 },
  },
  recovery_codes: account({ update: { person_id: 7, code_hash: 7, used_at: 7 }, delete: 7 }),

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
  },
  seats: {
    inviter: { select: ["W/a", "W/b"], update: { confirmed: 0 }, delete: 0 },
    partner: { select: ["W/a", "W/b"], update: { confirmed: 0 }, delete: 0 },
    host: { select: ["D/a", "J/a", "J/b"], update: { confirmed: 1 }, delete: 1 },
    joiner: { select: ["J/a", "J/b"], update: { confirmed: 0 }, delete: 0 },
    stranger: { select: ["S/a"], update: { confirmed: 0 }, delete: 0 },
    declined: { ...nothing("confirmed"), delete: 0 },
    holder: { ...nothing("confirmed"), delete: 0 },
    late: { ...nothing("confirmed"), delete: 0 },
    nobody: { ...nothing("confirmed"), delete: 0 },
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
    ...outside(...SIDE_COLUMNS),
  },
  answers: {
    inviter: {
      select: ["W/open/a", "W/revealed/a", "W/revealed/b", "W/sealed/a"],
      insert: ["W/new/a", "W/open/a"],
      update: { revision: 1, words: 1 },
    },
    partner: {
      select: ["W/open/b", "W/revealed/a", "W/revealed/b", "W/sealed/b"],
      insert: ["W/new/b", "W/open/b"],
      update: { revision: 1, words: 1 },
    },
    host: {
      select: ["D", "J"].flatMap((letter) =>
        ["open/a", "revealed/a", "revealed/b", "sealed/a"].map((row) => `${letter}/${row}`),
      ),
      insert: ["J/new/a", "D/new/a", "J/open/a", "D/open/a"],
      update: { revision: 2, words: 2 },
    },
    joiner: nothing("revision", "words"),
    stranger: {
      select: ["S/open/a", "S/revealed/a", "S/revealed/b", "S/sealed/a"],
      insert: ["S/new/a", "S/open/a"],
      update: { revision: 1, words: 1 },
    },
    ...outside("revision", "words"),
  },

  shared_words: {
    inviter: { select: ["W"], insert: ["W"] },
    partner: { select: ["W"], insert: ["W"] },
    host: { select: ["D", "J"], insert: ["J", "D"] },
    joiner: nothing(),
    stranger: { select: ["S"], insert: ["S"] },
    ...outside(),
  },
  revisions: {
    inviter: { select: ["W"], insert: ["W"] },
    partner: { select: ["W"], insert: ["W"] },
    host: { select: ["D", "J"], insert: ["J", "D"] },
    joiner: nothing(),
    stranger: { select: ["S"], insert: ["S"] },
    ...outside(),
  },
};
