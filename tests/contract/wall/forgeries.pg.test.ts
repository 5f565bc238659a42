import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ground, openGround } from "./ground.ts";
import { factInsert } from "./tables.ts";
import { type Answer, REFUSED, salted, sayAll, visit } from "./visit.ts";
import {
  CARDS,
  hashOf,
  MARKS,
  PHRASES,
  personId,
  plantWorld,
  SHOWN,
  VISITORS,
  type VisitorName,
  type WorkspaceLetter,
  workspaceId,
} from "./world.ts";

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
  await plantWorld(ground);
});
afterAll(async () => {
  await ground.close();
});

const [W, J, S] = (["W", "J", "S"] as const).map((letter: WorkspaceLetter) => `'${workspaceId(letter)}'`);

const UNCHANGED: Answer = { rows: [], changed: 0 };
const CHANGED: Answer = { rows: [], changed: 1 };
const told = (value: unknown): Answer => ({ rows: [{ told: value }], changed: 1 });
/** A check of the table itself (PostgreSQL, appendix A). */
const IMPOSSIBLE: Answer = { refused: "23514" };

/** A card that nobody gave like that (PostgreSQL, appendix A: a foreign key). */
const NO_SUCH_CARD: Answer = { refused: "23503" };
/** In this world `b` has opened one card alone, and one of their own for both. */
const OPENED_BY_B = "select count(*)::int as told from footbridge.card_openings where opened_by = 'b'";

const reveal = (workspace: string | undefined, round: string): string =>
  `select footbridge.reveal_round(${workspace}, '${round}', now()) as told`;
const theirs = (seat: "a" | "b", round: string): string =>
  `select count(*)::int as told from footbridge.answers where seat = '${seat}' and round = '${round}'`;
const setSide = (what: string, round: string): string =>
  `update footbridge.sides set ${what} where workspace_id = ${W} and round = '${round}'`;
const redeem = (token: string, rest = "used_at = now(), used_by = footbridge.me()"): string =>
  `update footbridge.invitations set ${rest} where token_hash = '\\x${hashOf(token)}'`;
const sit = (workspace: string | undefined, seat: string, confirmed = false, who = "footbridge.me()"): string =>
  `insert into footbridge.seats values (${workspace}, '${seat}', ${who}, '\\x01', ${confirmed})`;
const confirm = (letter: string | undefined, value: boolean): string =>
  `update footbridge.seats set confirmed = ${value} where workspace_id = ${letter}`;
const fact = (type: string, round: string, body?: object): string =>
  factInsert(workspaceId("W"), { type, round }, body);

const phraseFact = (type: string, entry: string, more: object = {}): string =>
  factInsert(workspaceId("W"), { type }, { type, author: "a", entry, ...more });
const marked = (entry: string, marks?: object): string =>
  phraseFact("phrase.both-marked", entry, marks === undefined ? {} : { marks });
const BOTH_MARKS = `select json_agg(entry) as told from footbridge.both_marks(${W})`;

const bothSealed = (receipts: object, times = 1): object => ({
  type: "round.both-sealed",
  round: "sealed",
  receipts,
  times,
});
const UNSEALED = "ready_at = null, sealed_at = null, receipt = null, opening = null";

const openAs = (card: keyof typeof CARDS, giver: "a" | "b", by: "a" | "b"): string =>
  `insert into footbridge.card_openings values (${W}, '${CARDS[card]}', '${giver}', '${by}')`;
const readCard = (card: keyof typeof CARDS): string =>
  `select count(*)::int as told from footbridge.cards where workspace_id = ${W} and id = '${CARDS[card]}'`;

const leaving = (seat: "a" | "b"): string => `insert into footbridge.deletions values ('side', ${W}, '${seat}', now())`;
const takeKey = (scope: string): string => `delete from footbridge.data_keys where scope = '${scope}'`;
const closed = (more: object = {}): string =>
  factInsert(workspaceId("W"), { type: "workspace.closed" }, { type: "workspace.closed", ...more });

