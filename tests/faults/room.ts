import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Binaries, embeddedBinaries } from "../../server/src/db/embedded/binaries.ts";

/** In which `ulimit -f` counts (POSIX, sh), in bytes. */
const BLOCK = 512;

/**
 * A PostgreSQL for whose files there is so much room and no more: the system itself refuses what goes beyond (RLIMIT_FSIZE).
 * PostgreSQL hears of it as it hears of a full disk, at the same calls; unlike a small file system, it needs no rights and
 * works on every machine with a shell.
 */
export class Room {
  readonly #bytes: number;
  readonly #folder = mkdtempSync(join(tmpdir(), "footbridge-room-"));

  /** @param bytes room for each file */
  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  /** The embedded PostgreSQL, held to it. */
  async binaries(): Promise<Binaries> {
    const binaries = await embeddedBinaries();
    const postgres = join(this.#folder, "postgres");
    const blocks = Math.floor(this.#bytes / BLOCK);
    writeFileSync(postgres, `#!/bin/sh\nulimit -f ${blocks} && exec '${binaries.postgres}' "$@"\n`);
    // PostgreSQL runs under an account of its own where this is root.
    for (const path of [this.#folder, postgres]) chmodSync(path, 0o755);
    return { ...binaries, postgres };
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
