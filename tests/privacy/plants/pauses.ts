import { answering, HOLD_WORKSPACE, LAST_LINES, RAISE_VERSION } from "./peeking.ts";
import { before, instead, type Plant } from "./plant.ts";

const PAUSE = "server/src/workspaces/commands/pause.ts";
const WISHES = "server/src/workspaces/pause-wishes.ts";
const SQL = "migrations/0020_pausing.sql";
const POLICY =
  "create policy pause_wishes_select on footbridge.pause_wishes for select to footbridge_member\n  using (";

/** Leaks of what one would, while a workspace is paused. */
export const PAUSE_PLANTS: readonly Plant[] = [
  {
    name: "that one would go on calls both",
    tells: "when the other ticks that they would go on",
    edits: [
      instead(
        PAUSE,
        'changes: ownChange({ name: "pause" }) };',
        'changes: { ...ownChange({ name: "pause" }), audience: "both" } };',
      ),
    ],
  },
  {
    name: "one who would go on is enough",
    tells: "whether the other would go on",
    edits: [instead(SQL, "(select count(*) = 2 from", "(select count(*) > 0 from")],
  },
  {
    name: "wishes to go on readable for members",
    tells: "whether the other would go on, to whoever asks the database",
    edits: [
      instead(
        SQL,
        `${POLICY}seat = footbridge.my_seat(workspace_id));`,
        `${POLICY}footbridge.my_seat(workspace_id) is not null);`,
      ),
    ],
  },
  {
    name: "that one would go on raises the workspace's version",
    tells: "how often the other ticked",
    edits: [before(WISHES, "  if (!wish) {", `  ${RAISE_VERSION}`)],
  },
  {
    name: "that one would go on holds the workspace",
    tells: "that the other is ticking, by the wait",
    edits: [before(WISHES, "  await tx\n    .insert(pauseWishes)", `  ${HOLD_WORKSPACE}`)],
  },
  {
    name: "a function that counts who would go on",
    tells: "whether the other would go on",
    edits: [
      answering(
        LAST_LINES.pauses,
        "would_go_on",
        "bigint",
        "count(*) from footbridge.pause_wishes w where w.workspace_id = workspace",
      ),
    ],
  },
];
