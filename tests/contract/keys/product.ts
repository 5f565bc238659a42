import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { DATABASE } from "../../../server/src/db/embedded/start-embedded.ts";
import { masterKeyFrom } from "../../../server/src/db/keys/master-key.ts";

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** A program of the product, run as a host runs it: a process of its own on a data folder. */
export class Program {
  readonly process: ChildProcess;
  readonly #closed: Promise<unknown>;
  #out = "";
  #errors = "";

  /**
   * @param file its source, relative to `server/src`
   * @param settings environment variables; of this process's own, only the path is handed on
   */
  constructor(file: string, settings: Readonly<Record<string, string>>, args: readonly string[] = []) {
    const script = fileURLToPath(new URL(`../../../server/src/${file}`, import.meta.url));
    this.process = spawn(process.execPath, ["--import", "tsx", "--conditions=source", script, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: process.env["PATH"] ?? "", ...settings },
    });
    this.process.stdout?.on("data", (chunk: Buffer) => {
      this.#out += chunk.toString("utf8");
    });
    this.process.stderr?.on("data", (chunk: Buffer) => {
      this.#errors += chunk.toString("utf8");
    });
    this.#closed = once(this.process, "close");
  }

  /** Everything that it printed so far. */
  get output(): string {
    return this.#out + this.#errors;
  }

  /** Waits until it prints this. @throws when it ends without */
  async says(words: string): Promise<void> {
    while (!this.output.includes(words)) {
      if (this.process.exitCode !== null) throw new Error(`It ended first: ${this.output}`);
      await wait(10);
    }
  }

  async ended(): Promise<Ended> {
    await this.#closed;
    return { code: this.process.exitCode, out: this.#out, errors: this.#errors };
  }

  /** Asks it to stop, and waits until it has. */
  async stop(): Promise<Ended> {
    this.process.kill("SIGTERM");
    return this.ended();
  }

  /** Ends it in the middle of whatever it does. */
  async kill(): Promise<void> {
    this.process.kill("SIGKILL");
    await this.#closed;
  }
}

/** Starts the server on a data folder, and waits until it can be reached. */
export async function serve(folder: string, port: number): Promise<Program> {
  const server = new Program("main.ts", { DATA_FOLDER: folder, PORT: String(port), HOST: "127.0.0.1" });
  await server.says("Footbridge is here");
  return server;
}

/** Where the owner of the running database in a data folder connects to. */
export function ownerUrl(folder: string): string {
  const port = readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[3];
  const password = masterKeyFrom(readFileSync(join(folder, "master.key"))).password("database-login");
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${DATABASE}`;
}
