import { answering, HOLD_WORKSPACE, LAST_LINES, RAISE_VERSION } from "./peeking.ts";
import { before, instead, type Plant } from "./plant.ts";

const VISIT = "server/src/workspaces/commands/visit.ts";
const VISITS = "server/src/workspaces/visits.ts";
const VISITS_SQL = "migrations/0011_visits.sql";

/** Leaks of when somebody was here. */
export const VISIT_PLANTS: readonly Plant[] = [
  {
    name: "what one has seen is told to both",
    tells: "that the other is reading",
    edits: [instead(VISIT, 'audience: "own", slices: []', 'audience: "both", slices: [{ name: "since" }]')],
  },
  {
    name: "visits readable for members",
    tells: "when the other was here, to whoever asks the database",
    edits: [
      instead(
        VISITS_SQL,
        `for select to footbridge_member
  using (seat = footbridge.my_seat(workspace_id));`,
        `for select to footbridge_member
  using (footbridge.my_seat(workspace_id) is not null);`,
      ),
    ],
  },
  {
    name: "one visit for both",
    tells: "when the other was here, as one's own last visit",
    edits: [
      instead(
        VISITS_SQL,
        `for select to footbridge_member
  using (seat = footbridge.my_seat(workspace_id));`,
        `for select to footbridge_member
  using (footbridge.my_seat(workspace_id) is not null);`,
      ),
      instead(
        VISITS,
        ".where(and(eq(visits.workspaceId, workspace), eq(visits.seat, seat)));",
        ".where(and(eq(visits.workspaceId, workspace), sql`${seat}::text is not null`)).orderBy(desc(visits.seenAt));",
      ),
    ],
  },
  {
    name: "a visit raises the workspace's version",
    tells: "how often the other was here",
    edits: [before(VISITS, "  await tx\n    .insert(visits)", `  ${RAISE_VERSION}`)],
  },
  {
    name: "a visit holds the workspace",
    tells: "that the other is reading, by the wait",
    edits: [before(VISITS, "  await tx\n    .insert(visits)", `  ${HOLD_WORKSPACE}`)],
  },
  {
    name: "a last seen beside the names",
    tells: "when the other was here, in a function of the database and on every page",
    edits: [
      answering(
        LAST_LINES.visits,
        "last_seen",
        "timestamptz",
        "v.seen_at from footbridge.visits v where v.workspace_id = workspace and v.seat <> footbridge.my_seat(workspace)",
      ),
      instead(
        "server/src/workspaces/opening.ts",
        "openedAt: openedAt.toISOString() });",
        `openedAt: openedAt.toISOString(), seen: (await tx.execute(sql\`select footbridge.last_seen(\${id}) as seen\`)).rows[0]?.["seen"] } as never);`,
      ),
    ],
  },
  {
    name: "visits for everyone",
    tells: "when anyone was here, to strangers",
    edits: [
      instead(
        VISITS_SQL,
        "for select to footbridge_member\n  using (seat = footbridge.my_seat(workspace_id));",
        "for select to footbridge_member\n  using (true);",
      ),
    ],
  },
];
