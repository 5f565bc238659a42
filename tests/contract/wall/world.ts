import { createHash } from "node:crypto";
import { shownReceiptText } from "@footbridge/shared/domain/round/receipt";
import { otherSeat } from "@footbridge/shared/domain/seat";
import type { Identity } from "../../../server/src/db/door.ts";
import type { Ground } from "./ground.ts";
import type { Visitor } from "./visit.ts";

/**
 * Four workspaces with the same rows in every table, planted past every policy, and everyone who could come to them:
 *   W  is open: the inviter and the partner
 *   J  someone has joined and is not confirmed
 *   D  someone had joined and was declined
 *   S  a stranger's own, with one link that works, one that was revoked and one that is over
 * In each lie cards from both: sealed, opened by the receiver alone, and open for both.
 * In each seat `a` alone has signed the first revision, and both have signed the second.
 * In each both are in a meeting that `b` has left.
 * In each there are three rounds: nobody sealed `open`, both sealed `sealed` and one is ready, `revealed` is revealed.
 */
export const WORKSPACES = ["W", "J", "D", "S"] as const;
export type WorkspaceLetter = (typeof WORKSPACES)[number];

/** The receipts of the two seals wherever there are any, lower-case hex. */
export const RECEIPTS = { a: "0a".repeat(32), b: "0b".repeat(32) } as const;

export const ROUNDS = ["open", "sealed", "revealed"] as const;

/** A phrase that both have marked, and one that only seat `a` has. */
export const PHRASES = { both: uuid(6, 1), one: uuid(6, 2) } as const;

/** The meeting that both seats entered in each workspace, and that seat `b` has left. */
export const MEETING = uuid(7, 1);

/** The two marks wherever both have marked a phrase. */
export const MARKS = {
  a: { say: true, hear: true, notWithMe: false },
  b: { say: false, hear: true, notWithMe: false },
} as const;

/** The public keys that were offered wherever there are seats. */
export const OFFERED = { a: `${"a".repeat(42)}A`, b: `${"b".repeat(42)}A` } as const;

/** Their thumbprints, as a fact names them. */
export const THUMBPRINTS = { a: thumbprint(OFFERED.a), b: thumbprint(OFFERED.b) } as const;

function thumbprint(x: string): string {
  return createHash("sha256").update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest("base64url");
}

function uuid(kind: number, n: number): string {
  return `00000000-0000-4000-8000-${String(kind).padStart(6, "0")}${String(n).padStart(6, "0")}`;
}

/** The id of a workspace. */
export function workspaceId(letter: WorkspaceLetter): string {
  return uuid(1, WORKSPACES.indexOf(letter) + 1);
}

export const PEOPLE = ["inviter", "partner", "host", "joiner", "declined", "stranger", "holder"] as const;
export type PersonName = (typeof PEOPLE)[number];

/** The id of a person. `host` invited to J and D; `holder` has the links of S. */
export function personId(name: PersonName): string {
  return uuid(2, PEOPLE.indexOf(name) + 1);
}

/** The ids of the cards that lie in each workspace, as `giver/state`: the receiver of `alone` opened it for themselves. */
export const CARDS = {
  "a/sealed": uuid(6, 1),
  "a/alone": uuid(6, 2),
  "a/together": uuid(6, 3),
  "b/sealed": uuid(6, 4),
  "b/alone": uuid(6, 5),
  "b/together": uuid(6, 6),
} as const;

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
    `insert into footbridge.sessions values ('\\x0${n}', '${personId(name)}', now(), null, now())`,
    `insert into footbridge.recovery_codes values ('${personId(name)}', '\\x0${n}', null)`,
    `insert into footbridge.preferences values ('${personId(name)}', '\\x01')`,
    `insert into footbridge.reminders values ('${personId(name)}', '\\x01', '\\x0${n}')`,
    `insert into footbridge.push_devices values ('${personId(name)}', sha256('\\x0${n}'), '\\x01')`,
    `insert into footbridge.private_pages values ('${personId(name)}', '${uuid(6, 1)}', '\\x01')`,
  ]);
}

