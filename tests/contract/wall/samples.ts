import { randomUUID } from "node:crypto";
import type { SharedState } from "@footbridge/shared/domain/fold";
import type { Answer, Value } from "@footbridge/shared/domain/round/answer";
import type { SectionId, TermId } from "@footbridge/shared/domain/round/sheet";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { Command } from "@footbridge/shared/protocol/commands";
import type { Actor } from "../../../server/src/workspaces/deps.ts";
import { sealing } from "../../support/seal.ts";
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

/** A command that a seat may give now, and another that could come under the same id. */
export interface Sample {
  readonly seat: Seat;
  readonly command: Command;
  readonly other: Command;
}

const OTHER = propose("Something else");
const sealed = (stage: Stage): Promise<void> => stage.does("a", save("I listen"), sealing(ROUND));

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
      const command = {
        type: "agreement.sign",
        ...about,
        name: "Ben B.",
        zone: "Asia/Kolkata",
        readToEnd: true,
      } as const;
      return { seat: "b", command, other: { ...command, name: "Somebody" } };
    },
  },
  "agreement.set-aside": {
    prepare: async (stage) => {
      const about = await freeze(stage);
      return { seat: "b", command: { type: "agreement.set-aside", ...about }, other: OTHER };
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
