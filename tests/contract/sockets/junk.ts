import { PROTOCOL_VERSION } from "@footbridge/shared/protocol/version";
import type { Chance } from "./chance.ts";
import { bytesOf, type Frame, textFrame } from "./raw.ts";

/** Names that mean something to the language or to the libraries. */
const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "then",
  "length",
  "0",
  "",
  "command",
  "refresh",
  "slices",
  "refused",
  "connect",
  "connect_error",
  "disconnect",
  "disconnecting",
  "error",
  "newListener",
  "removeListener",
  "message",
  "ping",
  "drain",
  "close",
  "id",
  "type",
  "_placeholder",
  "num",
];

const NUMBERS = ["0", "-0", "1e999", "-1", "0.1", "9007199254740993", "NaN", "00", "1e-999", "4294967296"];

const TEXTS = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "\uffff",
  "\u202e",
  "🌉",
  "%00",
  "../..",
  "' or 1=1 --",
  "${7*7}",
  "\r\n\r\n",
  "null",
  "x".repeat(5000),
];

/** What looks like a command, to be spoiled. */
const COMMANDS = [
  { type: "round.save", round: "what-changed", prompt: "different", base: 0, answer: { state: "blank" } },
  { type: "round.seal", round: "what-changed" },
  { type: "clause.propose", section: "purpose", words: { kind: "text", text: "words" } },
  { type: "agreement.freeze" },
];

/** A JSON value, or what is almost one. */
function value(chance: Chance, depth = 0): string {
  const kind = chance.below(depth > 4 ? 4 : 8);
  if (kind === 0) return chance.of(["null", "true", "false", "undefined", "[", "}", "]]", ",", "'"]);
  if (kind === 1) return chance.of(NUMBERS);
  if (kind < 4) return JSON.stringify(chance.of([...TEXTS, ...NAMES]));
  if (kind === 4) {
    const times = chance.of([1, 50, 5000, 20_000]);
    return chance.percent(50) ? "[".repeat(times) + "]".repeat(times) : `${'{"a":'.repeat(times)}0${"}".repeat(times)}`;
  }
  const parts = Array.from({ length: chance.below(4) }, () => value(chance, depth + 1));
  if (kind === 5) return `[${parts.join(",")}]`;
  return `{${parts.map((part) => `${JSON.stringify(chance.of(NAMES))}:${part}`).join(",")}}`;
}

/** A command in its envelope with something else in it, or something left out. */
function spoiledCommand(chance: Chance): string {
  const id = `${chance.bytes(4).toString("hex")}-0000-4000-8000-${chance.bytes(6).toString("hex")}`;
  const text = JSON.stringify({ id, command: chance.of(COMMANDS) });
  const at = chance.below(text.length);
  return chance.of([
    () => text.slice(0, at) + text.slice(at + 1 + chance.below(10)),
    () => text.slice(0, at) + value(chance) + text.slice(at),
    () => text.replace("}", `,${JSON.stringify(chance.of(NAMES))}:${value(chance)}}`),
    () => text.replace(/"type":"[^"]*"/, `"type":${value(chance)}`),
    () => text.replace(/:"[^"]*"/, `:${value(chance)}`),
  ])();
}

/** Names of events at which Socket.IO's parser itself hangs up. */
const RESERVED: ReadonlySet<string> = new Set([
  "connect",
  "connect_error",
  "disconnect",
  "disconnecting",
  "newListener",
  "removeListener",
]);
/** Longer messages are for frames: the server hangs up on them. */
const LONGEST = 60_000;

