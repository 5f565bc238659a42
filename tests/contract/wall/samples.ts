import { randomUUID } from "node:crypto";
import { BLANK_CARDS } from "@footbridge/shared/domain/card/words";
import type { SharedState } from "@footbridge/shared/domain/fold";
import type { Answer, Value } from "@footbridge/shared/domain/round/answer";
import type { SectionId, TermId } from "@footbridge/shared/domain/round/sheet";
import type { Seat } from "@footbridge/shared/domain/seat";
import { minutesAfter } from "@footbridge/shared/domain/timeout/decide";
import type { Command } from "@footbridge/shared/protocol/commands";
import type { Actor } from "../../../server/src/workspaces/deps.ts";
import { ENTRIES, marking, openPhrases } from "../../support/phrases.ts";
import { sealing } from "../../support/seal.ts";
import { KNOWN_KEYS, unkeyed } from "../../support/signing.ts";
import type { Ground } from "./ground.ts";
import { accepted, joined, together } from "./people.ts";

/** A workspace of two, in which commands are carried out and have to be accepted. */
export interface Stage {
  readonly ground: Ground;
  readonly workspace: string;
  readonly actors: Readonly<Record<Seat, Actor>>;
  /** Carries out commands of a seat, one after the other. */
  does(seat: Seat, ...commands: readonly Command[]): Promise<void>;
  /** The shared state as it is now. */
  state(): Promise<SharedState>;
}

/** Opens a stage; `open` unless the second is still to be confirmed. */
export async function openStage(ground: Ground, status: "joined" | "open" = "open"): Promise<Stage> {
  const { workspace, ana, ben } = await (status === "open" ? together : joined)(ground.deps);
  const actors = { a: { person: ana.id, workspace }, b: { person: ben.id, workspace } };
  return {
    ground,
    workspace,
    actors,
    async does(seat, ...commands) {
      for (const command of commands) await accepted(ground.deps, actors[seat], command);
    },
    async state() {
      const [row] = await ground.asOwner<{ state: SharedState }>(
        "select state from footbridge.workspaces where id = $1",
        [workspace],
      );
      if (row === undefined) throw new Error("the workspace is gone");
      return row.state;
    },
  };
}

/** An answer of words. */
export const said = (text: string): Answer => ({ state: "answered", value: { kind: "text", text } });

const ROUND = "what-changed";
export const save = (text: string, base = 0): Command => ({
  type: "round.save",
  round: ROUND,
  prompt: "different",
  base,
  answer: said(text),
});
const onRound = (type: "take-seal-back" | "say-ready" | "take-ready-back"): Command => ({
  type: `round.${type}`,
  round: ROUND,
});

export const propose = (text: string, section: SectionId = "purpose"): Command => ({
  type: "clause.propose",
  section,
  words: { kind: "text", text },
});

/** A space that ends so many days from now. */
export const proposeSpace = (days: number): Extract<Command, { type: "space.propose" }> => ({
  type: "space.propose",
  until: inDays(days),
});

function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
}

const offering = (key: keyof typeof KNOWN_KEYS): Command => ({ type: "signing-key.offer", jwk: KNOWN_KEYS[key] });

/** Lets both agree on a space until then. */
export async function beginSpace(stage: Stage, until: string): Promise<void> {
  await stage.does("a", { type: "space.propose", until });
  await stage.does("b", { type: "space.agree", until });
}

/** A time-out that `a` calls. */
async function beginTimeout(stage: Stage): Promise<{ readonly since: string; readonly until: string }> {
  await stage.does("a", { type: "timeout.begin" });
  const { timeout } = await stage.state();
  if (timeout === null || timeout === undefined) throw new Error("there is no time-out");
  return timeout;
}

/** A clause on the board, with the digest of its first words. */
export async function newClause(
  stage: Stage,
  command: Command = propose("We begin again slowly"),
): Promise<{ readonly clause: string; readonly digest: string }> {
  await stage.does("a", command);
  const clause = (await stage.state()).board.at(-1);
  const digest = clause?.versions[0]?.words.digest;
  if (clause === undefined || digest === undefined) throw new Error("there is no clause");
  return { clause: clause.id, digest };
}

async function agreed(stage: Stage, command: Command): Promise<void> {
  const about = await newClause(stage, command);
  for (const seat of ["a", "b"] as const) await stage.does(seat, { type: "clause.say-yes", ...about });
}

