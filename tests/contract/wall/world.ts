import { createHash } from "node:crypto";
import { shownReceiptText } from "@footbridge/shared/domain/round/receipt";
import type { Identity } from "../../../server/src/db/door.ts";
import type { Ground } from "./ground.ts";
import type { Visitor } from "./visit.ts";

/**
 * Four workspaces with the same rows in every table, planted past every policy, and everyone who could come to them:
 *   W  is open: the inviter and the partner
 *   J  someone has joined and is not confirmed
 *   D  someone had joined and was declined
 *   S  a stranger's own, with one link that works, one that was revoked and one that is over
 * In each there are three rounds: nobody sealed `open`, both sealed `sealed` and one is ready, `revealed` is revealed.
 */
export const WORKSPACES = ["W", "J", "D", "S"] as const;
export type WorkspaceLetter = (typeof WORKSPACES)[number];

/** The receipts of the two seals wherever there are any, lower-case hex. */
export const RECEIPTS = { a: "0a".repeat(32), b: "0b".repeat(32) } as const;

export const ROUNDS = ["open", "sealed", "revealed"] as const;

function uuid(kind: number, n: number): string {
  return `00000000-0000-4000-8000-${String(kind).padStart(6, "0")}${String(n).padStart(6, "0")}`;
}

/** The id of a workspace. */
export function workspaceId(letter: WorkspaceLetter): string {
  return uuid(1, WORKSPACES.indexOf(letter) + 1);
}

const PEOPLE = ["inviter", "partner", "host", "joiner", "declined", "stranger", "holder"] as const;
export type PersonName = (typeof PEOPLE)[number];

/** The id of a person. `host` invited to J and D; `holder` has the links of S. */
export function personId(name: PersonName): string {
  return uuid(2, PEOPLE.indexOf(name) + 1);
}

/** The hash of a link's token, lower-case hex. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

const member = (name: PersonName, token?: string): Visitor => {
  const identity: Identity = { person: personId(name), ...(token === undefined ? {} : { tokenHash: hashOf(token) }) };
  return { role: "member", identity };
};

/** Everyone who could come, with all that they may have in hand. */
export const VISITORS = {
  inviter: member("inviter"),
  partner: member("partner", "W"),
  host: member("host"),
  joiner: member("joiner", "J"),
  declined: member("declined", "D"),
  stranger: member("stranger"),
  holder: member("holder", "S"),
  late: member("holder", "S-revoked"),
  nobody: { role: "nobody" },
  accounts: { role: "accounts" },
  maintenance: { role: "maintenance" },
  login: { role: "login" },
} as const satisfies Record<string, Visitor>;
export type VisitorName = keyof typeof VISITORS;

const SEATS: Readonly<Record<WorkspaceLetter, Readonly<Partial<Record<"a" | "b", readonly [PersonName, boolean]>>>>> = {
  W: { a: ["inviter", true], b: ["partner", true] },
  J: { a: ["host", true], b: ["joiner", false] },
  D: { a: ["host", true] },
  S: { a: ["stranger", true] },
};

const LINKS: readonly {
  readonly token: string;
  readonly workspace: WorkspaceLetter;
  readonly usedBy?: PersonName;
  readonly revoked?: true;
}[] = [
  { token: "W", workspace: "W", usedBy: "partner" },
  { token: "J", workspace: "J", usedBy: "joiner" },
  { token: "D", workspace: "D", usedBy: "declined" },
  { token: "S", workspace: "S" },
  { token: "S-revoked", workspace: "S", revoked: true },
];

function peopleRows(): readonly string[] {
  return PEOPLE.flatMap((name, n) => [
    `insert into footbridge.persons values ('${personId(name)}', '\\x0${n}', '\\x01', '\\x02', '\\x03', 'hash', now())`,
    `insert into footbridge.sessions values ('\\x0${n}', '${personId(name)}', now())`,
    `insert into footbridge.recovery_codes values ('${personId(name)}', '\\x0${n}', null)`,
  ]);
}

function workspaceRows(letter: WorkspaceLetter): readonly string[] {
  const id = workspaceId(letter);
  const seats = Object.entries(SEATS[letter]).map(
    ([seat, [name, confirmed]]) =>
      `insert into footbridge.seats values ('${id}', '${seat}', '${personId(name)}', '\\x01', ${confirmed})`,
  );
  const both = (["a", "b"] as const).flatMap((seat) => [
    `insert into footbridge.commands values ('${id}', '${seat}', '${uuid(3, 1)}', '\\x01', '{}', now())`,
    `insert into footbridge.sides (workspace_id, round, seat, sealed_at, ready_at, revealed_at, receipt, opening) values
       ('${id}', 'open', '${seat}', null, null, null, null, null),
       ('${id}', 'sealed', '${seat}', now(), ${seat === "a" ? "now()" : "null"}, null, '\\x${RECEIPTS[seat]}', '\\x01'),
       ('${id}', 'revealed', '${seat}', now(), now(), now(), '\\x${RECEIPTS[seat]}', '\\x01')`,
    ...ROUNDS.map((round) => `insert into footbridge.answers values ('${id}', '${round}', 'p', '${seat}', 1, '\\x01')`),
  ]);
  return [
    `insert into footbridge.workspaces values ('${id}', 1, '{}', now())`,
    ...seats,
    ...both,
    ...["a", "b", "shared"].map((scope) => `insert into footbridge.data_keys values ('${id}', '${scope}', 1, '\\x01')`),
    `insert into footbridge.facts values
       ('${id}', 1, 0, 'workspace.opened', null, '{"type": "workspace.opened", "by": "a"}', now())`,
    `insert into footbridge.shared_words values ('${id}', '${uuid(4, 1)}', 'clause', '\\x01')`,
    `insert into footbridge.revisions values ('${id}', 1, '\\x01', '\\x01')`,
  ];
}

function linkRow({ token, workspace, usedBy, revoked }: (typeof LINKS)[number], n: number): string {
  const by = usedBy === undefined ? "null, null" : `now(), '${personId(usedBy)}'`;
  return `insert into footbridge.invitations values ('${uuid(5, n)}', '${workspaceId(workspace)}', '\\x${hashOf(token)}',
    '\\x01', now(), now() + interval '7 days', ${revoked ? "now()" : "null"}, ${by})`;
}

/** What a fact says of both seals: their receipts as they are shown for the first time. */
export const SHOWN = {
  receipts: { a: shown(RECEIPTS.a), b: shown(RECEIPTS.b) },
  times: 1,
} as const;

function shown(receipt: string): string {
  return createHash("sha256").update(shownReceiptText(receipt, 1)).digest("hex");
}

/** Plants the world in an empty database. */
export async function plantWorld(ground: Ground): Promise<void> {
  // The world's wrapped keys are wrapped by nothing; the name of what wraps them has to be there all the same.
  const masterKeys = "insert into footbridge.master_keys values ('\\x01'), ('\\x02')";
  const rows = [masterKeys, ...peopleRows(), ...WORKSPACES.flatMap(workspaceRows), ...LINKS.map(linkRow)];
  await ground.asOwner(rows.join(";\n"));
}
