import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { accessSync, constants, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { TestProject } from "vitest/node";
import type { Binaries } from "../../server/src/db/embedded/binaries.ts";
import { startEmbedded } from "../../server/src/db/embedded/start-embedded.ts";
import type { TestServer } from "./postgres.ts";

/** Nothing of a test run needs to survive a power cut, and every test file keeps connections of its own. */
const SETTINGS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" };

/**
 * Vitest's global setup: one PostgreSQL for the whole run.
 *
 * @param project the Vitest project, whose test files get the server through `freshDatabase()`
 * @returns the teardown
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startTestServer();
  project.provide("testServer", server);
  return stop;
}

/**
 * Starts one PostgreSQL on a throwaway folder: the embedded one, or with FOOTBRIDGE_TEST_POSTGRES=path the one whose
 * programs are on the PATH.
 *
 * @returns the server, and how to stop it and take its folder away
 */
export async function startTestServer(): Promise<{ readonly server: TestServer; stop(): Promise<void> }> {
  const choice = process.env["FOOTBRIDGE_TEST_POSTGRES"] ?? "embedded";
  if (choice !== "embedded" && choice !== "path") {
    throw new Error("FOOTBRIDGE_TEST_POSTGRES must be embedded or path.");
  }
  const binaries = choice === "path" ? pathBinaries() : undefined;
  const folder = mkdtempSync(join(tmpdir(), "footbridge-test-"));
  const server = await startEmbedded({
    folder,
    password: randomBytes(24).toString("base64url"),
    log: () => undefined,
    settings: SETTINGS,
    ...(binaries === undefined ? {} : { binaries }),
  }).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const url = new URL(server.url);
  url.pathname = "/postgres";
  return {
    server: { url: url.href, appPassword: randomBytes(24).toString("base64url") },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The PostgreSQL that is installed on this machine.
 *
 * @returns its programs
 * @throws Error with one sentence when `initdb`, `postgres` or `pg_ctl` is not on the PATH
 */
export function pathBinaries(): Binaries {
  const [initdb, postgres, pgCtl] = ["initdb", "postgres", "pg_ctl"].map(onPath);
  if (initdb === undefined || postgres === undefined || pgCtl === undefined) {
    throw new Error("No other PostgreSQL on this machine: initdb, postgres and pg_ctl are not on the PATH.");
  }
  console.log(`Another PostgreSQL: ${execFileSync(postgres, ["--version"], { encoding: "utf8" }).trim()}`);
  return { initdb, postgres, pgCtl };
}

function onPath(program: string): string | undefined {
  const places = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, program));
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