const term = (id: TermId, section: SectionId, value: Value): Command => ({
  type: "clause.propose",
  section,
  words: { kind: "term", term: id, value },
});

/** Brings everything onto the board that a revision needs, with both yeses. */
async function settleBoard(stage: Stage): Promise<void> {
  await agreed(stage, propose("We begin again slowly", "purpose"));
  await agreed(stage, term("trial-length", "pace", { kind: "length", amount: 12 }));
  await agreed(stage, term("trial-start", "pace", { kind: "date", date: "2031-03-01" }));
  await agreed(stage, propose("We meet outside", "boundaries"));
  await agreed(stage, term("check-in-day", "check-ins", { kind: "weekday", weekday: 7 }));
  await agreed(stage, term("check-in-time", "check-ins", { kind: "time", time: "19:30", zone: "Europe/Rome" }));
  await agreed(stage, propose("We say it face to face", "ending"));
}

/** Brings the agreement to a frozen revision. */
export async function freeze(stage: Stage): Promise<{ readonly revision: number; readonly digest: string }> {
  await settleBoard(stage);
  await stage.does("a", { type: "agreement.freeze" });
  const revision = (await stage.state()).agreement.revisions.at(-1);
  if (revision === undefined) throw new Error("there is no revision");
  return { revision: revision.number, digest: revision.digest };
}

/** Brings both to live by an agreement, whose first check-in is on 2 March 2031 at 19:30 in Rome. */
async function signed(stage: Stage): Promise<void> {
  const about = await freeze(stage);
  for (const seat of ["a", "b"] as const) await stage.does(seat, unkeyed(about, "A name"));
}

const TIGHTEN = { type: "boundary.tighten", text: "I am home by nine", line: null } as const;
const SUGGEST = { type: "check-in.suggest", round: "check-in-2031-03-02", to: "2031-03-03T18:30:00.000Z" } as const;

/** A command that a seat may give now, and another that could come under the same id. */
export interface Sample {
  readonly seat: Seat;
  readonly command: Command;
  readonly other: Command;
}

const OTHER = propose("Something else");
const sealed = (stage: Stage): Promise<void> => stage.does("a", save("I listen"), sealing(ROUND));

const WRITE_BACK: Command = { type: "listening.write-back", round: ROUND, text: "I heard that you waited" };
const LEAVE_IT: Command = { type: "listening.leave-it", round: ROUND };

/** Opens the round. It is the second of the path, so `a` listens first. */
async function opened(stage: Stage): Promise<void> {
  for (const seat of ["a", "b"] as const)
    await stage.does(seat, save(`I listen, ${seat}`), sealing(ROUND), onRound("say-ready"));
}

/** Goes on to where something was written back, by whoever listens now. @returns its digest */
async function heard(stage: Stage, listener: Seat = "a"): Promise<string> {
  if ((await stage.state()).listening[ROUND] === undefined) await opened(stage);
  await stage.does(listener, WRITE_BACK);
  const digest = (await stage.state()).listening[ROUND]?.exchanges.at(-1)?.at(-1)?.heard.at(-1)?.words.digest;
  if (digest === undefined) throw new Error("nothing was written back");
  return digest;
}

/** Goes on to where the listener may reply. */
async function heardWell(stage: Stage, listener: Seat = "a"): Promise<void> {
  const digest = await heard(stage, listener);
  await stage.does(listener === "a" ? "b" : "a", { type: "listening.say-yes", round: ROUND, digest });
}

/** Goes on to where both halves have ended. */
export async function exchanged(stage: Stage): Promise<void> {
  for (const listener of ["a", "b"] as const) {
    await heardWell(stage, listener);
    await stage.does(listener, LEAVE_IT);
  }
}

/** A card that `a` has given, by its id. */
export async function givenCard(stage: Stage, text = "You listened."): Promise<string> {
  await stage.does(
    "a",
    { type: "card.save-draft", base: 0, words: { ...BLANK_CARDS.appreciation, kind: text } },
    { type: "card.give", kind: "appreciation", revision: 1 },
  );
  const card = (await stage.state()).cards?.at(-1);
  if (card === undefined) throw new Error("there is no card");
  return card.id;
}

/** Brings both into a meeting that `a` asked for. */
export async function meet(stage: Stage): Promise<void> {
  await stage.does("a", { type: "meeting.ask" });
  await stage.does("b", { type: "meeting.ask" });
}

