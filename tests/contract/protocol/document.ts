import type { Field, Prompt } from "@footbridge/shared/domain/round/sheet";
import { promptsOf, TERM_IDS } from "@footbridge/shared/domain/round/sheet";
import { PRACTICE_WORDS as EN } from "@footbridge/shared/practice/en";
import { PRIVATE_PAGE_KINDS, PRIVATE_PAGE_PROMPTS } from "@footbridge/shared/practice/private-pages";
import { ALL_SHEETS } from "@footbridge/shared/practice/sheets";
import { fieldOfTerm, sectionOfTerm } from "@footbridge/shared/practice/terms";
import { COMMANDS } from "@footbridge/shared/protocol/commands";
import type { ErrorCode } from "@footbridge/shared/protocol/errors";
import { statusFor } from "../../../server/src/http/refusal.ts";
import { sentenceFor } from "../../../server/src/words/sentence.ts";
import { ALL_CODES } from "./codes.ts";
import { ANY_COMMAND, COMMAND_ENTRIES } from "./commands.ts";
import { LIMITS } from "./limits.ts";
import { printNamed, printShape } from "./print-shape.ts";
import { PROSE } from "./prose.ts";
import {
  ACCOUNTS,
  CALENDARS,
  HEALTH,
  HOST,
  MIRROR,
  OWN_PAGES,
  REVISIONS,
  ROUTES,
  type Route,
  WORKSPACES,
} from "./routes.ts";
import { HTTP_SHAPES, MESSAGE_SHAPES, type NamedShape, VALUE_SHAPES, VIEW_SHAPES } from "./shapes.ts";
import { HANDSHAKE_CODES, HANG_UPS } from "./socket.ts";

const WRITTEN_BY =
  "<!-- Written by `npm run docs:protocol`; change the schemas or tests/contract/protocol, not this file. -->";

/** What stands at the route of the mirror and nowhere else. */
const MIRROR_SHAPES: readonly string[] = ["Mirror", "MirrorSlice", "TogetherView"];

/** What stands at the routes of private pages and nowhere else. */
const PRIVATE_PAGE_SHAPES: readonly string[] = ["PrivatePage", "PrivateText", "PrivatePageKind"];

/** Fewer routes than this are named one by one. */
const MANY = 4;

/**
 * Where a code can come from.
 *
 * @param code any code
 * @returns routes and commands by name, many of them together, and the two ends of a socket's life
 */
export function sourcesOf(code: ErrorCode): readonly string[] {
  const routes = ROUTES.filter((each) => each.codes.includes(code)).map((each) => `\`${each.route}\``);
  return [
    ...(routes.length < MANY ? routes : [routes.length === ROUTES.length ? "every route" : `${routes.length} routes`]),
    ...(code === "not-found" ? ["any other address"] : []),
    ...(HANDSHAKE_CODES.includes(code) ? ["the handshake"] : []),
    ...(Object.hasOwn(HANG_UPS, code) ? ["`refused`"] : []),
    ...(ANY_COMMAND.includes(code) ? ["every command"] : commandsWith(code)),
  ];
}

/** Commands by name; a noun of which all commands have it stands for them. */
function commandsWith(code: ErrorCode): readonly string[] {
  const nounOf = (type: string): string => type.split(".")[0] ?? "";
  const all = Object.entries(COMMAND_ENTRIES);
  return [...new Set(all.map(([type]) => nounOf(type)))].flatMap((noun) => {
    const ofNoun = all.filter(([type]) => nounOf(type) === noun);
    const having = ofNoun.filter(([, { codes }]) => codes.includes(code));
    return having.length === ofNoun.length && having.length > 1
      ? [`\`${noun}.*\``]
      : having.map(([type]) => `\`${type}\``);
  });
}

