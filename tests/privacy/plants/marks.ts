import { answering, LAST_LINES, RAISE_VERSION, withSql } from "./peeking.ts";
import { before, instead, type Plant } from "./plant.ts";

const PHRASE = "server/src/workspaces/commands/phrase.ts";
const SQL = "migrations/0013_phrase_marks.sql";
const NONE = "jsonb_build_object('say', false, 'hear', false, 'notWithMe', false)";
const POLICY =
  "create policy phrase_marks_select on footbridge.phrase_marks for select to footbridge_member\n  using (";

/** Leaks of marks on phrases, before both have marked them. */
export const MARK_PLANTS: readonly Plant[] = [
  {
    name: "a mark calls both",
    tells: "when the other marks a phrase",
    edits: [
      instead(
        PHRASE,
        'changes: ownChange({ name: "phrases" }) };',
        'changes: { ...ownChange({ name: "phrases" }), audience: "both" } };',
      ),
    ],
  },
  {
    name: "a mark is told before both have marked",
    tells: "how the other marked a phrase that one has not marked",
    edits: [
      instead(
        SQL,
        "          jsonb_object_agg(m.seat, jsonb_build_object(",
        `          jsonb_build_object('a', ${NONE}, 'b', ${NONE}) || jsonb_object_agg(m.seat, jsonb_build_object(`,
      ),
      instead(SQL, "        having count(*) = 2 $$;", "        having count(*) > 0 $$;"),
    ],
  },
  {
    name: "marks without membership",
    tells: "how somebody marked a phrase, to strangers",
    edits: [instead(SQL, `${POLICY}seat = footbridge.my_seat(workspace_id));`, `${POLICY}true);`)],
  },
  {
    name: "a mark raises the workspace's version",
    tells: "how often the other marked",
    edits: [
      withSql(PHRASE, "import { roundState } from"),
      before(PHRASE, "  for (const change of decision.facts) await setOwnMark(", `  ${RAISE_VERSION}`),
    ],
  },
  {
    name: "a function that counts marks",
    tells: "how many phrases the other has marked",
    edits: [
      answering(
        LAST_LINES.marks,
        "marks_made",
        "bigint",
        "count(*) from footbridge.phrase_marks m where m.workspace_id = workspace and (m.say or m.hear or m.not_with_me)",
      ),
    ],
  },
  {
    name: "marks of both among one's own",
    tells: "how the other marked a phrase that one has not marked",
    edits: [
      instead("server/src/workspaces/phrase-marks.ts", "        eq(phraseMarks.seat, seat),\n", ""),
      instead(
        SQL,
        `${POLICY}seat = footbridge.my_seat(workspace_id));`,
        `${POLICY}footbridge.my_seat(workspace_id) is not null);`,
      ),
    ],
  },
];
