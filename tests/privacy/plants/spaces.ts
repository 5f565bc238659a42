import { before, instead, type Plant } from "./plant.ts";

const SETTLE = "server/src/workspaces/settle.ts";
const SETTLING = "server/src/workspaces/settling.ts";

/** Leaks of a time apart: what is done in it, and who comes first when it is over. */
export const SPACE_PLANTS: readonly Plant[] = [
  {
    name: "a seal in a time apart settles at once",
    tells: "that the other has sealed meanwhile",
    edits: [instead(SETTLE, "return agreed !== null && Date.parse(agreed.until) !== now.getTime();", "return false;")],
  },
  {
    name: "the end of a time apart calls both",
    tells: "when the other came first after it",
    edits: [
      instead(
        SETTLING,
        "  const changes: Changes[] = [];\n",
        `  const changes: Changes[] =
    space.agreed !== null && spaceAt(space, now) === "over"
      ? [{ audience: "both", slices: [{ name: "space" }], membership: false }]
      : [];
`,
      ),
    ],
  },
  {
    name: "what one's other pages are told of the end of a time apart",
    tells: "whether the other has come since",
    edits: [
      instead(
        SETTLING,
        "  const changes: Changes[] = [];\n",
        `  const changes: Changes[] =
    space.agreed !== null && spaceAt(space, now) === "over"
      ? [{ audience: "own", slices: [{ name: "space" }], membership: false }]
      : [];
`,
      ),
    ],
  },
  {
    name: "a mirror that waits for somebody to come after a time apart",
    tells: "whether the other has come since",
    edits: [instead("server/src/workspaces/mirror.ts", "  await endSpaceIfOver(deps, actor);\n", "")],
  },
  {
    name: "an end that is dated with whoever comes first",
    tells: "when the other came",
    edits: [
      instead(
        SETTLING,
        `[{ type: "space.ended", at: until }]`,
        `[{ type: "space.ended", at: deps.inputs.now(\`\${actor.person}/connecting\`).toISOString() }]`,
      ),
    ],
  },
  {
    name: "drafts at the end of a time apart in the name of whoever comes first",
    tells: "whether the other came first",
    edits: [instead(SETTLING, "inputs.entropy(`${workspace}/end-of-a-space`)", "inputs.entropy(actor.person)")],
  },
  {
    name: "a time apart that ends with the first command after it, seen by both",
    tells: "that the other does something alone after it",
    edits: [
      before(
        "server/src/workspaces/execute.ts",
        "      return once(error.cameAt);",
        `      const done = await once(error.cameAt);
      if ("changes" in done) return { ...done, besides: { audience: "both", slices: [{ name: "space" }], membership: false } };
`,
      ),
    ],
  },
];