const TURNS = { minutes: 3, first: "a", round: null } as const;
/** A command from the inside of a meeting, after others of `a`. */
const inMeeting = (seat: Seat, command: Command, ...before: readonly Command[]) => ({
  prepare: async (stage: Stage): Promise<Sample> => {
    await meet(stage);
    await stage.does("a", ...before);
    return { seat, command, other: OTHER };
  },
});

/** The question of `a` that stands, by its id. */
async function asked(stage: Stage): Promise<string> {
  await stage.does("a", { type: "meeting.ask" });
  const [row] = await stage.ground.asOwner<{ id: string }>(
    "select state #>> '{asks,a,meeting}' as id from footbridge.meetings where workspace_id = $1",
    [stage.workspace],
  );
  return row?.id ?? "";
}

/** For each type of command: brings a fresh stage to where it may be given. `joined`: a stage that is not open yet. */
export const SAMPLES: {
  readonly [Type in Command["type"]]: {
    readonly status?: "joined";
    readonly prepare: (stage: Stage) => Promise<Sample>;
  };
} = {
  "workspace.confirm-partner": {
    status: "joined",
    prepare: async () => ({
      seat: "a",
      command: { type: "workspace.confirm-partner" },
      other: { type: "workspace.decline-partner" },
    }),
  },
  "workspace.decline-partner": {
    status: "joined",
    prepare: async () => ({
      seat: "a",
      command: { type: "workspace.decline-partner" },
      other: { type: "workspace.confirm-partner" },
    }),
  },
  "workspace.leave": {
    prepare: async (stage) => {
      await stage.does("a", save("I listen"));
      return { seat: "a", command: { type: "workspace.leave" }, other: OTHER };
    },
  },
  "round.save": {
    prepare: async () => ({ seat: "a", command: save("I listen"), other: save("I do not") }),
  },
  "round.seal": {
    prepare: async (stage) => {
      await stage.does("a", save("I listen"));
      return { seat: "a", command: sealing(ROUND), other: sealing(ROUND) };
    },
  },
  "round.take-seal-back": {
    prepare: async (stage) => {
      await sealed(stage);
      return { seat: "a", command: onRound("take-seal-back"), other: onRound("say-ready") };
    },
  },
  "round.say-ready": {
    prepare: async (stage) => {
      await sealed(stage);
      await stage.does("b", save("I wait"), sealing(ROUND), onRound("say-ready"));
      return { seat: "a", command: onRound("say-ready"), other: onRound("take-seal-back") };
    },
  },
  "round.take-ready-back": {
    prepare: async (stage) => {
      await sealed(stage);
      await stage.does("a", onRound("say-ready"));
      return { seat: "a", command: onRound("take-ready-back"), other: onRound("take-seal-back") };
    },
  },
  "phrase.mark": {
    prepare: async (stage) => {
      await openPhrases(stage.does);
      await stage.does("b", marking("a", ENTRIES.a.id, "say", "hear"));
      return {
        seat: "a",
        command: marking("a", ENTRIES.a.id, "say", "hear"),
        other: marking("a", ENTRIES.a.id, "notWithMe"),
      };
    },
  },
  "clause.propose": {
    prepare: async () => ({ seat: "b", command: propose("We write on Sundays"), other: OTHER }),
  },
  "clause.edit": {
    prepare: async (stage) => {
      const { clause, digest } = await newClause(stage);
      const words = { kind: "text", text: "We begin again, slowly" } as const;
      return { seat: "b", command: { type: "clause.edit", clause, over: digest, words }, other: OTHER };
    },
  },
  "clause.counter": {
    prepare: async (stage) => {
      const { clause } = await newClause(stage);
      const words = { kind: "text", text: "We wait a little" } as const;
      return { seat: "b", command: { type: "clause.counter", clause, words }, other: OTHER };
    },
  },
  "clause.say-yes": {
    prepare: async (stage) => {
      const about = await newClause(stage);
      return { seat: "b", command: { type: "clause.say-yes", ...about }, other: OTHER };
    },
  },
  "clause.take-yes-back": {
    prepare: async (stage) => {
      const about = await newClause(stage);
      await stage.does("b", { type: "clause.say-yes", ...about });
      return { seat: "b", command: { type: "clause.take-yes-back", ...about }, other: OTHER };
    },
  },
  "clause.not-like-this": {
    prepare: async (stage) => {
      const about = await newClause(stage);
      return {
        seat: "b",
        command: { type: "clause.not-like-this", ...about, sentence: "Not before spring" },
        other: { type: "clause.not-like-this", ...about, sentence: "Not at all" },
      };
    },
  },
  "clause.withdraw": {
    prepare: async (stage) => {
      const about = await newClause(stage);
      return { seat: "a", command: { type: "clause.withdraw", ...about }, other: OTHER };
    },
  },
  "clause.put-aside": {
    prepare: async (stage) => {
      const { clause } = await newClause(stage);
      return { seat: "b", command: { type: "clause.put-aside", clause }, other: OTHER };
    },
  },
  "clause.take-up": {
    prepare: async (stage) => {
      const { clause } = await newClause(stage);
      await stage.does("b", { type: "clause.put-aside", clause });
      return { seat: "b", command: { type: "clause.take-up", clause }, other: OTHER };
    },
  },
  "agreement.freeze": {
    prepare: async (stage) => {
      await settleBoard(stage);
      return { seat: "b", command: { type: "agreement.freeze" }, other: OTHER };
    },
  },
  "agreement.sign": {
    prepare: async (stage) => {
      const about = await freeze(stage);
      const command = unkeyed(about, "Ben B.");
      return { seat: "b", command, other: { ...command, name: "Somebody" } };
    },
  },
  "agreement.withdraw": {
    prepare: async (stage) => {
      const about = await freeze(stage);
      await stage.does("b", unkeyed(about, "Ben B."));
      return { seat: "b", command: { type: "agreement.withdraw", ...about }, other: OTHER };
    },
  },
  "agreement.sleep": {
    prepare: async (stage) => {
      const about = await freeze(stage);
      return { seat: "b", command: { type: "agreement.sleep", ...about, until: inDays(2) }, other: OTHER };
    },
  },
  "agreement.wake": {
    prepare: async (stage) => {
      const about = await freeze(stage);
      await stage.does("b", { type: "agreement.sleep", ...about, until: inDays(2) });
      return { seat: "b", command: { type: "agreement.wake", ...about }, other: OTHER };
    },
  },
  "signing-key.offer": {
    prepare: async () => ({ seat: "b", command: offering("one"), other: offering("two") }),
  },
  "signing-key.compared": {
    prepare: async (stage) => {
      await stage.does("a", offering("one"));
      await freeze(stage);
      const thumbprint = (await stage.state()).agreement.revisions.at(-1)?.keys.a ?? "";
      return { seat: "b", command: { type: "signing-key.compared", thumbprint }, other: OTHER };
    },
  },
  "agreement.set-aside": {
    prepare: async (stage) => {
      const about = await freeze(stage);
      return { seat: "b", command: { type: "agreement.set-aside", ...about }, other: OTHER };
    },
  },
  "space.propose": {
    prepare: async () => ({ seat: "b", command: proposeSpace(14), other: proposeSpace(21) }),
  },
  "space.take-back": {
    prepare: async (stage) => {
      await stage.does("b", proposeSpace(14));
      return { seat: "b", command: { type: "space.take-back" }, other: OTHER };
    },
  },
  "space.agree": {
    prepare: async (stage) => {
      const { until } = proposeSpace(14);
      await stage.does("b", { type: "space.propose", until });
      return { seat: "a", command: { type: "space.agree", until }, other: OTHER };
    },
  },
  "space.lengthen": {
    prepare: async (stage) => {
      await beginSpace(stage, proposeSpace(14).until);
      return { seat: "b", command: { ...proposeSpace(21), type: "space.lengthen" }, other: OTHER };
    },
  },
  "timeout.begin": {
    prepare: async () => ({ seat: "b", command: { type: "timeout.begin" }, other: OTHER }),
  },
  "timeout.extend": {
    prepare: async (stage) => {
      const { until } = await beginTimeout(stage);
      const later = minutesAfter(until, 20);
      const other = { type: "timeout.extend", until: minutesAfter(until, 40) } as const;
      return { seat: "b", command: { type: "timeout.extend", until: later }, other };
    },
  },
  "timeout.wish-sooner": {
    prepare: async (stage) => {
      const { since } = await beginTimeout(stage);
      return { seat: "b", command: { type: "timeout.wish-sooner", since, wish: true }, other: OTHER };
    },
  },
  "timeout.come-back": {
    prepare: async (stage) => {
      const { since } = await beginTimeout(stage);
      await stage.does("a", { type: "timeout.wish-sooner", since, wish: true });
      return { seat: "b", command: { type: "timeout.come-back", since }, other: OTHER };
    },
  },
  "timeout.go-first": {
    prepare: async (stage) => {
      const { since } = await beginTimeout(stage);
      return { seat: "b", command: { type: "timeout.go-first", since, going: true }, other: OTHER };
    },
  },
  "pause.begin": {
    prepare: async () => ({ seat: "b", command: { type: "pause.begin" }, other: OTHER }),
  },
  "pause.would-go-on": {
    prepare: async (stage) => {
      await stage.does("a", { type: "pause.begin" });
      const since = (await stage.state()).pause?.since ?? "";
      await stage.does("a", { type: "pause.would-go-on", since, wish: true });
      return { seat: "b", command: { type: "pause.would-go-on", since, wish: true }, other: OTHER };
    },
  },
  "meeting.ask": { prepare: async () => ({ seat: "b", command: { type: "meeting.ask" }, other: OTHER }) },
  "meeting.take-back": {
    prepare: async (stage) => {
      await asked(stage);
      return { seat: "a", command: { type: "meeting.take-back" }, other: OTHER };
    },
  },
  "meeting.not-now": {
    prepare: async (stage) => {
      await asked(stage);
      return { seat: "b", command: { type: "meeting.not-now" }, other: OTHER };
    },
  },
  "meeting.enter": {
    prepare: async (stage) => ({
      seat: "b",
      command: { type: "meeting.enter", meeting: await asked(stage) },
      other: OTHER,
    }),
  },
  "meeting.leave": inMeeting("b", { type: "meeting.leave" }),
  "meeting.raise-hand": inMeeting("b", { type: "meeting.raise-hand", up: true }),
  "meeting.show-place": inMeeting("b", { type: "meeting.show-place", on: true }),
  "meeting.be-at": inMeeting(
    "a",
    { type: "meeting.be-at", place: { kind: "board" } },
    { type: "meeting.show-place", on: true },
  ),
  "meeting.look-together": {
    prepare: async (stage) => {
      await meet(stage);
      const { clause } = await newClause(stage);
      return { seat: "b", command: { type: "meeting.look-together", at: { clause } }, other: OTHER };
    },
  },
  "meeting.suggest-turns": inMeeting("b", { type: "meeting.suggest-turns", ...TURNS }),
  "meeting.begin-turns": inMeeting(
    "b",
    { type: "meeting.begin-turns", ...TURNS },
    { type: "meeting.suggest-turns", ...TURNS },
  ),
  "meeting.pass-turn": {
    prepare: async (stage) => {
      await meet(stage);
      await stage.does("b", { type: "meeting.suggest-turns", ...TURNS });
      await stage.does("a", { type: "meeting.begin-turns", ...TURNS });
      return { seat: "a", command: { type: "meeting.pass-turn" }, other: OTHER };
    },
  },
  "meeting.end-turns": inMeeting("b", { type: "meeting.end-turns" }, { type: "meeting.suggest-turns", ...TURNS }),
  "visit.seen": {
    prepare: async () => {
      const upTo = new Date().toISOString();
      return { seat: "b", command: { type: "visit.seen", upTo }, other: OTHER };
    },
  },
  "listening.write-back": {
    prepare: async (stage) => {
      await opened(stage);
      const other = { type: "listening.write-back", round: ROUND, text: "Something else" } as const;
      return { seat: "a", command: WRITE_BACK, other };
    },
  },
  "listening.say-yes": {
    prepare: async (stage) => {
      const command = { type: "listening.say-yes", round: ROUND, digest: await heard(stage) } as const;
      return { seat: "b", command, other: OTHER };
    },
  },
  "listening.not-quite": {
    prepare: async (stage) => {
      const about = { type: "listening.not-quite", round: ROUND, digest: await heard(stage) } as const;
      return {
        seat: "b",
        command: { ...about, sentence: "Rather so" },
        other: { ...about, sentence: "Not at all" },
      };
    },
  },
  "listening.reply": {
    prepare: async (stage) => {
      await heardWell(stage);
      const command = { type: "listening.reply", round: ROUND, text: "Thank you" } as const;
      return { seat: "a", command, other: { ...command, text: "No thanks" } };
    },
  },
  "listening.leave-it": {
    prepare: async (stage) => {
      await heardWell(stage);
      return { seat: "a", command: LEAVE_IT, other: OTHER };
    },
  },
  "listening.again": {
    prepare: async (stage) => {
      await exchanged(stage);
      return { seat: "b", command: { type: "listening.again", round: ROUND }, other: OTHER };
    },
  },
  "listening.add": {
    prepare: async (stage) => {
      await opened(stage);
      const command = { type: "listening.add", round: ROUND, text: "Besides" } as const;
      return { seat: "b", command, other: { ...command, text: "Besides that" } };
    },
  },
  "boundary.tighten": {
    prepare: async (stage) => {
      await signed(stage);
      return { seat: "b", command: TIGHTEN, other: { ...TIGHTEN, text: "I am home by ten" } };
    },
  },
  "boundary.take-back": {
    prepare: async (stage) => {
      await signed(stage);
      await stage.does("b", TIGHTEN);
      const boundary = (await stage.state()).boundaries?.held[0]?.id ?? "";
      return { seat: "b", command: { type: "boundary.take-back", boundary }, other: OTHER };
    },
  },
  "check-in.suggest": {
    prepare: async (stage) => {
      await signed(stage);
      return { seat: "b", command: SUGGEST, other: { ...SUGGEST, to: "2031-03-04T18:30:00.000Z" } };
    },
  },
  "check-in.take-back": {
    prepare: async (stage) => {
      await signed(stage);
      await stage.does("b", SUGGEST);
      return { seat: "b", command: { type: "check-in.take-back", round: SUGGEST.round }, other: OTHER };
    },
  },
  "check-in.agree": {
    prepare: async (stage) => {
      await signed(stage);
      await stage.does("a", SUGGEST);
      return { seat: "b", command: { ...SUGGEST, type: "check-in.agree" }, other: OTHER };
    },
  },
  "card.save-draft": {
    prepare: async () => ({
      seat: "a",
      command: { type: "card.save-draft", base: 0, words: { ...BLANK_CARDS.appreciation, kind: "You listened." } },
      other: { type: "card.save-draft", base: 0, words: { ...BLANK_CARDS.appreciation, kind: "You waited." } },
    }),
  },
  "card.give": {
    prepare: async (stage) => {
      await stage.does("a", {
        type: "card.save-draft",
        base: 0,
        words: { ...BLANK_CARDS.appreciation, kind: "You listened." },
      });
      return { seat: "a", command: { type: "card.give", kind: "appreciation", revision: 1 }, other: OTHER };
    },
  },
  "card.open": {
    prepare: async (stage) => ({
      seat: "b",
      command: { type: "card.open", card: await givenCard(stage) },
      other: OTHER,
    }),
  },
  "card.wish-together": {
    prepare: async (stage) => ({
      seat: "b",
      command: { type: "card.wish-together", card: await givenCard(stage) },
      other: OTHER,
    }),
  },
  "card.take-wish-back": {
    prepare: async (stage) => {
      const card = await givenCard(stage);
      await stage.does("b", { type: "card.wish-together", card });
      return { seat: "b", command: { type: "card.take-wish-back", card }, other: OTHER };
    },
  },
  "card.open-together": {
    prepare: async (stage) => {
      const card = await givenCard(stage);
      await stage.does("b", { type: "card.wish-together", card });
      return { seat: "a", command: { type: "card.open-together", card }, other: OTHER };
    },
  },
};

/** Every row of a workspace, as text; what nothing changes leaves it as it is. */
export async function rowsOf(ground: Ground, workspace: string): Promise<readonly string[]> {
  const tables = await ground.asOwner<{ name: string }>(
    `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
     where relnamespace = 'footbridge'::regnamespace and relkind = 'r' and attname = 'workspace_id' order by 1`,
  );
  const query = ["select 'workspaces ' || w as row from footbridge.workspaces w where id = $1"]
    .concat(tables.map(({ name }) => `select '${name} ' || t from footbridge.${name} t where workspace_id = $1`))
    .join(" union all ");
  const rows = await ground.asOwner<{ row: string }>(`${query} order by 1`, [workspace]);
  return rows.map(({ row }) => row);
}

/** A command under an id of its own. */
export const enveloped = (command: Command): { readonly id: string; readonly command: Command } => ({
  id: randomUUID(),
  command,
});