/** The whole of `docs/PROTOCOL.md`. */
export function protocolDocument(): string {
  const blocks = [
    "# Protocol",
    WRITTEN_BY,
    PROSE.opening,
    "## 1. How to read the shapes",
    PROSE.notation,
    ...VALUE_SHAPES.flatMap(shape),
    "## 2. HTTP",
    PROSE.http,
    ...HTTP_SHAPES.filter(({ name }) => name === "RefusalBody").flatMap(shape),
    "### Accounts",
    ...ACCOUNTS.flatMap(route),
    "### One's own",
    ...OWN_PAGES.flatMap(route),
    ...HTTP_SHAPES.filter(({ name }) => PRIVATE_PAGE_SHAPES.includes(name)).flatMap(shape),
    "What a page of each kind asks:",
    table(
      ["kind", "prompts"],
      PRIVATE_PAGE_KINDS.map((kind) => [
        `\`${kind}\``,
        PRIVATE_PAGE_PROMPTS[kind].map((each) => `\`${each}\``).join(", "),
      ]),
    ),
    "### Workspaces and invitations",
    ...WORKSPACES.flatMap(route),
    "### What the other can see",
    ...route(MIRROR),
    ...HTTP_SHAPES.filter(({ name }) => MIRROR_SHAPES.includes(name)).flatMap(shape),
    "### Revisions and files",
    ...REVISIONS.flatMap(route),
    "### Calendars",
    ...CALENDARS.flatMap(route),
    "### Health",
    ...HOST.flatMap(route),
    ...HEALTH.flatMap(route),
    "## 3. The socket",
    "### The handshake",
    PROSE.handshake,
    bullets(HANDSHAKE_CODES.map((code) => `\`${code}\``)),
    PROSE.afterHandshake,
    bullets(Object.entries(HANG_UPS).map(([code, why]) => `\`${code}\`: ${why}`)),
    "### The messages",
    table(
      ["event", "direction", "argument", "acknowledged with"],
      [
        ["`command`", "client → server", "`Envelope`", "`Ack`"],
        ["`refresh`", "client → server", "none", "nothing; a fresh `slices` follows"],
        ["`still-here`", "client → server", "none", "nothing, at once"],
        ["`clock`", "client → server", "none", "the server's time, in milliseconds since 1970"],
        ["`slices`", "server → client", "`SlicesMessage`", "nothing"],
        ["`own-changed`", "server → client", "`OwnChanged`", "nothing"],
        ["`refused`", "server → client", "`Refusal`; the connection ends with it", "nothing"],
      ],
    ),
    ...MESSAGE_SHAPES.flatMap(shape),
    "### Order, and exactly once",
    PROSE.order,
    "## 4. Commands",
    `Every command can be refused with ${codes(ANY_COMMAND)}; the list at each command is what comes on top. The outcome is \`{}\` unless something else is said.`,
    ...Object.entries(COMMAND_ENTRIES).flatMap(([type, entry]) => [
      `### \`${type}\``,
      entry.about,
      code(printShape(COMMANDS[type as keyof typeof COMMANDS])),
      `Refused with: ${codes(entry.codes)}.`,
    ]),
    "## 5. Views",
    PROSE.views,
    ...VIEW_SHAPES.flatMap(shape),
    "## 6. Rounds, and what their answers become",
    PROSE.rounds,
    ...ALL_SHEETS.flatMap((sheet) => [
      `### \`${sheet.id}\`: ${EN.sheets[sheet.kind].title}`,
      table(
        ["prompt", "asks", "field", "required", "becomes"],
        promptsOf(sheet).map((prompt) => [
          `\`${prompt.id}\``,
          EN.sheets[sheet.kind].prompts[prompt.id]?.ask ?? "",
          field(prompt.field),
          prompt.required ? "yes" : "",
          becomes(prompt),
        ]),
      ),
    ]),
    "### Receipts",
    PROSE.receipts,
    "### Listening",
    PROSE.listening,
    "### Typed clauses",
    PROSE.terms,
    table(
      ["term", "section", "field"],
      TERM_IDS.map((term) => [`\`${term}\``, `\`${sectionOfTerm(term)}\``, field(fieldOfTerm(term))]),
    ),
    "## 7. The agreement",
    PROSE.agreement,
    ...HTTP_SHAPES.filter(({ name }) => name === "SignedRevision").flatMap(shape),
    "## 8. Codes",
    "The set is closed. The status is HTTP's; on the socket a code comes in an `Ack`, in `refused` or in `connect_error`. The sentence is what a person reads.",
    table(
      ["code", "status", "sentence", "comes from"],
      ALL_CODES.map((each) => [`\`${each}\``, String(statusFor(each)), sentenceFor(each), sourcesOf(each).join(", ")]),
    ),
    "## 9. Limits",
    table(["what", "limit", "beyond it"], LIMITS),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function shape({ name, about }: NamedShape): readonly string[] {
  const body = printNamed(name);
  return [`**${name}.** ${about}`, code(`type ${name} =${body.startsWith("\n") ? body : ` ${body}`}`)];
}

function route({ route: name, who, about, body, answer, codes: refusals }: Route): readonly string[] {
  const sent = body === undefined ? [] : [`body ${led(printShape(body))}`];
  const answered = typeof answer === "string" ? `answer ${answer}` : `answer ${led(printShape(answer))}`;
  return [
    `#### \`${name}\``,
    `For: ${who}. ${about}`,
    code([...sent, answered].join("\n")),
    refusals.length === 0 ? "Never refused." : `Refused with: ${codes(refusals)}.`,
  ];
}

function led(printed: string): string {
  return printed.startsWith("\n") ? printed.trimStart() : printed;
}

function code(text: string): string {
  return `\`\`\`ts\n${text}\n\`\`\``;
}

function codes(list: readonly ErrorCode[]): string {
  return list.map((each) => `\`${each}\``).join(", ");
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

function field(of: Field): string {
  switch (of.kind) {
    case "text":
      return `text, at most ${of.limit}`;
    case "choice":
      return `choice: ${of.options.map((option) => `\`${option}\``).join(", ")}`;
    case "length":
      return `length in ${of.unit}, ${of.min} to ${of.max} (${of.suggested} suggested)`;
    case "entries":
      return `entries, ${of.atLeast} to ${of.atMost}; parts ${of.parts.map(({ id, limit }) => `\`${id}\` (at most ${limit})`).join(", ")}`;
    default:
      return of.kind;
  }
}

function becomes({ drafts }: Prompt): string {
  if (drafts === undefined) return "nothing; it is for reading";
  const term = drafts.term === undefined ? "" : `, as the term \`${drafts.term}\``;
  return `\`${drafts.section}\`, ${drafts.mode}${term}`;
}
