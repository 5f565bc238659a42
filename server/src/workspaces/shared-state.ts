import { auditSteps } from "@footbridge/shared/domain/agreement/audit";
import type { Fact, SharedState } from "@footbridge/shared/domain/fold";
import { fold, wholeState } from "@footbridge/shared/domain/fold";
import type { Seat } from "@footbridge/shared/domain/seat";
import { and, eq, sql } from "drizzle-orm";
import type { Along, Tx } from "../db/door.ts";
import { prepared } from "../db/prepared.ts";
import { facts as factsTable, workspaces } from "../db/schema.ts";
import { RefusalError } from "../refusal.ts";
import { type Ledger, writeAudit } from "./audit.ts";

/** Someone else's facts came in between; the command is decided again. */
export class OutdatedError extends Error {
  override readonly name = "OutdatedError";
}

/** The folded state beside the log (T2). */
export interface Moved {
  readonly version: number;
  readonly state: SharedState;
}

/** The same, with the seat of the one who asks. */
export interface Loaded extends Moved {
  readonly seat: Seat;
}

function stateOf(tx: Tx) {
  return tx
    .select({
      version: workspaces.version,
      state: workspaces.state,
      seat: sql<Seat | null>`footbridge.my_seat(${workspaces.id})`,
    })
    .from(workspaces)
    .where(eq(workspaces.id, sql.placeholder("workspace")));
}

const selectState = prepared("shared-state", stateOf);
const holdState = prepared("shared-state-held", (tx) => stateOf(tx).for("no key update"));

/**
 * Loads the shared state for a confirmed member.
 * @param hold whether it has to stand still until this transaction ends
 * @throws RefusalError `not-your-workspace` for anyone else; a stranger cannot tell it from one that does not exist
 */
export async function loadShared(tx: Tx, workspace: string, hold = false): Promise<Loaded> {
  const [row] = await (hold ? holdState : selectState)(tx).execute({ workspace });
  if (row === undefined || row.seat === null) throw new RefusalError("not-your-workspace");
  return { version: row.version, state: wholeState(row.state), seat: row.seat };
}

/** What a fact can be that changes a revision: one on the agreement, or one on the board. */
type Changing = Extract<Fact, { type: `agreement.${string}` | `clause.${string}` }>;

function isChanging(fact: Fact): fact is Changing {
  return fact.type.startsWith("agreement.") || fact.type.startsWith("clause.");
}

function roundOf(fact: Fact): string | null {
  return "round" in fact ? fact.round : null;
}

/** Moves the state on, where nobody else has. */
const moveState = prepared("move-state", (tx) =>
  tx
    .update(workspaces)
    .set({ version: sql`${sql.placeholder("version")}`, state: sql`${sql.placeholder("state")}` })
    .where(and(eq(workspaces.id, sql.placeholder("workspace")), eq(workspaces.version, sql.placeholder("from")))),
);

const insertFact = prepared("append-fact", (tx) =>
  tx.insert(factsTable).values({
    workspaceId: sql.placeholder("workspace"),
    version: sql.placeholder("version"),
    ordinal: sql.placeholder("ordinal"),
    type: sql.placeholder("type"),
    round: sql.placeholder("round"),
    body: sql.placeholder("body"),
    at: sql.placeholder("at"),
  }),
);

/**
 * Appends facts to the log, puts the folded state beside it, and writes down what became of revisions.
 * @param from the state that the facts were decided on
 * @param ledger what steps of revisions are written down with; needed for whatever may change one
 * @param along sends it with the commit, where the transaction does nothing more with what it appended
 * @returns the state that they lead to
 * @throws OutdatedError when someone else's facts came in between: decide again on the new state. What was sent along ends
 *   the transaction for the same reason: in the log there is one first fact of each version (23505)
 */
export async function appendFacts(
  tx: Tx,
  workspace: string,
  from: Moved,
  facts: readonly Fact[],
  ledger: Ledger | null = null,
  along?: Along,
): Promise<Moved> {
  if (facts.length === 0) return from;
  const version = from.version + 1;
  const state = fold(facts, from.state);
  const move = () => moveState(tx).execute({ workspace, from: from.version, version, state: JSON.stringify(state) });
  const append = () =>
    Promise.all(
      facts.map((fact, ordinal) =>
        insertFact(tx).execute({
          workspace,
          version,
          ordinal,
          type: fact.type,
          round: roundOf(fact),
          body: fact,
          at: new Date(fact.at),
        }),
      ),
    );
  if (along === undefined) {
    const moved = await move();
    if (moved.rowCount !== 1) throw new OutdatedError();
    await append();
  } else {
    void along(move);
    void along(append);
  }
  const steps = auditSteps(from.state.agreement, facts.filter(isChanging));
  if (steps.length > 0) {
    if (ledger === null) throw new Error("steps of a revision are to be written down, and there is no ledger");
    await writeAudit(tx, workspace, steps, ledger);
  }
  return { version, state };
}
