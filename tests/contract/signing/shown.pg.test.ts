import { SEATS } from "@footbridge/shared/domain/seat";
import type { Paper } from "@footbridge/shared/protocol/paper";
import { expect, test } from "vitest";
import { refusalOf } from "../../../server/src/refusal.ts";
import { newCouple } from "../../support/couple.ts";
import { serverOfFile } from "../../support/server-of-file.ts";
import { unkeyed } from "../../support/signing.ts";
import { freezeSomething } from "../protocol/settled.ts";
import { readRevision } from "./signers.ts";

const server = serverOfFile();

/** Reads as "I do not agree to more." on a page that obeys it, and not in a file that leaves it out. */
const TURNED = "I do \u202eton\u202c agree to more.";
const PLAIN = "I do ton agree to more.";

test("[C7s] words that would look different from what they are, are signed and saved as both were shown them", async () => {
  const couple = await newCouple(server.origin);
  const { a, b, ana, workspace } = couple;
  const words = { kind: "text", text: TURNED } as const;
  const agreed = await a.accepted({ type: "clause.propose", section: "purpose", words });
  for (const page of [a, b]) {
    await page.until("the clause", (each) => each.clause(agreed["clause"] ?? "") !== undefined);
    const [version] = page.clause(agreed["clause"] ?? "")?.versions ?? [];
    await page.accepted({ type: "clause.say-yes", clause: agreed["clause"] ?? "", digest: version?.digest ?? "" });
  }
  await a.accepted({ type: "clause.propose", section: "support", words });
  const frozen = await freezeSomething(couple);
  for (const seat of SEATS)
    await couple[seat].accepted({ ...unkeyed(frozen, `\u202e${seat}nA\u202c`), ownWords: TURNED });

  const { document } = await readRevision(ana, workspace, 1);
  expect([document.sections[0]?.clauses[0]?.text, document.openQuestions[0]?.values[0]?.text]).toEqual([PLAIN, PLAIN]);
  const paper = await ana.ask<Paper>("GET", `/api/workspaces/${workspace}/revisions/1/paper`);
  expect(paper.signatures.of.map(({ name, ownWords }) => [name, ownWords?.text])).toEqual([
    ["anA", PLAIN],
    ["bnA", PLAIN],
  ]);
  expect(/[\u202a-\u202e\u2066-\u2069]/.test(JSON.stringify(paper))).toBe(false);
});

test("[C7s] a line of which nothing can be seen is none", async () => {
  const { a } = await newCouple(server.origin);
  const words = { kind: "text", text: "\u200b\u2063" } as const;
  expect(await a.send({ type: "clause.propose", section: "purpose", words })).toEqual({
    ok: false,
    refusal: refusalOf("message-not-understood"),
  });
});