type Case = readonly [what: string, visitor: VisitorName, statements: readonly string[], answer: Answer];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  "[P10] a card is opened by its receiver, or by its giver for both, and by nobody else": [
    ["read while it is sealed", "partner", [readCard("a/sealed")], told(0)],
    ["read after opening it", "partner", [openAs("a/sealed", "a", "b"), readCard("a/sealed")], told(1)],
    ["opened for both by its giver", "inviter", [openAs("a/sealed", "a", "a")], CHANGED],
    ["opened by the receiver as if the giver had done it", "partner", [openAs("a/sealed", "a", "a")], REFUSED],
    ["opened by the giver as if the receiver had done it", "inviter", [openAs("a/sealed", "a", "b")], REFUSED],
    ["said to be the receiver's own", "partner", [openAs("a/sealed", "b", "b")], NO_SUCH_CARD],
    ["opened by a stranger", "stranger", [openAs("a/sealed", "a", "b")], REFUSED],
    ["tried by the giver, to find out whether it is open", "inviter", [openAs("a/alone", "a", "b")], REFUSED],
    ["looked for by the giver among the openings", "inviter", [OPENED_BY_B], told(1)],
    ["written over by its giver", "inviter", [`update footbridge.cards set words = '\\x02'`], REFUSED],
    ["closed again", "partner", ["delete from footbridge.card_openings"], UNCHANGED],
  ],
  "[C18] leaving takes away what is one's own, in that moment alone": [
    ["nothing goes without leaving", "inviter", ["delete from footbridge.answers"], UNCHANGED],
    [
      "what both have read stays",
      "inviter",
      [leaving("a"), "delete from footbridge.answers"],
      { rows: [], changed: 2 },
    ],
    ["the other does not leave by it", "inviter", [leaving("b")], REFUSED],
    ["nor does somebody who sits elsewhere", "stranger", [leaving("a")], REFUSED],
    ["nobody takes the other's key", "inviter", [leaving("a"), takeKey("b")], UNCHANGED],
    ["nor the one for both", "inviter", [leaving("a"), takeKey("shared")], UNCHANGED],
    ["nor one's own without leaving", "inviter", [takeKey("a")], UNCHANGED],
    ["closing is in nobody's name", "inviter", [leaving("a"), closed({ by: "b" })], REFUSED],
    ["and comes with leaving alone", "inviter", [closed()], REFUSED],
    ["one who leaves may say it", "inviter", [leaving("a"), closed()], CHANGED],
    ["whether the other left is told to nobody", "partner", ["select from footbridge.deletions"], UNCHANGED],
    [
      "a workspace does not go while the other is there",
      "inviter",
      [leaving("a"), `delete from footbridge.workspaces where id = ${W}`],
      REFUSED,
    ],
    ["whose account is at a seat is told to nobody", "partner", ["select person_id from footbridge.seats"], REFUSED],
  ],
  "[P15] an account is deleted by its person alone": [
    ["not while they sit somewhere", "inviter", ["select footbridge.forget_me() as told"], { refused: "FB002" }],
    [
      "and nobody else goes with it",
      "holder",
      ["select footbridge.forget_me()", "select footbridge.forget_me() as told"],
      told(false),
    ],
    [
      "nor in the other's name",
      "inviter",
      [`insert into footbridge.deletions values ('person', '${personId("partner")}', 'all', now())`],
      REFUSED,
    ],
  ],
  "[C1] a reveal cannot be forged": [
    ["by asking for it while one is not ready", "inviter", [reveal(W, "sealed")], told(false)],
    ["by asking for it while nobody has sealed", "inviter", [reveal(W, "open")], told(false)],
    ["by asking for it where nobody began", "inviter", [reveal(W, "new")], told(false)],
    ["and asking shows nothing", "inviter", [reveal(W, "sealed"), theirs("b", "sealed")], told(0)],
    ["by readying oneself alone", "inviter", [setSide("ready_at = now()", "sealed"), reveal(W, "sealed")], told(false)],
    [
      "by sealing and readying oneself alone",
      "inviter",
      [setSide("sealed_at = now(), ready_at = now()", "open"), reveal(W, "open")],
      told(false),
    ],
    ["by a stranger", "stranger", [reveal(W, "sealed")], told(null)],
    ["by someone who is not confirmed", "joiner", [reveal(J, "sealed")], told(null)],
    ["by writing down when", "inviter", [setSide("revealed_at = now()", "sealed")], REFUSED],
    [
      "by beginning a side that is revealed already",
      "inviter",
      [`insert into footbridge.sides values (${W}, 'new', 'a', now(), now(), now())`],
      REFUSED,
    ],
    [
      "by beginning a side for the other",
      "inviter",
      [`insert into footbridge.sides (workspace_id, round, seat) values (${W}, 'new', 'b')`],
      REFUSED,
    ],
    ["by readying without a seal", "inviter", [setSide("ready_at = now()", "open")], IMPOSSIBLE],
    ["by the fact", "inviter", [fact("round.revealed", "sealed")], REFUSED],
    ["by the fact that both sealed", "inviter", [fact("round.both-sealed", "open")], REFUSED],
    [
      "and what is true may be written down",
      "inviter",
      [fact("round.both-sealed", "sealed", bothSealed(SHOWN.receipts))],
      CHANGED,
    ],
    [
      "by the fact with receipts under another salt",
      "inviter",
      [salted("a5".repeat(32)), fact("round.both-sealed", "sealed", bothSealed(SHOWN.receipts))],
      REFUSED,
    ],
    [
      "by the fact with receipts under no salt",
      "inviter",
      [salted(""), fact("round.both-sealed", "sealed", bothSealed(SHOWN.receipts))],
      REFUSED,
    ],
    [
      "by the fact with other receipts",
      "inviter",
      [fact("round.both-sealed", "sealed", bothSealed({ ...SHOWN.receipts, a: SHOWN.receipts.b }))],
      REFUSED,
    ],
    [
      "by the fact with receipts of another time",
      "inviter",
      [fact("round.both-sealed", "sealed", bothSealed(SHOWN.receipts, 2))],
      REFUSED,
    ],
    ["by the fact without receipts", "inviter", [fact("round.both-sealed", "sealed")], REFUSED],
    [
      "by the fact without receipts over a seal without one",
      "inviter",
      [setSide("receipt = null, opening = null", "sealed"), fact("round.both-sealed", "sealed")],
      REFUSED,
    ],
    ["by denying that both sealed", "inviter", [fact("round.not-both-sealed", "sealed")], REFUSED],
    [
      "by a fact under another name",
      "inviter",
      [fact("round.both-sealed", "sealed", { ...bothSealed(SHOWN.receipts), type: "round.revealed" })],
      IMPOSSIBLE,
    ],
    [
      "by a fact under another round",
      "inviter",
      [fact("round.revealed", "revealed", { type: "round.revealed", round: "sealed" })],
      IMPOSSIBLE,
    ],
    ["by a fact without a type", "inviter", [fact("round.revealed", "revealed", { round: "revealed" })], IMPOSSIBLE],
    [
      "and comes about when the second is ready",
      "partner",
      [setSide("ready_at = now()", "sealed"), reveal(W, "sealed"), theirs("a", "sealed")],
      told(1),
    ],
  ],
  "[P2] marks cannot be forged": [
    ["by the fact with other marks", "inviter", [marked(PHRASES.both, { ...MARKS, b: MARKS.a })], REFUSED],
    ["by the fact while one has not marked it", "inviter", [marked(PHRASES.one, MARKS)], REFUSED],
    ["by the fact without marks", "inviter", [marked(PHRASES.both)], REFUSED],
    ["by denying that both have", "partner", [phraseFact("phrase.not-both-marked", PHRASES.both)], REFUSED],
    ["by a stranger", "stranger", [marked(PHRASES.both, MARKS)], REFUSED],
    ["and what is true may be written down", "partner", [marked(PHRASES.both, MARKS)], CHANGED],
    ["and asking tells what both have marked, and nothing else", "inviter", [BOTH_MARKS], told([PHRASES.both])],
    ["and asking tells a stranger nothing", "stranger", [BOTH_MARKS], told(null)],
    [
      "and the other's mark stays theirs",
      "inviter",
      [`update footbridge.phrase_marks set say = true where workspace_id = ${W} and seat = 'b'`],
      UNCHANGED,
    ],
    [
      "and not with me stands by itself",
      "inviter",
      [`update footbridge.phrase_marks set not_with_me = true where workspace_id = ${W}`],
      IMPOSSIBLE,
    ],
  ],
  "[C2] what is revealed stays as it is": [
    ["its words", "inviter", ["update footbridge.answers set words = '\\x02' where round = 'revealed'"], UNCHANGED],
    ["its seal", "inviter", [setSide(UNSEALED, "revealed")], UNCHANGED],
    ["its time", "inviter", [reveal(W, "revealed")], told(true)],
  ],
  "[C1] a seal holds": [
    [
      "over one's own words",
      "inviter",
      ["update footbridge.answers set words = '\\x02' where round = 'sealed'"],
      UNCHANGED,
    ],
    [
      "over one's own words, said another way",
      "inviter",
      [
        `insert into footbridge.answers values (${W}, 'sealed', 'p', 'a', 2, '\\x02', current_date)
           on conflict (workspace_id, round, seat, prompt) do update set words = excluded.words`,
      ],
      REFUSED,
    ],
    [
      "until it is taken back",
      "inviter",
      [setSide(UNSEALED, "sealed"), "update footbridge.answers set words = '\\x02' where round = 'sealed'"],
      CHANGED,
    ],
  ],
  "[C6] nobody takes a seat that is not theirs": [
    ["without a link", "stranger", [sit(W, "b")], REFUSED],
    ["with a link that was not redeemed", "holder", [sit(S, "b")], REFUSED],
    ["with the link of another workspace", "holder", [redeem("S"), sit(W, "b")], REFUSED],
    ["the inviter's", "holder", [redeem("S"), sit(S, "a", true)], REFUSED],
    ["a third", "holder", [redeem("S"), sit(S, "c")], REFUSED],
    ["confirmed by oneself", "holder", [redeem("S"), sit(S, "b", true)], REFUSED],
    ["confirmed by oneself afterwards", "holder", [redeem("S"), sit(S, "b"), confirm(S, true)], UNCHANGED],
    ["in somebody else's name", "holder", [redeem("S"), sit(S, "b", false, `'${personId("partner")}'`)], REFUSED],
    [
      "with a link that somebody else is said to have used",
      "holder",
      [redeem("S", `used_at = now(), used_by = '${personId("declined")}'`)],
      REFUSED,
    ],
    ["with a link that says by whom and not when", "holder", [redeem("S", "used_by = footbridge.me()")], REFUSED],
    ["with a link after its time", "holder", [redeem("S", "used_at = expires_at, used_by = footbridge.me()")], REFUSED],
    ["with a revoked link", "late", [redeem("S-revoked")], UNCHANGED],
    ["with a link that is made to be valid again", "late", [redeem("S-revoked", "revoked_at = null")], UNCHANGED],
    ["with a link that was used before", "declined", [redeem("D")], UNCHANGED],
    ["with a link of one's own", "stranger", [redeem("S")], REFUSED],
    ["and with a link that works exactly one does", "holder", [redeem("S"), sit(S, "b")], CHANGED],
  ],
  "[C6] the second seat is confirmed once, by the inviter": [
    ["by nobody else", "joiner", [confirm(J, true)], UNCHANGED],
    ["and not the first by the second", "partner", [confirm(W, false)], UNCHANGED],
    ["and not taken back", "inviter", [confirm(W, false)], UNCHANGED],
    ["and not taken away", "inviter", [`delete from footbridge.seats where workspace_id = ${W}`], UNCHANGED],
    ["nor unconfirmed where it never was", "host", [confirm(J, false)], REFUSED],
    ["by the inviter", "host", [confirm(J, true)], CHANGED],
  ],
  "[T2] the log is added to and never changed": [
    [
      "not in the other's name",
      "inviter",
      [fact("agreement.signed", "x", { type: "agreement.signed", round: "x", by: "b" })],
      REFUSED,
    ],
    ["not in nobody's name", "inviter", [fact("agreement.signed", "x")], REFUSED],
    ["not by an update", "inviter", ["update footbridge.facts set body = '{}'"], REFUSED],
    ["not by a delete", "inviter", ["delete from footbridge.facts"], REFUSED],
  ],
  "[P5] the wall has no back door": [
    [
      "row security cannot be switched off",
      "inviter",
      ["set local row_security = off", "select from footbridge.answers"],
      REFUSED,
    ],
    ["the keeper's role cannot be taken", "inviter", ["set local role footbridge_keeper"], REFUSED],
    ["another login's neither", "inviter", ["set session authorization footbridge_keeper"], REFUSED],
    ["nor may a policy be dropped", "inviter", ["drop policy answers_select on footbridge.answers"], REFUSED],
    [
      "nor a function of the product's be replaced",
      "inviter",
      ["create function footbridge.spy() returns int language sql as 'select 1'"],
      REFUSED,
    ],
    ["nor a query's plan be asked for others' figures", "inviter", ["select from pg_catalog.pg_statistic"], REFUSED],
  ],
};

