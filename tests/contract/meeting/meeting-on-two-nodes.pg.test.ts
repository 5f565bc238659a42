import { HERE_LASTS } from "@footbridge/shared/domain/meeting/presence";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openClock } from "../../support/clock.ts";
import { type RunningNode, type RunningNodes, runNodes } from "../../support/nodes.ts";
import type { Page } from "../../support/page.ts";
import { newCoupleApart } from "../nodes/apart.ts";

const clock = openClock(Date.now());
let running: RunningNodes;
let other: RunningNode;
beforeAll(async () => {
  running = await runNodes(1, clock.inputs);
  other = await running.another();
});
afterAll(() => running.close());

const seesOther = (page: Page): boolean => page.meeting?.inside?.other.here === true;

it("[P12b] [T6] two who are on two servers meet, and a server that is gone is a line that is lost", async () => {
  const { a, b } = await newCoupleApart(running.nodes[0]?.origin ?? "", other.origin);
  await a.accepted({ type: "meeting.ask" });
  await b.until("the question", (page) => page.meeting?.question != null);
  await b.accepted({ type: "meeting.enter", meeting: b.meeting?.question?.meeting ?? "" });
  for (const page of [a, b]) await page.until("the other", seesOther);
  await b.accepted({ type: "meeting.raise-hand", up: true });
  await a.until("the hand", (page) => page.meeting?.inside?.other.hand === true);
  await other.close();
  expect(seesOther(a)).toBe(true);
  clock.advance(HERE_LASTS);
  await a.until("not here", (page) => page.meeting?.inside?.other.here === false);
});
