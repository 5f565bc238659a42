import { besideEverySlice, TRACES, tracesOf } from "./peeking.ts";
import { after, before, type Edit, instead, type Plant } from "./plant.ts";

const CONNECTION = "server/src/realtime/connection.ts";
const FAN_OUT = "server/src/realtime/fan-out.ts";
const ADMISSION = "server/src/realtime/admission.ts";
const GATEWAY = "server/src/realtime/gateway.ts";

const COUNT_IN_WORKSPACE = before(
  FAN_OUT,
  "  /** How many pages a person has open. */",
  `  countIn(workspace: string): number {
    return this.#byWorkspace.get(workspace)?.size ?? 0;
  }

`,
);

/** A field of every slice that says something of the traces. */
function inEverySlice(name: string, value: string): readonly Edit[] {
  return [besideEverySlice(`${name}: ${value}`)];
}

/** Leaks on the socket: packets, their order, their sizes, acknowledgements, budgets, connections. */
export const SOCKET_PLANTS: readonly Plant[] = [
  {
    name: "what is done about a key is told to both",
    tells: "that the other came with a new device, or compared one's key",
    edits: [
      instead(
        "server/src/workspaces/commands/signing-key.ts",
        `changes: ownChange({ name: "own-key" })`,
        `changes: { ...ownChange({ name: "own-key" }), audience: "both" }`,
      ),
    ],
  },
  {
    name: "a version of the whole workspace in every slice",
    tells: "how often the other saved",
    edits: [...TRACES, ...inEverySlice("version", tracesOf("count"))],
  },
  {
    name: "frames padded by how much was written",
    tells: "how much the other wrote, in the length of a frame alone",
    edits: [...TRACES, ...inEverySlice("padding", `" ".repeat(Number(${tracesOf("size")}) % 16)`)],
  },
  {
    name: "messages numbered for the workspace",
    tells: "how much the other's pages were sent",
    edits: [
      after(
        FAN_OUT,
        "this.#byWorkspace.set(workspace, here.add(connection));",
        "\n    Object.assign(connection, { room: here });",
      ),
      instead(
        CONNECTION,
        "this.#sequence += 1;",
        `const { room } = this as never as { room: { sent?: number } };
        room.sent = (room.sent ?? 0) + 1;
        this.#sequence = room.sent;`,
      ),
    ],
  },
  {
    name: "a private change is told to the whole room",
    tells: "when the other saved, sealed or was ready",
    edits: [instead("server/src/workspaces/changes.ts", 'audience: "own", slices', 'audience: "both", slices')],
  },
  {
    name: "every page takes every change for its own",
    tells: "when the other saved, sealed or was ready",
    edits: [instead(CONNECTION, 'return changes.audience === "both" || this.actor.person === by;', "return true;")],
  },
  {
    name: "a message budget for the workspace",
    tells: "how much the other sends",
    edits: [
      instead(GATEWAY, "const allowed = budget.take(actor.person, ", "const allowed = budget.take(actor.workspace, "),
    ],
  },
  {
    name: "coming is told",
    tells: "when the other opened a page",
    edits: [
      after(
        GATEWAY,
        "  fanOut.add(connection);",
        `\n  fanOut.publish(actor.workspace, actor.person, { audience: "both", slices: [{ name: "workspace" }], membership: false }, connection);`,
      ),
    ],
  },
  {
    name: "going is told",
    tells: "when the other closed a page",
    edits: [
      after(
        GATEWAY,
        'socket.on("disconnect", () => fanOut.remove(connection));',
        `\n  socket.on("disconnect", () =>
    fanOut.publish(actor.workspace, actor.person, { audience: "both", slices: [{ name: "workspace" }], membership: false }),
  );`,
      ),
    ],
  },
  {
    name: "a note that someone is writing",
    tells: "when the other writes",
    edits: [
      after(
        GATEWAY,
        "    if (unsettled !== undefined) deps.logFailure(unsettled);",
        `\n    if (envelope.data.command.type === "round.save")
      fanOut.publish(actor.workspace, actor.person, { audience: "both", slices: [{ name: "board" }], membership: false }, connection);`,
      ),
    ],
  },
  {
    name: "an acknowledgement says how many pages are open",
    tells: "whether the other is there",
    edits: [
      COUNT_IN_WORKSPACE,
      instead(GATEWAY, "    return ack;", "    return { ...ack, pages: fanOut.countIn(actor.workspace) } as never;"),
    ],
  },
  {
    name: "a limit of pages for the workspace",
    tells: "how many pages the other has open",
    edits: [
      COUNT_IN_WORKSPACE,
      instead(ADMISSION, "fanOut.countOf(id) >=", "fanOut.countIn(handshake.data.workspace) >="),
    ],
  },
  {
    name: "connection ids that count who is connected",
    tells: "whether the other is there",
    edits: [
      instead(
        ADMISSION,
        ".id = connectionId(deps, connecting);",
        ".id = `${connectionId(deps, connecting)}-${socket.nsp.server.engine.clientsCount}`;",
      ),
    ],
  },
  {
    name: "connection ids from the stream of shared ids",
    tells: "how often the other came",
    edits: [
      instead(
        ADMISSION,
        "const connecting = `${session.person.id}/connecting`;",
        "const connecting = session.person.id;",
      ),
    ],
  },
  {
    name: "who signs out takes the whole room along",
    tells: "when the other signed out",
    edits: [
      instead(
        FAN_OUT,
        "    for (const connection of this.#byPerson.get(person) ?? [])\n",
        "    for (const connection of [...(this.#byPerson.get(person) ?? [])].flatMap(({ actor }) => [...(this.#byWorkspace.get(actor.workspace) ?? [])]))\n",
      ),
      instead(
        FAN_OUT,
        "connection.sessionKey === sessionKey) connection.close",
        "sessionKey !== undefined) connection.close",
      ),
    ],
  },
  {
    name: "one person's commands take every connection to the database",
    tells: "that the other is saving, by the wait",
    edits: [
      instead(
        GATEWAY,
        "turns.take(actor.person, async () =>",
        "(async (work: () => ReturnType<typeof execute>) => work())(async () =>",
      ),
    ],
  },
  {
    name: "commands of a workspace wait for each other",
    tells: "that the other is saving, by the wait",
    edits: [instead(GATEWAY, "turns.take(actor.person, ", "turns.take(actor.workspace, ")],
  },
];
