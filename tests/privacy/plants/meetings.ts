import { before, instead, type Plant } from "./plant.ts";

const SQL = "migrations/0019_meetings.sql";
const COMMAND = "server/src/workspaces/commands/meeting.ts";

/** Leaks of what somebody does about meetings alone. */
export const MEETING_PLANTS: readonly Plant[] = [
  {
    name: "a question that was put away calls everyone",
    tells: "that the other saw the question, and when they put it away",
    // A page is not sent what it holds already: that fence has to be down as well.
    edits: [
      instead(COMMAND, 'audience: own ? "own" : "both"', 'audience: "both"'),
      instead("server/src/realtime/connection.ts", "    if (!this.#isNews(slices) && !fresh) return;\n", ""),
    ],
  },
  {
    name: "a question that was put away is shown by the database",
    tells: "that the other put the question away",
    edits: [
      instead(
        SQL,
        "create policy meeting_sides_select on footbridge.meeting_sides for select to footbridge_member\n  using (seat = footbridge.my_seat(workspace_id));",
        "create policy meeting_sides_select on footbridge.meeting_sides for select to footbridge_member\n  using (footbridge.my_seat(workspace_id) is not null);",
      ),
    ],
  },
  {
    name: "presence outside of a meeting",
    tells: "when the other was here last",
    edits: [
      before(
        "server/src/workspaces/execute.ts",
        "        const result = await run(command, ground)",
        `        await tx.execute(sql\`insert into footbridge.meeting_presence (workspace_id, seat, meeting, entered_at)
          values (\${workspace}, \${loaded.seat}, \${workspace}, \${now.toISOString()}::timestamptz)
          on conflict (workspace_id, seat) do update set entered_at = excluded.entered_at\`);\n`,
      ),
      instead(SQL, "is not null and meeting = footbridge.my_meeting(workspace_id))", "is not null)"),
    ],
  },
];
