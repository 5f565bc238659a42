import type { NewWords } from "@footbridge/shared/domain/clause/commands";
import type { Command } from "@footbridge/shared/protocol/commands";
import { freezeSomething } from "../contract/protocol/settled.ts";
import { joinUp } from "../support/couple.ts";
import type { Page } from "../support/page.ts";
import type { Person } from "../support/person.ts";
import { sealing } from "../support/seal.ts";

/** Something to be sent once, and where; nothing stands in its way. */
export interface Errand {
  readonly workspace: string;
  readonly command: Command;
}

/** A couple whose pages get a workspace to where a command can be sent. */
export interface Stage {
  readonly ana: Person;
  readonly ben: Person;
  readonly workspace: string;
  /** A page of each, over a network that works. */
  readonly a: Page;
  readonly b: Page;
}

const round = "own-part";
const prompts = ["my-part", "repair-offer"] as const;
const text = (words: string): NewWords => ({ kind: "text", text: words });

function mine({ a }: Stage) {
  const view = a.round(round);
  return { sealed: false, ready: false, answers: {}, ...view?.mine };
}

async function until(stage: Stage, sealed: boolean, ready: boolean): Promise<void> {
  await stage.a.until("one's own side", () => mine(stage).sealed === sealed && mine(stage).ready === ready);
}

/** A side with nothing missing, neither sealed nor ready. */
async function unsealed(stage: Stage): Promise<void> {
  if (mine(stage).sealed) await stage.a.accepted({ type: "round.take-seal-back", round });
  await until(stage, false, false);
  for (const prompt of prompts) {
    if (prompt in mine(stage).answers) continue;
    await stage.a.accepted({ type: "round.save", round, prompt, base: 0, answer: { state: "skipped" } });
  }
}

async function sealed(stage: Stage): Promise<void> {
  await unsealed(stage);
  await stage.a.accepted(sealing(round));
  await until(stage, true, false);
}

async function ready(stage: Stage): Promise<void> {
  await sealed(stage);
  await stage.a.accepted({ type: "round.say-ready", round });
  await until(stage, true, true);
}

/** A new line of Ana's, by its id and the digest of its words. */
async function proposed({ a }: Stage): Promise<{ readonly clause: string; readonly digest: string }> {
  const { clause = "" } = await a.accepted({ type: "clause.propose", section: "change", words: text("A line.") });
  await a.until("the clause", (page) => page.clause(clause) !== undefined);
  return { clause, digest: a.clause(clause)?.versions[0]?.digest ?? "" };
}

/** A revision that waits for signatures. */
async function frozen(stage: Stage): Promise<{ readonly revision: number; readonly digest: string }> {
  const { a } = stage;
  const before = a.agreement?.revisions.length ?? 0;
  if (before === 0) return freezeSomething(stage);
  await setAside(stage);
  await a.accepted({ type: "agreement.freeze" });
  await a.until("a new revision", (page) => page.agreement?.revisions.length === before + 1);
  return lastRevision(a);
}

function lastRevision(a: Page): { readonly revision: number; readonly digest: string } {
  const last = a.agreement?.revisions.at(-1);
  return { revision: last?.number ?? 0, digest: last?.digest ?? "" };
}

async function setAside({ a }: Stage): Promise<void> {
  if (a.agreement?.revisions.at(-1)?.status !== "frozen") return;
  await a.accepted({ type: "agreement.set-aside", ...lastRevision(a) });
  await a.until("nothing frozen", (page) => page.agreement?.revisions.at(-1)?.status === "set-aside");
}

/** Once per type: gets things to where Ana may send such a command, however they stood, and gives the command. */
const ERRANDS: { readonly [Type in Command["type"]]: (stage: Stage) => Promise<Command> } = {
  "workspace.confirm-partner": async () => ({ type: "workspace.confirm-partner" }),
  "workspace.decline-partner": async () => ({ type: "workspace.decline-partner" }),
  "round.save": async (stage) => {
    await unsealed(stage);
    const base = stage.a.round(round)?.mine.answers["my-part"]?.revision ?? 1;
    const answer = { state: "answered", value: { kind: "text", text: `Words over ${base}.` } } as const;
    return { type: "round.save", round, prompt: "my-part", base, answer };
  },
  "round.seal": async (stage) => {
    await unsealed(stage);
    return sealing(round);
  },
  "round.take-seal-back": async (stage) => {
    await sealed(stage);
    return { type: "round.take-seal-back", round };
  },
  "round.say-ready": async (stage) => {
    await sealed(stage);
    return { type: "round.say-ready", round };
  },
  "round.take-ready-back": async (stage) => {
    await ready(stage);
    return { type: "round.take-ready-back", round };
  },
  "clause.propose": async () => ({ type: "clause.propose", section: "change", words: text("A new line.") }),
  "clause.edit": async (stage) => {
    const { clause, digest } = await proposed(stage);
    return { type: "clause.edit", clause, over: digest, words: text("Said another way.") };
  },
  "clause.counter": async (stage) => {
    const { clause } = await proposed(stage);
    return { type: "clause.counter", clause, words: text("Or so.") };
  },
  "clause.say-yes": async (stage) => ({ type: "clause.say-yes", ...(await proposed(stage)) }),
  "clause.take-yes-back": async (stage) => {
    const words = await proposed(stage);
    await stage.a.accepted({ type: "clause.say-yes", ...words });
    return { type: "clause.take-yes-back", ...words };
  },
  "clause.not-like-this": async (stage) => ({
    type: "clause.not-like-this",
    ...(await proposed(stage)),
    sentence: "Not yet.",
  }),
  "clause.withdraw": async (stage) => ({ type: "clause.withdraw", ...(await proposed(stage)) }),
  "clause.put-aside": async (stage) => ({ type: "clause.put-aside", clause: (await proposed(stage)).clause }),
  "clause.take-up": async (stage) => {
    const { clause } = await proposed(stage);
    await stage.a.accepted({ type: "clause.put-aside", clause });
    return { type: "clause.take-up", clause };
  },
  "agreement.freeze": async (stage) => {
    await frozen(stage);
    await setAside(stage);
    return { type: "agreement.freeze" };
  },
  "agreement.sign": async (stage) => ({
    type: "agreement.sign",
    ...(await frozen(stage)),
    name: "Ana",
    zone: "Europe/Berlin",
    readToEnd: true,
  }),
  "agreement.set-aside": async (stage) => ({ type: "agreement.set-aside", ...(await frozen(stage)) }),
};

/** Every type of command. */
export const TYPES = Object.keys(ERRANDS) as readonly Command["type"][];

/** Gets things to where a command of this type may be sent by Ana, and gives the command. */
export async function errand(type: Command["type"], stage: Stage): Promise<Errand> {
  const workspace = type.startsWith("workspace.") ? await joinUp(stage.ana, stage.ben) : stage.workspace;
  return { workspace, command: await ERRANDS[type](stage) };
}
