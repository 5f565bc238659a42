import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** What a child can be asked, and what it answers. */
export interface Questions {
  /** Processor time so far, user and system, in microseconds. */
  readonly cpu: number;
  /** Bytes that are in use after the garbage was collected twice: the heap and what hangs on it. */
  readonly memory: number;
  /** Resident set in bytes, after the garbage was collected. */
  readonly resident: number;
  /** Statements that were sent to the database so far, and how often the server waited for it. */
  readonly statements: { readonly sent: number; readonly waits: number };
}

/** A server as a process of its own. */
export interface Child {
  readonly origin: string;
  /** @throws when the child does not know this question */
  ask<Q extends keyof Questions>(question: Q): Promise<Questions[Q]>;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>;
}

/** What a child sends: where it is, or an answer to the question with this number. */
type Said = { readonly here: string } | { readonly number: number; readonly answer: unknown };

/**
 * Starts one.
 * @param name its file in this folder, without `.ts`
 * @param settings as environment variables
 * @throws Error when it ends before it says where it is
 */
export async function startChild(name: string, settings: Readonly<Record<string, string>>): Promise<Child> {
  const child: ChildProcess = fork(new URL(`./${name}.ts`, import.meta.url), {
    // The built product: no condition leads to its sources, so it runs as people run it.
    execArgv: ["--import", "tsx", "--expose-gc"],
    env: { ...process.env, NODE_ENV: "production", ...settings },
  });
  const over = once(child, "exit");
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  const origin = await Promise.race([
    new Promise<string>((resolve) => {
      child.on("message", (said: Said) => {
        if ("here" in said) resolve(said.here);
        else waiting.get(said.number)?.(said.answer);
      });
    }),
    over.then(() => undefined),
  ]);
  if (origin === undefined) throw new Error(`${name} did not start`);
  return {
    origin,
    ask: (question) =>
      new Promise((resolve) => {
        asked += 1;
        const number = asked;
        waiting.set(number, (answer) => {
          waiting.delete(number);
          resolve(answer as never);
        });
        child.send({ number, question });
      }),
    stop: async () => {
      child.send({ stop: true });
      await over;
    },
  };
}