/** When a pause began after which both would go on, and another. */
export const PAUSED_SINCE = { both: "2026-02-01T10:00:00.000Z", other: "2026-02-02T10:00:00.000Z" } as const;

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
    `insert into footbridge.visits values ('${id}', '${seat}', now())`,
    `insert into footbridge.pause_wishes values ('${id}', '${seat}', '${PAUSED_SINCE.both}')`,
    `insert into footbridge.meeting_presence values ('${id}', '${seat}', '${MEETING}', now(), now(), '{"kind": "board"}')`,
    `insert into footbridge.meeting_sides values
       ('${id}', '${seat}', null, ${seat === "b" ? `'${MEETING}'` : "null"}, true)`,
    `insert into footbridge.signing_keys values ('${id}', '${seat}', '${OFFERED[seat]}', null)`,
    ...ROUNDS.map(
      (round) =>
        `insert into footbridge.answers values ('${id}', '${round}', 'p', '${seat}', 1, '\\x01', current_date)`,
    ),
  ]);
  return [
    `insert into footbridge.workspaces values ('${id}', 1, '{}', now())`,
    ...seats,
    ...feedRows(letter),
    ...noteRows(letter),
    ...both,
    `insert into footbridge.meetings values ('${id}', '{}', now())`,
    ...["a", "b", "shared"].map((scope) => `insert into footbridge.data_keys values ('${id}', '${scope}', 1, '\\x01')`),
    `insert into footbridge.facts values
       ('${id}', 1, 0, 'workspace.opened', null, '{"type": "workspace.opened", "by": "a"}', now())`,
    `insert into footbridge.phrase_marks values
       ('${id}', 'a', '${PHRASES.both}', 'a', true, true, false), ('${id}', 'a', '${PHRASES.both}', 'b', false, true, false),
       ('${id}', 'a', '${PHRASES.one}', 'a', true, false, false), ('${id}', 'a', '${PHRASES.one}', 'b', false, false, false)`,
    `insert into footbridge.shared_words values ('${id}', '${uuid(4, 1)}', 'clause', '\\x01')`,
    `insert into footbridge.revisions values ('${id}', 1, '\\x01', '\\x01'), ('${id}', 2, '\\x01', '\\x01')`,
    `insert into footbridge.signatures values ('${id}', 1, 'a', '\\x01'), ('${id}', 2, 'a', '\\x01'),
       ('${id}', 2, 'b', '\\x01')`,
    `insert into footbridge.audit_entries values ('${id}', 1, '\\x01')`,
    `insert into footbridge.host_receipts values ('${id}', 1, '\\x01')`,
    `insert into footbridge.sealed_papers values ('${id}', 1, 'a4', '\\x01')`,
    ...(["a", "b"] as const).flatMap((giver) => [
      `insert into footbridge.card_drafts values ('${id}', '${giver}', 1, '\\x01', current_date)`,
      ...(["sealed", "alone", "together"] as const).map(
        (kind) => `insert into footbridge.cards values ('${id}', '${CARDS[`${giver}/${kind}`]}', '${giver}', '\\x01')`,
      ),
      `insert into footbridge.card_openings values
         ('${id}', '${CARDS[`${giver}/alone`]}', '${giver}', '${otherSeat(giver)}'),
         ('${id}', '${CARDS[`${giver}/together`]}', '${giver}', '${giver}')`,
    ]),
  ];
}

/** Everyone who sits here has a calendar's address, also who is not confirmed. */
function feedRows(letter: WorkspaceLetter): readonly string[] {
  return Object.values(SEATS[letter]).map(
    ([name]) =>
      `insert into footbridge.calendar_feeds
         values ('${workspaceId(letter)}', '${personId(name)}', '\\x${hashOf(`${letter}/${name}`)}')`,
  );
}

/** Everyone who sits here had a note, also who is not confirmed. */
function noteRows(letter: WorkspaceLetter): readonly string[] {
  return Object.values(SEATS[letter]).map(
    ([name]) =>
      `insert into footbridge.reminder_notes
         values ('${personId(name)}', '${workspaceId(letter)}', 'check-in-2031-01-12', 'mail', now())`,
  );
}

function linkRow({ token, workspace, usedBy, revoked }: (typeof LINKS)[number], n: number): string {
  const by = usedBy === undefined ? "null, null" : `now(), '${personId(usedBy)}'`;
  return `insert into footbridge.invitations values ('${uuid(5, n)}', '${workspaceId(workspace)}', '\\x${hashOf(token)}',
    '\\x01', now(), now() + interval '7 days', ${revoked ? "now()" : "null"}, ${by})`;
}

/** What receipts are shown with in this world. */
export const SALT = "5a".repeat(32);

/** What a fact says of both seals: their receipts as they are shown for the first time. */
export const SHOWN = {
  receipts: { a: shown(RECEIPTS.a), b: shown(RECEIPTS.b) },
  times: 1,
} as const;

function shown(receipt: string): string {
  return createHash("sha256")
    .update(shownReceiptText(receipt, { times: 1, salt: SALT }))
    .digest("hex");
}

/** Plants the world in an empty database. */
export async function plantWorld(ground: Ground): Promise<void> {
  // The world's wrapped keys are wrapped by nothing; the name of what wraps them has to be there all the same.
  const masterKeys = "insert into footbridge.master_keys values ('\\x01'), ('\\x02')";
  const hostKeys = "insert into footbridge.host_keys values (0, '\\x01', '\\x01'), (1, '\\x01', '\\x01')";
  const rows = [masterKeys, hostKeys, ...peopleRows(), ...WORKSPACES.flatMap(workspaceRows), ...LINKS.map(linkRow)];
  await ground.asOwner(rows.join(";\n"));
}
