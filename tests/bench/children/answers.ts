import { setTimeout as wait } from "node:timers/promises";
import type { Questions } from "./child.ts";

/** What a child hears: a question with its number, or that it is to stop. */
type Heard = { readonly number: number; readonly question: keyof Questions } | { readonly stop: true };

/** Lets what was freed a moment ago be free in truth. */
async function collected(): Promise<NodeJS.MemoryUsage> {
  for (let turn = 0; turn < 3; turn += 1) {
    globalThis.gc?.();
    await wait(50);
  }
  return process.memoryUsage();
}

const COMMON = {
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
  memory: async () => {
    const { heapUsed, external } = await collected();
    return heapUsed + external;
  },
  resident: async () => (await collected()).rss,
};

/** Answers the process that started this one, and stops when it says so. */
export function answerParent(here: string, statements: () => Questions["statements"], stop: () => Promise<void>): void {
  const answers = { ...COMMON, statements };
  process.on("message", (heard: Heard) => {
    if ("stop" in heard) {
      void stop().then(() => process.exit(0));
      return;
    }
    void Promise.resolve(answers[heard.question]()).then((answer) => process.send?.({ number: heard.number, answer }));
  });
  process.send?.({ here });
}
