import { expect, test } from "vitest";
import { MESSAGE_LIMITS } from "../../../server/src/realtime/message-budget.ts";
import { refusalOf } from "../../../server/src/refusal.ts";
import { WORKSPACES_PER_PERSON } from "../../../server/src/workspaces/opening.ts";
import { newCouple, newPerson } from "../../support/couple.ts";
import { serverWithClock } from "../../support/server-of-file.ts";

const { server, clock } = serverWithClock();

test("[P1] hanging up and coming back gives nobody a new budget of messages, and takes nothing from the partner", async () => {
  const { a, b, ana, workspace } = await newCouple(server.origin);
  a.close();
  clock.running = false;
  const codes: string[] = [];
  for (let visit = 0; visit < 3; visit += 1) {
    const page = await ana.connect(workspace);
    for (const ack of await Promise.all(Array.from({ length: MESSAGE_LIMITS.burst }, () => page.emit("anything"))))
      codes.push(ack.ok ? "accepted" : ack.refusal.code);
    page.close();
  }
  expect(codes.filter((code) => code !== "too-fast").length).toBe(MESSAGE_LIMITS.burst);
  expect(await b.emit("anything")).toEqual({ ok: false, refusal: refusalOf("message-not-understood") });
  clock.running = true;
  b.close();
});

test("[T4] of many workspaces opened at the same moment, one person gets so many and no more", async () => {
  const person = await newPerson(server.origin, "Zoe");
  const answers = await Promise.all(
    Array.from({ length: 3 * WORKSPACES_PER_PERSON }, () => person.request("POST", "/api/workspaces", {})),
  );
  expect(answers.filter(({ status }) => status === 200).length).toBe(WORKSPACES_PER_PERSON);
});
