import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const ROOT = new URL("../..", import.meta.url).pathname;
/** How the server says where it is. */
const HERE = "Footbridge is here: ";

/** The built server as a process of its own. */
export interface ServerChild {
  readonly origin: string;
  /** Rejects with what it wrote, where it ends without having been asked or killed. */
  readonly diesByItself: Promise<never>;
  /** Ends it without a goodbye, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop, and waits until it has: its embedded database stops with it. @returns its exit code */
  stop(): Promise<number | null>;
}

/**
 * Starts one.
 * @param settings environment variables: the database, the master key, the data folder
 * @param from where the product is, and how Node starts it there; the build of this repository unless given
 * @throws Error with what it wrote when it ends before it serves
 */
export async function startServerChild(
  settings: Readonly<Record<string, string>>,
  from: { readonly root: string; readonly args: readonly string[] } = { root: ROOT, args: ["server/dist/main.js"] },
): Promise<ServerChild> {
  const child: ChildProcess = spawn(process.execPath, [...from.args], {
    cwd: from.root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", PUBLIC_ORIGIN: "", ...settings },
  });
  // A test run that is itself cut off leaves no server behind.
  const onExit = (): void => void child.kill("SIGKILL");
  process.once("exit", onExit);
  const closed = once(child, "close").finally(() => process.removeListener("exit", onExit));
  let errors = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    errors += chunk.toString("utf8");
  });
  const here = new Promise<string>((resolve) => {
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on("line", (said) => {
      if (said.startsWith(HERE)) resolve(said.slice(HERE.length));
    });
  });
  const origin = await Promise.race([here, closed.then(() => undefined)]);
  if (origin === undefined) throw new Error(`The server did not start: ${errors}`);
  let isMeant = false;
  const diesByItself = closed.then(() =>
    isMeant ? new Promise<never>(() => undefined) : Promise.reject(new Error(`The server ended by itself: ${errors}`)),
  );
  diesByItself.catch(() => undefined);
  return {
    origin,
    diesByItself,
    kill: async () => {
      isMeant = true;
      child.kill("SIGKILL");
      await closed;
    },
    stop: async () => {
      isMeant = true;
      child.kill("SIGTERM");
      await closed;
      return child.exitCode;
    },
  };
}
