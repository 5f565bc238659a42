import { besideEverySlice } from "./peeking.ts";
import { after, before, instead, type Plant } from "./plant.ts";

const GATEWAY = "server/src/realtime/gateway.ts";
const LISTENING = "server/src/workspaces/commands/listening.ts";

/** How much was tried and refused in listening, and when, in memory. */
const TRIED = before(
  LISTENING,
  "  const { state, seat } = loaded;\n",
  `  const all = ((globalThis as Record<string, unknown>)["tried"] ??= new Map()) as Map<string, [string, number][]>;
  all.set(ground.workspace, [...(all.get(ground.workspace) ?? []), [now.toISOString(), textOf(command).length]]);
`,
);
/** What this moment knows nothing of is forgotten: a story that is told again begins anew. */
const TRIED_SO_FAR = `(() => {
    const all = ((globalThis as Record<string, unknown>)["tried"] ??= new Map()) as Map<string, [string, number][]>;
    const before = (all.get(viewer.workspace) ?? []).filter(([at]) => at < viewer.asOf());
    all.set(viewer.workspace, before);
    return before.reduce((sum, [, length]) => sum + length, 0);
  })()`;

/** Leaks of what is not sent in listening, and of who looks at it. */
export const LISTENING_PLANTS: readonly Plant[] = [
  {
    name: "what is refused in listening calls both",
    tells: "that the other tries to say something",
    edits: [
      after(
        GATEWAY,
        "    if (unsettled !== undefined) deps.logFailure(unsettled);",
        `\n    if (!ack.ok && envelope.data.command.type.startsWith("listening."))
      fanOut.publish(actor.workspace, actor.person, { audience: "both", slices: [{ name: "board" }], membership: false });`,
      ),
    ],
  },
  {
    name: "the length of what was not sent, in the length of a frame",
    tells: "how much the other wrote without sending it",
    edits: [TRIED, besideEverySlice(`padding: " ".repeat((${TRIED_SO_FAR}) % 16)`)],
  },
  {
    name: "what is refused in listening takes of the randomness of shared ids",
    tells: "that the other tried to say something, in the ids of what they propose",
    edits: [instead(LISTENING, "  refuseUnless(decide(UNMINTED));\n", "")],
  },
  {
    name: "who looked at the listening, and how often",
    tells: "that the other reads what was said",
    edits: [
      // Looks of which this moment knows nothing are forgotten: a story that is told again begins anew.
      besideEverySlice(`looks: (() => {
        const looks = ((globalThis as Record<string, unknown>)["looks"] ??= new Map()) as Map<string, string[]>;
        const before = (looks.get(viewer.workspace) ?? []).filter((at) => at < viewer.asOf());
        looks.set(viewer.workspace, slice.name === "listening" ? [...before, viewer.asOf()] : before);
        return before.length;
      })()`),
    ],
  },
];
