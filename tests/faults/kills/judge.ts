import { isDeepStrictEqual } from "node:util";
import { boardView } from "@footbridge/shared/domain/clause/view";
import { type Fact, fold, type SharedState } from "@footbridge/shared/domain/fold";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { Command } from "@footbridge/shared/protocol/commands";
import type { Page } from "../../support/page.ts";
import type { AsOwner } from "../../support/postgres.ts";
import type { Ledger, Said } from "./ledger.ts";

/** What was found wrong, each in words; all empty when nothing is. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly differing: readonly string[];
}

/** Which facts each of these commands leaves: one, and one alone. */
const LEAVE_ONE: readonly { readonly commands: readonly Command["type"][]; readonly facts: readonly Fact["type"][] }[] =
  [
    { commands: ["clause.propose"], facts: ["clause.proposed"] },
    { commands: ["clause.edit", "clause.counter"], facts: ["clause.reworded", "clause.countered"] },
    { commands: ["clause.say-yes"], facts: ["clause.yes-given"] },
    { commands: ["clause.take-yes-back"], facts: ["clause.yes-taken-back"] },
    { commands: ["clause.not-like-this"], facts: ["clause.objected"] },
    { commands: ["clause.withdraw"], facts: ["clause.version-withdrawn"] },
    { commands: ["clause.put-aside"], facts: ["clause.put-aside"] },
    { commands: ["clause.take-up"], facts: ["clause.taken-up"] },
    { commands: ["card.give"], facts: ["card.given"] },
    { commands: ["space.propose"], facts: ["space.proposed"] },
    { commands: ["space.take-back"], facts: ["space.taken-back"] },
  ];

/**
 * Compares what two people were told with what the database holds: every acknowledged command is there, every other one
 * once or not at all, and a refused one not at all.
 */
export async function judgeCommands(
  asOwner: AsOwner,
  workspace: string,
  ledger: Ledger,
): Promise<Omit<Verdict, "differing">> {
  const kept = await asOwner<{ id: string; seat: string }>(
    "select id, seat from footbridge.commands where workspace_id = $1",
    [workspace],
  );
  const there = new Set(kept.map(({ id, seat }) => `${seat}/${id}`));
  const isThere = ({ id, seat }: Said): boolean => there.has(`${seat}/${id}`);
  const lost = ledger.with("accepted").filter((said) => !isThere(said));
  const halves = ledger.with("refused").filter(isThere);
  const carriedOut = ledger.said.filter(isThere);
  const facts = (await factsOf(asOwner, workspace)).map(({ body }) => body.type);
  const amounts = [
    ...LEAVE_ONE.map((leave) => ({
      what: leave.facts.join(" or "),
      asked: carriedOut.filter(({ command }) => leave.commands.includes(command.type)).length,
      found: facts.filter((type) => leave.facts.includes(type)).length,
    })),
    ...(await savesOf(asOwner, workspace, carriedOut)),
  ];
  return {
    lost: [
      ...lost.map(({ command }) => `${command.type} was acknowledged and is gone`),
      ...amounts.filter(({ asked, found }) => found < asked).map(tell),
    ],
    doubled: [
      ...halves.map(({ command }) => `${command.type} was refused and is there`),
      ...ledger.answeredTwice.map((id) => `${id} was answered differently the second time`),
      ...amounts.filter(({ asked, found }) => found > asked).map(tell),
    ],
  };
}

interface Amount {
  readonly what: string;
  readonly asked: number;
  readonly found: number;
}

function tell({ what, asked, found }: Amount): string {
  return `${what}: ${found} for ${asked} commands`;
}

/** An answer's revision counts its saves, from one. */
async function savesOf(asOwner: AsOwner, workspace: string, carriedOut: readonly Said[]): Promise<readonly Amount[]> {
  const asked = new Map<string, number>();
  for (const { seat, command } of carriedOut) {
    if (command.type !== "round.save") continue;
    const what = `${command.round}/${command.prompt} of ${seat}`;
    asked.set(what, (asked.get(what) ?? 0) + 1);
  }
  const rows = await asOwner<{ what: string; revision: number }>(
    "select round || '/' || prompt || ' of ' || seat as what, revision from footbridge.answers where workspace_id = $1",
    [workspace],
  );
  const found = new Map(rows.map(({ what, revision }) => [what, revision]));
  return [...new Set([...asked.keys(), ...found.keys()])].map((what) => ({
    what: `saves of ${what}`,
    asked: asked.get(what) ?? 0,
    found: found.get(what) ?? 0,
  }));
}

function factsOf(asOwner: AsOwner, workspace: string) {
  return asOwner<{ version: number; body: Fact }>(
    "select version, body from footbridge.facts where workspace_id = $1 order by version, ordinal",
    [workspace],
  );
}

/**
 * Compares fresh pages of both with each other and with the fold of the log, and the log with what is kept beside it.
 * @param fresh pages that nothing happens on any more
 */
export async function judgeViews(
  asOwner: AsOwner,
  workspace: string,
  fresh: Readonly<Record<Seat, Page>>,
): Promise<readonly string[]> {
  const facts = await factsOf(asOwner, workspace);
  const [row] = await asOwner<{ state: unknown; version: number }>(
    "select state, version from footbridge.workspaces where id = $1",
    [workspace],
  );
  const state = fold(facts.map(({ body }) => body));
  const versions = [...new Set(facts.map(({ version }) => version))];
  const differing: string[] = [];
  const compare = (what: string, one: unknown, other: unknown): void => {
    if (!isDeepStrictEqual(plain(one), plain(other))) differing.push(what);
  };
  compare("the folded state beside the log", row?.state, state);
  compare(
    "the numbers of the log",
    versions,
    versions.map((_, at) => (versions[0] ?? 0) + at),
  );
  compare("the workspace's version", row?.version, versions.at(-1));
  for (const seat of ["a", "b"] as const) {
    compare(`the board of ${seat}`, fresh[seat].board, boardView(state.board));
    compare(`the clauses of ${seat}`, clausesIn(fresh[seat]), clausesFolded(state));
  }
  compare("the clauses of both", fresh.a.clauses(), fresh.b.clauses());
  return differing;
}

function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

function clausesIn(page: Page) {
  return page.clauses().map(({ id, standing, versions }) => ({
    id,
    standing,
    versions: versions.map(({ digest, by, yes }) => ({ digest, by, yes })),
  }));
}

function clausesFolded({ board }: SharedState) {
  const byId = new Map(board.map((clause) => [clause.id, clause]));
  return boardView(board)
    .sections.flatMap(({ clauses }) => clauses)
    .map((id) => byId.get(id))
    .map((clause) => ({
      id: clause?.id,
      standing: clause?.standing,
      versions: clause?.versions.map(({ words, by, yes }) => ({ digest: words.digest, by, yes })),
    }));
}