/** An event that Socket.IO reads: whatever is wrong with it is for the server's own code to find. */
export function event(chance: Chance): string {
  const ack = chance.percent(70) ? String(chance.below(1000)) : "";
  const name = JSON.stringify(chance.percent(70) ? "command" : chance.of(NAMES.filter((each) => !RESERVED.has(each))));
  const parts = Array.from({ length: chance.of([1, 1, 1, 0, 2, 30]) }, () =>
    chance.percent(50) ? spoiledCommand(chance) : value(chance),
  );
  const text = `[${[name, ...parts].join(",")}]`;
  if (text.length < LONGEST && isJson(text)) return `42${ack}${text}`;
  // What is no JSON is said as a text.
  return `42${ack}${JSON.stringify(["command", text.slice(0, LONGEST / 6)])}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A packet that Engine.IO or Socket.IO may well stumble over. */
export function packet(chance: Chance): string {
  return chance.of([
    () => String(chance.below(10)) + value(chance),
    () => `4${chance.below(10)}${value(chance)}`,
    () => `42${value(chance)}`,
    () => `42${chance.of(NUMBERS)}["command",${spoiledCommand(chance)}]`,
    () => `43${chance.of(NUMBERS)}${value(chance)}`,
    () => `4${chance.of(["5", "6"])}${chance.of(["1", "99", "-1", "1e9", ""])}-${value(chance)}`,
    () => `451-["command",{"_placeholder":true,"num":${chance.of(NUMBERS)}}]`,
    () => `4${chance.of(["0", "1", "2", "4"])}/${chance.of(NAMES)},${value(chance)}`,
    () => `40${JSON.stringify({ workspace: "x", protocol: PROTOCOL_VERSION })}`,
    () => `b${chance.bytes(chance.below(40)).toString("base64")}`,
    () => chance.bytes(chance.below(200)).toString("latin1"),
    () => "",
  ])();
}

/** A frame that is not as the protocol has it, or carries what nobody asked for. */
export function frame(chance: Chance): Buffer {
  const payload = chance.bytes(chance.of([0, 1, 10, 130]));
  const any = (): Frame => ({
    opcode: chance.below(16),
    payload,
    last: chance.percent(70),
    reserved: chance.percent(20) ? chance.below(8) : 0,
    masked: chance.percent(90),
  });
  return chance.of([
    () => bytesOf(any()),
    () => bytesOf({ ...any(), claimed: chance.of([0, 126, 2 ** 16, 2 ** 31, 2 ** 40]) }),
    // Invalid UTF-8 where text was announced.
    () => bytesOf({ opcode: 1, payload: Buffer.from([0x34, 0x32, 0xc3, 0x28]) }),
    () => bytesOf({ opcode: 2, payload }),
    // One byte more than the server takes.
    () => bytesOf({ opcode: 1, payload: Buffer.alloc(64 * 1024 + 1, "4") }),
    // A message in pieces that never ends.
    () => bytesOf({ opcode: 1, payload: Buffer.from('42["command",'), last: false }),
    () => bytesOf({ opcode: 0, payload }),
    () => bytesOf({ opcode: 8, payload: chance.bytes(chance.below(4)) }),
    () => bytesOf({ opcode: 9, payload: chance.bytes(130) }),
    () => chance.bytes(chance.below(100)),
    () => bytesOf(textFrame(packet(chance))),
  ])();
}

/** The beginning of a text, as it may stand in an address; half of a character is no text. */
function inUrl(text: string): string {
  return encodeURIComponent(Buffer.from(text, "utf8").subarray(0, 100).toString("utf8"));
}

/** The query of a handshake. */
export function query(chance: Chance): string {
  const sid = chance.percent(20) ? `&sid=${inUrl(chance.of(TEXTS))}` : "";
  const extra = chance.percent(30) ? `&${inUrl(chance.of(NAMES))}=${inUrl(value(chance))}` : "";
  return `EIO=${chance.of(["4", "4", "4", "3", "5", "", "x"])}&transport=${chance.of(["websocket", "websocket", "polling", "x", ""])}${sid}${extra}`;
}

/** Without signing out: that would end the session under which the rest is sent. */
const PATHS = [
  "/",
  "/api/me",
  "/api/sign-in",
  "/api/sign-up",
  "/api/way-back",
  "/api/recovery-codes",
  "/api/sign-in/x",
  "/api/workspaces",
  "/api/workspaces/WORKSPACE/invitation",
  "/api/workspaces/WORKSPACE/revisions/1",
  "/api/workspaces/WORKSPACE/revisions/1/agreement.pdf",
  "/api/invitations/look",
  "/api/invitations/redeem",
  "/assets/..%2f..%2fpackage.json",
  "/%",
  "/%ff",
  "/api/%00",
  "//",
  "/socket.io/",
  "/healthz",
  "/readyz",
  "/__proto__",
];

/** An HTTP request as bytes, more or less well formed. */
export function httpRequest(chance: Chance, headers: Readonly<Record<string, string>>, workspace: string): Buffer {
  if (chance.percent(5)) return chance.bytes(chance.below(300));
  const method = chance.of([
    "GET",
    "POST",
    "DELETE",
    "PUT",
    "PATCH",
    "OPTIONS",
    "HEAD",
    "TRACE",
    "CONNECT",
    "get",
    "X",
  ]);
  const path = chance.of(PATHS).replace("WORKSPACE", chance.percent(80) ? workspace : chance.of(["x", "%00", "null"]));
  const search = chance.percent(20) ? `?${chance.of(NAMES)}=${inUrl(value(chance))}` : "";
  const body = chance.of(["", value(chance), spoiledCommand(chance)]);
  const length = Buffer.byteLength(body) + (chance.percent(5) ? chance.of([-1, 1, 10 ** 9]) : 0);
  const spoiled: Readonly<Record<string, string>> = chance.percent(40)
    ? {
        [chance.of(["cookie", "origin", "content-type", "host", "content-length", "transfer-encoding", "expect"])]:
          chance.of(["", "x", "chunked", "text/plain", "application/json; charset=x", "null", "100-continue", "-1"]),
      }
    : {};
  const all = { ...headers, "content-type": "application/json", "content-length": String(length), ...spoiled };
  const lines = Object.entries(all).map(([name, each]) => `${name}: ${each}`);
  return Buffer.from(`${method} ${path}${search} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n${body}`, "utf8");
}
