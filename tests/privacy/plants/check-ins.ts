import { instead, type Plant } from "./plant.ts";

/** Leaks of what one asks oneself in a check-in, and of who was in one. */
export const CHECK_IN_PLANTS: readonly Plant[] = [
  {
    name: "what one asks oneself opened with the rest",
    tells: "how hopeful the other is, and how much at ease",
    edits: [
      instead(
        "shared/src/domain/round/view.ts",
        "hasWords(answer) && !staysWithAuthor(prompt)",
        "hasWords(answer) && prompt.length > 0",
      ),
      instead("migrations/0022_check_ins.sql", "not starts_with(prompt, 'kept-')", "prompt <> ''"),
    ],
  },
  {
    name: "what one asks oneself covered by the receipt",
    tells: "whether the other answered it, once their words are there",
    edits: [
      instead(
        "server/src/workspaces/receipts.ts",
        "const words = canonicalJson(readable(answers));",
        "const words = canonicalJson(answers);",
      ),
    ],
  },
  {
    name: "check-ins of either in the view of both",
    tells: "that the other has begun a check-in",
    edits: [
      instead(
        "server/src/workspaces/trial.ts",
        ".where(and(eq(sides.workspaceId, workspace), eq(sides.seat, seat)))",
        ".where(eq(sides.workspaceId, workspace))",
      ),
      instead(
        "server/src/workspaces/every-slice.ts",
        'const shared = sharedTrialRounds(state.rounds, trial, wanted === "all" ? asOf : null);',
        "const shared: readonly string[] = [];",
      ),
      instead(
        "migrations/0004_rounds.sql",
        `create policy sides_select on footbridge.sides for select to footbridge_member
  using (seat = footbridge.my_seat(workspace_id));`,
        `create policy sides_select on footbridge.sides for select to footbridge_member
  using (footbridge.my_seat(workspace_id) is not null);`,
      ),
    ],
  },
];
