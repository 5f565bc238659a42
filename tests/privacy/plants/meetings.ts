import { before, instead, type Plant } from "./plant.ts";

const SQL = "migrations/0019_meetings.sql";
const COMMAND = "server/src/workspaces/commands/meeting.ts";
const MEETINGS = "server/src/workspaces/meetings.ts";

/** Leaks of what somebody does about meetings alone. */
export const MEETING_PLANTS: readonly Plant[] = [
  {
    name: "a question that was put away calls everyone",
    tells: "that the other saw the question, and when they put it away",
    edits: [instead(COMMAND, 'audience: own ? "own" : "both"', 'audience: "both"')],
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
        MEETINGS,
        "  return meetingView(meeting, presence, own, seat, now);",
        "  if (meeting.running === null) await enterMeeting(tx, workspace, seat, workspace, new Date(now));\n",
      ),
      instead(SQL, "is not null and meeting = footbridge.my_meeting(workspace_id))", "is not null)"),
    ],
  },
];
