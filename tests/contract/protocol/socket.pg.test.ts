import { randomUUID } from "node:crypto";
import type { ErrorCode, Refusal } from "@footbridge/shared/protocol/errors";
import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import { SlicesMessage } from "@footbridge/shared/protocol/views";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf } from "../../../server/src/refusal.ts";
import { type Couple, newCouple, newPerson } from "../../support/couple.ts";
import { type RunningServer, runServer } from "../../support/running-server.ts";
import { AckSchema, RefusalSchema } from "./answers.ts";
import { cutOff } from "./ledger.ts";
import { MEASURED } from "./limits.ts";
import { HANDSHAKE_CODES, HANG_UPS } from "./socket.ts";

let server: RunningServer;
let couple: Couple;
const open: Socket[] = [];
beforeAll(async () => {
  server = await runServer();
  couple = await newCouple(server.origin);
});
afterAll(async () => {
  for (const socket of open) socket.disconnect();
  await server.close();
});

/** Knocks with any handshake. */
function knock(auth: object, cookie: string, origin = server.origin): Socket {
  const extraHeaders = { cookie, origin };
  const socket = io(server.origin, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    auth,
    extraHeaders,
  });
  open.push(socket);
  return socket;
}

const handshake = () => ({ workspace: couple.workspace, protocol: PROTOCOL_VERSION });

/** What a handshake is refused with; undefined when the refusal has no data. */
function refusedAtTheDoor(socket: Socket): Promise<Refusal | undefined> {
  return new Promise((resolve, reject) => {
    socket.on("connect_error", (error: Error & { data?: Refusal }) => resolve(error.data));
    socket.on("connect", () => reject(new Error("it was let in")));
  });
}

/** What a server says before it hangs up. */
function refusedLater(socket: Socket): Promise<Refusal> {
  return new Promise((resolve) => {
    let said: Refusal;
    socket.on("refused", (refusal: Refusal) => {
      said = refusal;
    });
    socket.on("disconnect", () => resolve(said));
  });
}

test("a handshake from elsewhere is refused without a word", async () => {
  expect(await refusedAtTheDoor(knock(handshake(), couple.ana.cookie, "http://elsewhere.example"))).toBe(undefined);
});

test("handshakes are refused for the reasons that the document gives, and for no other", async () => {
  const met: ErrorCode[] = [];
  const meet = async (auth: object, cookie: string): Promise<void> => {
    const refusal = await refusedAtTheDoor(knock(auth, cookie));
    expect(refusal).toEqual(refusal === undefined ? "a refusal" : refusalOf(refusal.code));
    if (refusal !== undefined) met.push(refusal.code);
  };
  const { cookie } = couple.ana;
  await meet({ ...handshake(), unknown: true }, cookie);
  await meet({ ...handshake(), protocol: PROTOCOL_VERSION + 1 }, cookie);
  await meet(handshake(), "");
  // One page is open already.
  for (let pages = 1; pages < MEASURED.pagesPerPerson; pages += 1) await couple.ana.connect(couple.workspace);
  await meet(handshake(), cookie);
  expect([...met, "not-saved"]).toEqual([...HANDSHAKE_CODES]);
});

test("[T4] a message up to the limit is read, and one byte more ends the connection", async () => {
  const ben = await newPerson(server.origin, "Ben");
  const { id } = await ben.ask<{ id: string }>("POST", "/api/workspaces", {});
  const socket = knock({ ...handshake(), workspace: id }, ben.cookie);
  await new Promise((resolve) => socket.once("slices", resolve));
  // Engine.IO's and Socket.IO's types, the number of the acknowledgement, and the event around the words.
  const around = `420${JSON.stringify(["command", ""])}`.length;
  const ack: unknown = await socket.emitWithAck("command", "x".repeat(MEASURED.message - around));
  expect(ack).toEqual({ ok: false, refusal: refusalOf("message-not-understood") });
  const ended = new Promise((resolve) => socket.once("disconnect", resolve));
  socket.emit("command", "x".repeat(MEASURED.message - around + 1), () => undefined);
  expect(await ended).toBe("transport close");
});

test("the server hangs up for the reasons that the document gives, and for no other", async () => {
  const cleo = await newPerson(server.origin, "Cleo");
  const { id } = await cleo.ask<{ id: string }>("POST", "/api/workspaces", {});
  const met = [(await refusedLater(knock(handshake(), cleo.cookie))).code];
  const own = { ...handshake(), workspace: id };

  const signingOut = knock(own, cleo.cookie);
  await new Promise((resolve) => signingOut.once("slices", resolve));
  const told = refusedLater(signingOut);
  await cleo.ask("POST", "/api/sign-out", {});
  met.push((await told).code);

  const { b } = couple;
  const page = knock(handshake(), couple.ben.cookie);
  await new Promise((resolve) => page.once("slices", resolve));
  await cutOff(server.database);
  const lost = refusedLater(page);
  page.emit("refresh");
  met.push((await lost).code);
  expect(met).toEqual(Object.keys(HANG_UPS));

  expect(b.connected).toBe(true);
  expect(await refusedAtTheDoor(knock(handshake(), couple.ben.cookie))).toEqual(refusalOf("not-saved"));
});

test("[P4] whatever the sockets brought has the shapes of the document, and counts without a gap", () => {
  for (const { transcript } of [couple.ana, couple.ben]) {
    for (const { via, what, body } of transcript) {
      if (via !== "socket") continue;
      const schema = { slices: SlicesMessage, refused: RefusalSchema, ack: AckSchema }[what];
      expect(schema?.parse(body)).toEqual(body);
    }
  }
  const sequences = couple.ben.transcript
    .filter(({ what }) => what === "slices")
    .map(({ body }) => SlicesMessage.parse(body).sequence);
  expect(sequences).toEqual(sequences.map((_, index) => index + 1));
});

test("[T1] a repeated command gets its first outcome, whatever the order of its keys", async () => {
  const again = await runServer();
  try {
    const { a } = await newCouple(again.origin);
    const id = randomUUID();
    const command = { type: "clause.propose", section: "change", words: { kind: "text", text: "A line." } };
    const first = AckSchema.parse(await a.emit({ id, command }));
    const { words, section, type } = command;
    expect(await a.emit({ command: { words, section, type }, id })).toEqual(first);
    await a.until("the clause", (page) => page.clauses().length > 0);
    expect(a.clauses().length).toBe(1);
  } finally {
    await again.close();
  }
});
