import type { FastifyRequest } from "fastify";
import { expect, test } from "vitest";
import { RefusalError } from "../refusal.ts";
import { FEED_LIMITS, openFeedLimits } from "./feed-limits.ts";

const requestFrom = (ip: string): FastifyRequest => ({ ip }) as FastifyRequest;
const [home, elsewhere] = [requestFrom("192.0.2.1"), requestFrom("192.0.2.2")];

function opened(): { ask: (from: FastifyRequest, feed: string | null) => string; miss: () => void; pass: () => void } {
  let moment = 0;
  const limits = openFeedLimits(() => new Date(moment));
  return {
    ask: (from, feed) => {
      try {
        limits.ask(from, feed);
        return "answered";
      } catch (error) {
        return error instanceof RefusalError ? error.code : "failed";
      }
    },
    miss: () => limits.miss(home),
    pass: () => {
      moment += FEED_LIMITS.perFeed.window;
    },
  };
}

test("[P1] one's own limit does not tell whether the other's calendar was asked for from the same network", () => {
  const { ask } = opened();
  for (let times = 0; times < FEED_LIMITS.perFeed.max; times += 1) expect(ask(home, "his")).toBe("answered");
  expect(ask(home, "his")).toBe("too-fast");
  const hers = Array.from({ length: FEED_LIMITS.perFeed.max + 1 }, () => ask(home, "hers"));
  expect(hers.indexOf("too-fast")).toBe(FEED_LIMITS.perFeed.max);
});

test("an address is asked for in vain so many times from one network, and then nothing is looked up for it", () => {
  const { ask, miss, pass } = opened();
  for (let times = 0; times < FEED_LIMITS.misses.max; times += 1) {
    expect(ask(home, null)).toBe("answered");
    miss();
  }
  expect([ask(home, null), ask(home, "hers"), ask(elsewhere, "hers")]).toEqual(["too-fast", "too-fast", "answered"]);
  pass();
  expect(ask(home, "hers")).toBe("answered");
});
