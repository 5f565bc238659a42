import type { SignedRevision } from "@footbridge/shared/domain/agreement/document";
import type { NewWords } from "@footbridge/shared/domain/clause/commands";
import { expect, it } from "vitest";
import { newCouple } from "../support/couple.ts";
import { serverOfFile } from "../support/server-of-file.ts";
import { freezeSomething } from "./protocol/settled.ts";

const server = serverOfFile();

const text = (words: string): NewWords => ({ kind: "text", text: words });

it("[C1j] an open question goes into a version with both answers and who gave each, and keeps nobody from making one", async () => {
  const couple = await newCouple(server.origin);
  const { a, b, ana, workspace } = couple;
  const { clause = "" } = await a.accepted({ type: "clause.propose", section: "support", words: text("In May.") });
  await b.until("the line", (page) => page.clause(clause) !== undefined);
  await b.accepted({ type: "clause.counter", clause, words: text("Not before June.") });
  const { clause: aside = "" } = await a.accepted({
    type: "clause.propose",
    section: "support",
    words: text("Later."),
  });
  await a.accepted({ type: "clause.put-aside", clause: aside });
  const { revision } = await freezeSomething(couple);
  const { document } = await ana.ask<SignedRevision>("GET", `/api/workspaces/${workspace}/revisions/${revision}`);
  expect(document.openQuestions.filter(({ section }) => section === "support")).toStrictEqual([
    {
      id: clause,
      section: "support",
      sectionTitle: "Support",
      values: [
        { by: "a", text: "In May." },
        { by: "b", text: "Not before June." },
      ],
    },
  ]);
});
