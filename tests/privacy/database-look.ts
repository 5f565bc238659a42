import { sql } from "drizzle-orm";
import { NOBODY, openDoor } from "../../server/src/db/door.ts";
import type { Records } from "./records.ts";
import type { Stage } from "./stage.ts";
import { ROUND_NAMES } from "./story.ts";

/** What the functions of the database are asked with, by the names of their parameters. */
const ARGUMENTS: Readonly<Record<string, (workspace: string) => readonly string[]>> = {
  "pause timestamp with time zone": (workspace) => [
    `(select (w.state -> 'pause' ->> 'since')::timestamptz from footbridge.workspaces w where w.id = '${workspace}')`,
  ],
  "workspace uuid": (workspace) => [`'${workspace}'`],
  "person uuid": () => [`'${NOBODY}'`],
  "which text": () => ROUND_NAMES.map((id) => `'${id}'`),
  "which integer": () => ["1", "2"],
  "times integer": () => ["1"],
  "salt text": () => [`'${"5a".repeat(32)}'`],
};

/**
 * What Ben is answered that differs though it tells him nothing: receipts are digests over Ana's words and chance, which the
 * server never asks for without its own salt; an opening is a ciphertext; and the keys that a version would name are told
 * once one is made (P2). Strangers and nobody are given nothing of it, and that is looked at.
 */
const NOT_AS_BEN: readonly string[] = ["both_receipts", "freeze_keys", "their_opening"];
/** What the server asks of both sides together, and does not ask while a time apart runs: of that the database knows nothing. */
const NOT_IN_SPACE: readonly string[] = ["both_sealed", "both_ready", "both_marks"];

/** A function of the database that changes nothing and that a member may ask. */
interface Asked {
  readonly name: string;
  /** The names and types of its parameters. */
  readonly parameters: readonly string[];
}

/** A table of which a member may read something, and those of its columns. */
interface Table {
  readonly name: string;
  readonly columns: string;
}

/** What there is to look at. */
interface Sights {
  readonly tables: readonly Table[];
  readonly functions: readonly Asked[];
}

/**
 * Writes down every row that the database gives to Ben, to a stranger and to nobody, and all that its functions answer,
 * through the server's own door (P5): what the server never asks for must not be there for the asking either. The rows of
 * Ana's side of a round that is revealed are left out for Ben: how they came to be is in them, and what he is given of them
 * he is given by the server.
 * @param where.apart whether a time apart runs in the workspace
 */
export async function lookIntoDatabase(
  stage: Stage,
  { workspace, apart }: { readonly workspace: string; readonly apart: boolean },
  records: Records,
): Promise<void> {
  const door = openDoor(stage.server.pool);
  const { tables, functions } = await sightsOf(stage);
  const revealed =
    "(select from footbridge.workspaces w where w.id = t.workspace_id and w.state -> 'rounds' -> t.round ->> 'revealedAt' is not null)";
  const notAsBen = apart ? [...NOT_AS_BEN, ...NOT_IN_SPACE] : NOT_AS_BEN;
  const look = async (who: string, id: string, isBen: boolean): Promise<void> => {
    const write = records.open(`the database, as ${who}`);
    const query = [
      ...tables.map(({ name, columns }) => {
        const without = isBen && name === "answers" ? `where not (t.seat = 'a' and exists ${revealed})` : "";
        return `select '${name}' as name, coalesce(jsonb_agg(to_jsonb(t) order by (to_jsonb(t) - 'body' - 'state')::text), '[]')::text as rows
           from (select ${columns} from footbridge.${name}) t ${without}`;
      }),
      ...functions
        .filter(({ name }) => !isBen || !notAsBen.includes(name))
        .flatMap(({ name, parameters }) =>
          callsOf(parameters, workspace).map(
            (called) =>
              `select '${name} of ${called.replaceAll("'", "")}' as name, coalesce(jsonb_agg(to_jsonb(f) order by to_jsonb(f)::text), '[]')::text as rows
             from footbridge.${name}(${called}) f`,
          ),
        ),
    ].join(" union all ");
    await door.asPerson({ person: id }, async (tx) => {
      const { rows } = await tx.execute<{ name: string; rows: string }>(sql.raw(query));
      for (const { name, rows: found } of rows) write(`${name} ${found}`);
    });
  };
  await look("Ben", stage.ben.id, true);
  await look("a stranger", stage.stranger.id, false);
  await look("nobody", NOBODY, false);
}

/** Every way to ask a function with these parameters. */
function callsOf(parameters: readonly string[], workspace: string): readonly string[] {
  return parameters.reduce<readonly string[]>(
    (calls, parameter) => {
      const values = ARGUMENTS[parameter]?.(workspace);
      if (values === undefined) throw new Error(`say in ARGUMENTS what to ask for "${parameter}" with`);
      return calls.flatMap((call) => values.map((value) => (call === "" ? value : `${call}, ${value}`)));
    },
    [""],
  );
}

const known = new WeakMap<Stage, Sights>();

/** Every table and every function that a member may ask for anything. */
async function sightsOf(stage: Stage): Promise<Sights> {
  const before = known.get(stage);
  if (before !== undefined) return before;
  const tables = await stage.server.asOwner<Table>(
    `select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'footbridge'::regnamespace and c.relkind = 'r'
       and has_column_privilege('footbridge_member', c.oid, a.attnum, 'select')
     group by c.relname order by c.relname`,
  );
  // What is planted looks past every policy on purpose, and is shown by whoever is given it.
  const functions = await stage.server.asOwner<Asked>(
    `select proname as name, case when pronargs = 0 then '{}' else string_to_array(pg_get_function_identity_arguments(oid), ', ') end as parameters
     from pg_proc
     where pronamespace = 'footbridge'::regnamespace and provolatile <> 'v' and proname not in ('peek', 'traces_of')
       and has_function_privilege('footbridge_member', oid, 'execute')
     order by proname`,
  );
  const sights = { tables, functions };
  known.set(stage, sights);
  return sights;
}
