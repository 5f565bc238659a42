import { expect, it } from "vitest";
import { openServerClock } from "./server-clock.ts";

/** A device whose clock is a day behind, and a server that answers a tenth of a second after it was asked. */
function pair() {
  const state = { steady: 0, answers: true, asked: 0 };
  const server = (): number => 1_900_000_000_000 + state.steady;
  const ask = async (): Promise<number | null> => {
    state.asked += 1;
    if (!state.answers) return null;
    state.steady += 50;
    const answer = server();
    state.steady += 50;
    return answer;
  };
  const device = { steady: () => state.steady, now: () => server() - 86_400_000 };
  return { state, server, clock: openServerClock(ask, device) };
}

it("[C11c] the clock shows the server's time once it is set, and goes on with the steady one", async () => {
  const { state, server, clock } = pair();
  expect(server() - clock.now()).toBe(86_400_000);
  await clock.set();
  expect(clock.now()).toBe(server());
  state.steady += 12_345;
  expect(clock.now()).toBe(server());
});

it("[C11c] whoever sets it while it is being set asks no more often", async () => {
  const { state, clock } = pair();
  await Promise.all([clock.set(), clock.set()]);
  expect(state.asked).toBe(5);
});

it("[C11c] without answers it stays as it is, and those who listen hear of a setting alone", async () => {
  const { state, server, clock } = pair();
  let heard = 0;
  const stop = clock.subscribe(() => {
    heard += 1;
  });
  await clock.set();
  state.answers = false;
  await clock.set();
  expect([heard, clock.now()]).toStrictEqual([1, server()]);
  stop();
});
