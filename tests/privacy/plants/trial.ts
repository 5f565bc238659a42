import { answering, peek } from "./peeking.ts";
import { after, before, instead, type Plant } from "./plant.ts";

const LEAVE = "server/src/leaving/leave.ts";
const DELETE = "server/src/leaving/delete-account.ts";
const MOVE = "server/src/workspaces/commands/check-in.ts";

/** Leaks of how one lives an agreement, and of how one left it. */
export const TRIAL_PLANTS: readonly Plant[] = [
  {
    name: "whose account is at a seat",
    tells: "whether the other left or deleted their account",
    edits: [
      instead(
        "migrations/0026_accounts_of_seats.sql",
        "(workspace_id, seat, name, confirmed)",
        "(workspace_id, seat, name, confirmed, person_id)",
      ),
    ],
  },
  {
    name: "whether nobody else is left",
    tells: "that the other deleted their account, once one has left oneself",
    edits: [
      answering(
        ["migrations/0026_accounts_of_seats.sql", "drop function footbridge.last_to_leave(uuid);"],
        "nobody_else",
        "boolean",
        "not exists (select from footbridge.seats s where s.workspace_id = workspace and s.person_id is not null and s.person_id <> footbridge.me())",
      ),
    ],
  },
  {
    name: "what was deleted readable for members",
    tells: "that the other deleted their account",
    edits: [
      instead(
        "migrations/0023_leaving.sql",
        "  using ((what = 'side' and whose = footbridge.my_seat(subject)) or (what = 'guest' and whose = footbridge.my_place(subject)));",
        "  using (true);",
      ),
    ],
  },
  {
    name: "an account that is deleted raises the workspace's version once more",
    tells: "that it was deleted",
    edits: [
      before(
        DELETE,
        "        if (facts.length > 0) behind.push(",
        "        await tx.execute(sql`update footbridge.workspaces set version = version + 1 where id = ${workspace}`);\n",
      ),
    ],
  },
  {
    name: "that it was closed says how much went",
    tells: "how much the other had written alone",
    edits: [
      before(
        LEAVE,
        "  await shredOwnPart(leaving);",
        "  const { rows: gone } = await tx.execute(sql`select count(*)::int as answers from footbridge.answers where workspace_id = ${workspace}`);\n",
      ),
      before(
        LEAVE,
        "  await appendFacts(tx, workspace, loaded, facts);\n  return facts;\n}\n\n/**\n * Takes back",
        "  for (const fact of facts) Object.assign(fact, { gone: gone[0] });\n",
      ),
    ],
  },
  {
    name: "leaving waits for what the other is writing",
    tells: "that the other is writing, by the wait",
    edits: [
      instead(
        LEAVE,
        "pg_advisory_xact_lock(hashtextextended(${`leaving/${workspace}/${person}`}, 0))",
        "pg_advisory_xact_lock(hashtextextended(${`leaving/${workspace}/${person.slice(0, 0)}`}, 0))",
      ),
      instead(
        LEAVE,
        "pg_advisory_xact_lock_shared(hashtextextended(${`leaving/${workspace}/${person}`}, 0))",
        "pg_advisory_xact_lock_shared(hashtextextended(${`leaving/${workspace}/${person.slice(0, 0)}`}, 0))",
      ),
    ],
  },
  {
    name: "a check-in that one has begun stays where it is",
    tells: "that the other has written in it",
    edits: [
      peek("integer", "answers"),
      after(
        MOVE,
        `import { checkInsState, roundState } from "@footbridge/shared/domain/fold";`,
        `\nimport { sql } from "drizzle-orm";`,
      ),
      instead(
        MOVE,
        "  const isHeld = (round: string): boolean => roundState(state, round).revealedAt !== null;",
        `  const { rows } = await tx.execute(sql\`select footbridge.peek(\${workspace}, \${command.round}) as peek\`);
  const isHeld = (round: string): boolean => roundState(state, round).revealedAt !== null || Number(rows[0]?.["peek"]) > 0;`,
      ),
    ],
  },
  {
    name: "a boundary that is refused takes an id",
    tells: "that the other tried to hold one tighter",
    edits: [
      instead(
        "server/src/workspaces/commands/boundary.ts",
        'decideTighten(command, boundaries, lived, asking, "");',
        "decideTighten(command, boundaries, lived, asking, entropy.uuid());",
      ),
    ],
  },
];
