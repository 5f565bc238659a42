import { describe, expect, it } from "vitest";
import { type AtHand, type Idle, keepAtHand, type ReadinessScreenProps } from "./at-hand.ts";

const Screen = (_props: ReadinessScreenProps): null => null;

/** A page whose idle moments and connection come when the test says so. */
function heldPage(idleIsSaid: boolean) {
  const waiting: (() => void)[] = [];
  const offline: (() => void)[] = [];
  const page: Idle = {
    ...(idleIsSaid && { requestIdleCallback: (work: () => void) => void waiting.push(work) }),
    setTimeout: (work) => void waiting.push(work),
    addEventListener: (_type, work) => void offline.push(work),
  };
  const runAll = (list: (() => void)[]): void => {
    for (const work of list.splice(0)) work();
  };
  return { page, idle: () => runAll(waiting), online: () => runAll(offline) };
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

describe("the script of the readiness screen", () => {
  it.each([true, false])(
    "[P3a] is fetched once, by itself, in an idle moment, and asking whether it is here fetches nothing (%s)",
    async (idleIsSaid) => {
      let fetched = 0;
      const { page, idle } = heldPage(idleIsSaid);
      const screen = keepAtHand(async () => {
        fetched += 1;
        return Screen;
      });
      const seen: AtHand[] = [screen.now()];
      screen.watch(() => seen.push(screen.now()));
      screen.begin(page);
      screen.now();
      expect(fetched).toBe(0);
      idle();
      await settled();
      screen.now();
      expect({ fetched, seen }).toStrictEqual({ fetched: 1, seen: [{ state: "coming" }, { state: "here", Screen }] });
    },
  );

  it("[P3a] that could not be fetched comes when the connection is back, and not because someone asks", async () => {
    const answers = [() => Promise.reject(new Error("away")), () => Promise.resolve(Screen)];
    let fetched = 0;
    const { page, idle, online } = heldPage(true);
    const screen = keepAtHand(() => (answers[fetched++] ?? (() => Promise.reject(new Error("once too often"))))());
    screen.begin(page);
    idle();
    await settled();
    expect([screen.now(), screen.now(), fetched]).toStrictEqual([{ state: "missing" }, { state: "missing" }, 1]);
    online();
    await settled();
    expect([screen.now(), fetched]).toStrictEqual([{ state: "here", Screen }, 2]);
  });

  it("tells nobody who has stopped listening", async () => {
    const { page, idle } = heldPage(true);
    const screen = keepAtHand(() => Promise.resolve(Screen));
    let told = 0;
    screen.watch(() => {
      told += 1;
    })();
    screen.begin(page);
    idle();
    await settled();
    expect(told).toBe(0);
  });
});
