import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { PerSeat } from "@footbridge/shared/domain/seat";
import { sealing } from "../support/seal.ts";
import { bothSee, type Hands, type Player, type Table } from "./player.ts";

/**
 * From an invitation to an open workspace: opens it, sends the link, looks at it, joins, and confirms.
 * @param language in which what the two share is written
 */
export async function meet(a: Player, b: Player, language = "en"): Promise<Table> {
  const { id } = await a.person.ask<{ id: string }>("POST", "/api/workspaces", { language });
  const { token } = await a.person.ask<{ token: string }>("POST", `/api/workspaces/${id}/invitation`, {});
  await b.person.ask("POST", "/api/invitations/look", { token });
  await b.person.ask("POST", "/api/invitations/redeem", { token });
  const table: Table = { workspace: id, a: await a.sitDown(id), b: await b.sitDown(id) };
  await table.a.do({ type: "workspace.confirm-partner" });
  await bothSee(table, "the open workspace", (page) => page.agreement !== undefined);
  return table;
}

/** Writes one side of a round. */
export async function writeRound(hands: Hands, round: string, answers: Answers): Promise<void> {
  for (const [prompt, answer] of Object.entries(answers))
    await hands.do({ type: "round.save", round, prompt, base: 0, answer });
}

/** Both write a round and seal it; nothing is revealed yet. */
export async function sealRound(table: Table, round: string, answers: PerSeat<Answers>): Promise<void> {
  await Promise.all([writeRound(table.a, round, answers.a), writeRound(table.b, round, answers.b)]);
  await table.a.do(sealing(round));
  await table.b.do(sealing(round));
  await bothSee(table, "both seals", (page) => page.round(round)?.bothSealed === true);
}

/** Both say that they are ready to read, and the round opens for both. */
export async function revealRound(table: Table, round: string): Promise<void> {
  await table.b.do({ type: "round.say-ready", round });
  await table.a.do({ type: "round.say-ready", round });
  await bothSee(table, "the reveal", (page) => page.round(round)?.revealed != null);
}