describe.each(Object.entries(CASES))("%s", (rule, cases) => {
  it.each(cases)(`${rule.slice(0, 4)} %s (%s)`, async (_, visitor, statements, answer) => {
    expect(await sayAll(ground, VISITORS[visitor], ...statements)).toStrictEqual(answer);
  });
});

describe("who has to wait for whom", () => {
  const nowait = "select from footbridge.sides for update nowait";

  it("[P1] nobody outside can hold a round still", async () => {
    for (const name of ["stranger", "declined", "nobody"] as const)
      await visit(
        ground,
        VISITORS[name],
        async (say) => {
          expect(await say(`select footbridge.hold_sides(${W}, 'sealed')::text as told`)).toStrictEqual(told(""));
          expect((await ground.asOwner(nowait)).length).toBe(24);
        },
        false,
      );
  });

  it("[P1] a side that is being changed holds no row but its own", async () => {
    await visit(
      ground,
      VISITORS.inviter,
      async (say) => {
        for (const statement of [
          "select from footbridge.sides where round = 'open' for update",
          "update footbridge.answers set words = '\\x02' where round = 'open'",
          setSide("sealed_at = now()", "open"),
        ])
          expect("refused" in (await say(statement))).toBe(false);
        const free = "select from footbridge.workspaces for no key update nowait";
        expect((await ground.asOwner(free)).length).toBe(4);
        const held = await ground.asOwner<{ row: string }>(
          `select round || '/' || seat as row from footbridge.sides where workspace_id = ${W}
         except select round || '/' || seat from
           (select * from footbridge.sides where workspace_id = ${W} for update skip locked) as unlocked`,
        );
        expect(held).toStrictEqual([{ row: "open/a" }]);
      },
      false,
    );
  });
});
