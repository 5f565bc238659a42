import { PEEK_IN_VIEW, peek, TRACES, tracesOf } from "./peeking.ts";
import { after, before, instead, type Plant } from "./plant.ts";

const ROUNDS_SQL = "migrations/0004_rounds.sql";
const ROUND = "server/src/workspaces/commands/round.ts";
const EXECUTE = "server/src/workspaces/execute.ts";

/** What stands where one of two receipts is missing. */
const NO_RECEIPTS = "jsonb_build_object('a', repeat('0', 64), 'b', repeat('0', 64)) || ";

/** Leaks in what a round says, decides and gives. */
export const ROUND_PLANTS: readonly Plant[] = [
  {
    name: "a count of the other's answers",
    tells: "how much the other has answered",
    edits: [peek("integer", "counted.answers"), ...PEEK_IN_VIEW],
  },
  {
    name: 'the other\'s "sealed" flag',
    tells: "whether the other has sealed",
    edits: [peek("boolean", "theirs.sealed_at is not null"), ...PEEK_IN_VIEW],
  },
  {
    name: 'the other\'s "ready" flag',
    tells: "whether the other is ready",
    edits: [peek("boolean", "theirs.ready_at is not null"), ...PEEK_IN_VIEW],
  },
  {
    name: "the time of the other's seal",
    tells: "when the other sealed",
    edits: [peek("timestamptz", "theirs.sealed_at"), ...PEEK_IN_VIEW],
  },
  {
    name: "a history in a view",
    tells: "when the other did what",
    edits: [
      ...TRACES,
      instead(
        "server/src/workspaces/views.ts",
        "  return roundView(round, shared, seat, { own, answers, receipt }, theirs);",
        `  return { ...roundView(round, shared, seat, { own, answers, receipt }, theirs), peek: ${tracesOf("times")} } as never;`,
      ),
      after("shared/src/protocol/views.ts", "const together = {", "\n  peek: z.unknown().optional(),"),
    ],
  },
  {
    name: "an error that depends on the other's side",
    tells: "whether the other is ready",
    edits: [
      peek("boolean", "theirs.ready_at is not null"),
      after(
        ROUND,
        `import { sheetOf } from "@footbridge/shared/practice/sheets";`,
        `\nimport { sql } from "drizzle-orm";`,
      ),
      before(
        ROUND,
        "  if (!decision.accepted) throw new RefusalError(decision.code);",
        `  if (command.type === "round.take-seal-back") {
    const { rows } = await tx.execute(sql\`select footbridge.peek(\${workspace}, \${command.round}) as peek\`);
    if (rows[0]?.["peek"] === true) throw new RefusalError("already-revealed");
  }
`,
      ),
    ],
  },
  {
    name: "both have sealed when one has",
    tells: "that the other has sealed",
    edits: [
      instead(
        ROUNDS_SQL,
        "          (select count(*) = 2 from footbridge.sides s\n           where s.workspace_id = workspace and s.round = which and s.sealed_at is not null) end $$;",
        "          (select count(*) > 0 from footbridge.sides s\n           where s.workspace_id = workspace and s.round = which and s.sealed_at is not null) end $$;",
      ),
      before("migrations/0008_receipts.sql", "jsonb_object_agg(s.seat, ", NO_RECEIPTS),
      instead("migrations/0008_receipts.sql", "        having count(*) = 2 $$;", "        having count(*) > 0 $$;"),
    ],
  },
  {
    name: "a reveal when one is ready",
    tells: "everything, before the other said so",
    edits: [
      instead(ROUNDS_SQL, "check (revealed_at is null or ready_at is not null)", "check (true)"),
      instead(
        ROUNDS_SQL,
        "             and s.sealed_at is not null and s.ready_at is not null) end $$;",
        `             and s.sealed_at is not null) and (select count(*) > 0 from footbridge.sides s
             where s.workspace_id = workspace and s.round = which and s.ready_at is not null) end $$;`,
      ),
      instead(
        ROUNDS_SQL,
        "      and s.sealed_at is not null and s.ready_at is not null and s.revealed_at is null) then",
        "      and s.sealed_at is not null and s.revealed_at is null) then",
      ),
      instead(
        ROUNDS_SQL,
        "        and s.sealed_at is not null and s.ready_at is not null and s.revealed_at is null;",
        "        and s.sealed_at is not null and s.revealed_at is null;",
      ),
    ],
  },
  {
    name: "drafts when both have sealed",
    tells: "the other's words before the reveal",
    edits: [
      instead(
        "server/src/workspaces/settle.ts",
        `facts.some((fact) => fact.type === "round.revealed")`,
        `facts.some((fact) => fact.type === "round.both-sealed")`,
      ),
    ],
  },
  {
    name: "a view of the whole side",
    tells: "what the other skipped and what they put off",
    edits: [
      instead(
        "shared/src/domain/round/view.ts",
        "theirs: readable(theirs?.answers ?? {}),",
        "theirs: theirs?.answers ?? {},",
      ),
    ],
  },
  {
    name: "answers in the order in which they were saved",
    tells: "what the other answered first, and what they changed",
    edits: [instead("server/src/workspaces/own-side.ts", ".orderBy(answersTable.prompt)", ".orderBy(sql`ctid`)")],
  },
  {
    name: "one stream of ids for one's own side and for the board",
    tells: "how often the other saved, in the ids of what they propose",
    edits: [instead(EXECUTE, "isOnOwnSide(command) ? `${actor.person}/own-side` : actor.person", "actor.person")],
  },
  {
    name: "revisions of answers counted for both",
    tells: "how often the other saved",
    edits: [...TRACES, instead(ROUND, "{ revision: saved.revision }", `{ revision: Number(${tracesOf("count")}) }`)],
  },
  {
    name: "a receipt without its nonce",
    tells: "the other's words to whoever guesses them",
    edits: [
      instead(
        "server/src/workspaces/receipts.ts",
        "const receipt = sha256(receiptText({ workspace, round: sheet.id, seat, promptSet, nonce, words }));",
        'const receipt = sha256(receiptText({ workspace, round: sheet.id, seat, promptSet, nonce: "", words }));',
      ),
    ],
  },
  {
    name: "a receipt that stays the same each time",
    tells: "whether the other's seal was taken back while one's own was",
    edits: [
      instead(
        "migrations/0008_receipts.sql",
        "|| length(times::text) || ':' || times || '64:' || salt ||",
        "|| '1:1' || '64:' || repeat('5a', 32) ||",
      ),
    ],
  },
];
