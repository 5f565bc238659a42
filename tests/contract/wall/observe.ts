import type { Ground } from "./ground.ts";
import { TABLES, type TableTries } from "./tables.ts";
import { type Answer, type Say, visit } from "./visit.ts";
import { VISITORS, type VisitorName } from "./world.ts";

/** What one visitor can do to one table. What is not listed is refused. */
export interface Reach {
  /** The rows that are seen, by name; undefined where the verb is refused. */
  readonly select?: readonly string[];
  /** The rows that may be added. */
  readonly insert?: readonly string[];
  /** How many rows an update of each column changes, where any may be. */
  readonly update?: Readonly<Record<string, number>>;
  /** How many rows a delete takes away, or that others refer to them; undefined where the verb is refused. */
  readonly delete?: number | "referred to";
}

/** A foreign key (PostgreSQL, appendix A). */
const REFERRED_TO = "23503";
const REFUSALS: ReadonlySet<string> = new Set(["42501"]);

function done(answer: Answer): Exclude<Answer, { refused: string }> | undefined {
  if (!("refused" in answer)) return answer;
  // Another refusal would hide that the wall itself would have let it through.
  if (!REFUSALS.has(answer.refused)) throw new Error(`something else than the wall refused it: ${answer.refused}`);
  return undefined;
}

async function reachOf(say: Say, table: string, tries: TableTries, columns: readonly string[]): Promise<Reach> {
  const seen = done(await say(`select ${tries.label} as row from footbridge.${table} order by 1`));
  const added: string[] = [];
  for (const [name, statement] of Object.entries(tries.inserts)) {
    // What the wall lets in may still be there already, or be no seat: that is for keys and checks to say.
    const answer = await say(statement);
    if (!("refused" in answer) || !REFUSALS.has(answer.refused)) added.push(name);
  }
  const updated: Record<string, number> = {};
  for (const column of columns) {
    const changed = done(await say(`update footbridge.${table} set ${column} = ${tries.values[column] ?? "null"}`));
    if (changed !== undefined) updated[column] = changed.changed;
  }
  const deletion = await say(`delete from footbridge.${table}`);
  const deleted = "refused" in deletion && deletion.refused === REFERRED_TO ? "referred to" : done(deletion)?.changed;
  return {
    ...(seen === undefined ? {} : { select: seen.rows.map(({ row }) => String(row)) }),
    ...(added.length === 0 ? {} : { insert: added }),
    ...(Object.keys(updated).length === 0 ? {} : { update: updated }),
    ...(deleted === undefined ? {} : { delete: deleted }),
  };
}

/** What every visitor can do to a table; those who can do nothing at all are left out. */
export async function observe(ground: Ground, table: string): Promise<Readonly<Partial<Record<VisitorName, Reach>>>> {
  const tries = TABLES[table];
  if (tries === undefined) throw new Error(`nobody says how to try ${table}`);
  const columns = await ground.asOwner<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = ('footbridge.' || $1)::regclass and attnum > 0 and not attisdropped
       and attgenerated = '' order by attnum`,
    [table],
  );
  const reach: Partial<Record<VisitorName, Reach>> = {};
  for (const [name, visitor] of Object.entries(VISITORS)) {
    const each = await visit(ground, visitor, (say) =>
      reachOf(
        say,
        table,
        tries,
        columns.map(({ name: column }) => column),
      ),
    );
    if (Object.keys(each).length > 0) reach[name as VisitorName] = each;
  }
  return reach;
}
