import type { Answer } from "@footbridge/shared/domain/round/answer";
import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { type Couple, newCouple } from "../support/couple.ts";
import { type RunningServer, runServer } from "../support/running-server.ts";
import { answerFor } from "./answers.ts";
import { SeededInputs } from "./seeded-inputs.ts";

/** Everything of workspaces, in an order in which it can be written again. Accounts stay as they are. */
const TABLES = [
  "workspaces",
  "seats",
  "invitations",
  "data_keys",
  "facts",
  "commands",
  "sides",
  "answers",
  "shared_words",
  "revisions",
] as const;

/** The real server with a couple in an open workspace; it can be put back to how that began. */
export interface Stage {
  readonly server: RunningServer;
  readonly inputs: SeededInputs;
  readonly couple: Couple;
  /** Puts the database, the clocks and the chance back to the beginning. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

async function openOneRound({ a, b }: Couple): Promise<void> {
  const round = "our-language";
  const sheet = sheetOf(round);
  if (sheet === undefined) throw new Error("the sheet is missing");
  for (const page of [a, b]) {
    for (const prompt of promptsOf(sheet).filter(({ required }) => required)) {
      const answer: Answer = answerFor(prompt, "when it gets late");
      await page.accepted({ type: "round.save", round, prompt: prompt.id, base: 0, answer });
    }
    await page.accepted({ type: "round.seal", round });
    await page.accepted({ type: "round.say-ready", round });
  }
  for (const page of [a, b]) await page.until("the opened round", (each) => each.round(round)?.revealed != null);
}

/** Builds the stage: two accounts, an open workspace, one round opened long ago with its drafts on the board. */
export async function buildStage(): Promise<Stage> {
  const inputs = new SeededInputs();
  inputs.reset("the beginning");
  const server = await runServer(inputs);
  const couple = await newCouple(server.origin);
  await openOneRound(couple);
  couple.a.close();
  couple.b.close();
  await server.asOwner("create schema snapshot");
  for (const table of TABLES) await server.asOwner(`create table snapshot.${table} as table footbridge.${table}`);
  const again = [
    "delete from footbridge.workspaces",
    ...TABLES.map((table) => `insert into footbridge.${table} select * from snapshot.${table}`),
  ].join("; ");
  return {
    server,
    inputs,
    couple,
    reset: async () => {
      await server.asOwner(again);
      inputs.reset("a world");
    },
    close: () => server.close(),
  };
}
