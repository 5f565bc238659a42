import { after, before, instead, type Plant } from "./plant.ts";

const WORKSPACES_SQL = "migrations/0003_workspaces.sql";
const ROUNDS_SQL = "migrations/0004_rounds.sql";
/** Where the policy of answers has its last words. */
const ANSWERS_SQL = "migrations/0022_check_ins.sql";
const OWN_SIDE = "server/src/workspaces/own-side.ts";
const ROUND = "server/src/workspaces/commands/round.ts";

const SQL_IN_ROUND = after(
  ROUND,
  `import { sheetOf } from "@footbridge/shared/practice/sheets";`,
  `\nimport { sql } from "drizzle-orm";`,
);

/** Leaks in the database: locks, policies, what a private change touches. */
export const DATABASE_PLANTS: readonly Plant[] = [
  {
    name: "private pages that anyone is given",
    tells: "how many private pages the other has, and how long they are",
    edits: [
      instead(
        "migrations/0010_own_pages.sql",
        "create policy private_pages_select on footbridge.private_pages for select to footbridge_member\n  using (person_id = footbridge.me());",
        "create policy private_pages_select on footbridge.private_pages for select to footbridge_member\n  using (true);",
      ),
    ],
  },
  {
    name: "marks that both are given",
    tells: "how the other marked a phrase that one has not marked",
    edits: [
      instead(
        "migrations/0013_phrase_marks.sql",
        "create policy phrase_marks_select on footbridge.phrase_marks for select to footbridge_member\n  using (seat = footbridge.my_seat(workspace_id));",
        "create policy phrase_marks_select on footbridge.phrase_marks for select to footbridge_member\n  using (footbridge.my_seat(workspace_id) is not null);",
      ),
    ],
  },
  {
    name: "keys that both are given",
    tells: "that the other has a new device, before a revision names its key",
    edits: [
      instead(
        "migrations/0014_signing.sql",
        "create policy signing_keys_select on footbridge.signing_keys for select to footbridge_member\n  using (seat = footbridge.my_seat(workspace_id));",
        "create policy signing_keys_select on footbridge.signing_keys for select to footbridge_member\n  using (footbridge.my_seat(workspace_id) is not null);",
      ),
    ],
  },
  {
    name: "a private save locks the workspace",
    tells: "that the other is saving, by the wait",
    edits: [
      before(
        OWN_SIDE,
        "  await Promise.all([\n    beginSide(tx)",
        "  await tx.execute(sql`select from footbridge.workspaces where id = ${workspace} for update`);\n",
      ),
    ],
  },
  {
    name: "one lock for every command of a workspace",
    tells: "that the other is saving, by the wait",
    edits: [
      before(
        "server/src/workspaces/execute.ts",
        "        const [loaded, repeated, keyring] = await Promise.all([",
        "        await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${workspace}))`);\n",
      ),
    ],
  },
  {
    name: "settling holds both sides, needed or not",
    tells: "that the other is saving, by the wait",
    edits: [
      instead(
        "server/src/workspaces/settle.ts",
        "  if (sealsAreKnown(before, glance.receipts) && !glance.ready) return null;",
        "",
      ),
    ],
  },
  {
    name: "a private save raises the workspace's version",
    tells: "how often the other saved",
    edits: [
      SQL_IN_ROUND,
      before(
        ROUND,
        "  for (const change of decision.facts) await apply(",
        "  await tx.execute(sql`update footbridge.workspaces set version = version + 1 where id = ${workspace}`);\n",
      ),
    ],
  },
  {
    name: "a private save in the log of facts",
    tells: "when the other saved",
    edits: [
      SQL_IN_ROUND,
      before(
        ROUND,
        "  for (const change of decision.facts) await apply(",
        `  await tx.execute(
    sql\`insert into footbridge.facts (workspace_id, version, ordinal, type, round, body, at)
      select \${workspace}, -1 - count(*), 0, 'side.changed', \${command.round},
        jsonb_build_object('type', 'side.changed', 'round', \${command.round}::text, 'by', \${loaded.seat}::text), \${now.toISOString()}
      from footbridge.facts where workspace_id = \${workspace}\`,
  );
`,
      ),
    ],
  },
  {
    name: "command ids kept once for both",
    tells: "which ids the other's commands have",
    edits: [instead(WORKSPACES_SQL, "primary key (workspace_id, seat, id)", "primary key (workspace_id, id)")],
  },
  {
    name: "a policy dropped",
    tells: "every answer, to everyone",
    edits: [
      instead(
        ANSWERS_SQL,
        `  using (
    seat = footbridge.my_seat(workspace_id)
    or (
      footbridge.my_seat(workspace_id) is not null
      and footbridge.is_revealed(workspace_id, round)
      and not starts_with(prompt, 'kept-')
    )
  );`,
        "  using (true);",
      ),
    ],
  },
  {
    name: "author or revealed, without revealed",
    tells: "the other's answers before the reveal",
    edits: [instead(ANSWERS_SQL, "      and footbridge.is_revealed(workspace_id, round)\n", "")],
  },
  {
    name: "author or revealed, without membership",
    tells: "revealed answers, to strangers",
    edits: [
      instead(ANSWERS_SQL, "      footbridge.my_seat(workspace_id) is not null\n      and ", "      "),
      instead(
        ROUNDS_SQL,
        `  as $$ select case when footbridge.my_seat(workspace) is not null then
          (select count(*) = 2 from footbridge.sides s
           where s.workspace_id = workspace and s.round = which and s.revealed_at is not null) end $$;`,
        `  as $$ select (select count(*) = 2 from footbridge.sides s
           where s.workspace_id = workspace and s.round = which and s.revealed_at is not null) $$;`,
      ),
    ],
  },
  {
    name: "a side for both members",
    tells: "when the other sealed and was ready",
    edits: [
      instead(
        ROUNDS_SQL,
        "create policy sides_select on footbridge.sides for select to footbridge_member\n  using (seat = footbridge.my_seat(workspace_id));",
        "create policy sides_select on footbridge.sides for select to footbridge_member\n  using (footbridge.my_seat(workspace_id) is not null);",
      ),
    ],
  },
  {
    name: "commands for both members",
    tells: "when the other did anything",
    edits: [
      instead(
        WORKSPACES_SQL,
        "create policy commands_select on footbridge.commands for select to footbridge_member\n  using (seat = footbridge.my_seat(workspace_id));",
        "create policy commands_select on footbridge.commands for select to footbridge_member\n  using (footbridge.my_seat(workspace_id) is not null);",
      ),
    ],
  },
];
