/** Everything that can keep the server from starting. Each comes with one sentence for the person at the terminal. */
export type StartErrorCode =
  | "bad-setting"
  | "data-folder-unwritable"
  | "data-folder-unreachable"
  | "data-folder-in-use"
  | "master-key-bad"
  | "ledger-bad"
  | "database-binaries-missing"
  | "database-not-created"
  | "database-not-started"
  | "database-wrong-key"
  | "database-from-another-version"
  | "database-unreachable"
  | "port-in-use"
  | "port-not-allowed"
  | "address-not-here"
  | "not-started"
  | "stopped";

/** A reason the server did not start, as a code from the closed set and one plain sentence to print. */
export class StartError extends Error {
  override readonly name = "StartError";
  readonly code: StartErrorCode;

  /**
   * @param code which of the known reasons this is
   * @param sentence one sentence that says what is wrong and what to do, ready to print
   * @param options the error underneath, when there is one
   */
  constructor(code: StartErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.code = code;
  }
}

/**
 * The code of a system error such as `EACCES` or `ECONNREFUSED`.
 *
 * @param error anything that was thrown
 * @returns the code, or undefined when the error carries none
 */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/**
 * Turns what `listen` threw into one sentence about the port or the address.
 *
 * @param error what was thrown
 * @param host the address that was asked for
 * @param port the TCP port that was asked for
 * @returns a StartError that says what to change
 */
export function listenError(error: unknown, host: string, port: number): StartError {
  switch (systemCode(error)) {
    case "EADDRINUSE":
      return new StartError(
        "port-in-use",
        `Port ${port} is already used by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
        { cause: error },
      );
    case "EACCES":
      return new StartError(
        "port-not-allowed",
        `This user may not open port ${port}. Choose one above 1023: PORT=3000 npm start`,
        { cause: error },
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartError(
        "address-not-here",
        `The address "${host}" does not belong to this machine. Set HOST to one that does, such as localhost or 0.0.0.0.`,
        { cause: error },
      );
    default:
      return notStarted(error);
  }
}

/**
 * Turns what the first connection to a database of the person's own threw into one sentence.
 *
 * @param error what was thrown
 * @param databaseUrl the connection string; only its host and port are repeated
 * @returns a StartError that says what to look at
 */
export function connectError(error: unknown, databaseUrl: string): StartError {
  const { hostname, port } = new URL(databaseUrl);
  const place = `${hostname}:${port === "" ? 5432 : port}`;
  const refused = (reason: string) =>
    new StartError("database-unreachable", `The database at ${place} ${reason}`, { cause: error });
  const code = systemCode(error);
  switch (code) {
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
      return refused(`cannot be reached (${code}). Start it, or check the address in DATABASE_URL.`);
    // Of PostgreSQL's error codes: invalid_password, invalid_authorization_specification, invalid_catalog_name,
    // cannot_connect_now.
    case "28P01":
    case "28000":
      return refused("does not accept the user and password in DATABASE_URL.");
    case "3D000":
      return refused("has no database of the name in DATABASE_URL. Create it first.");
    case "57P03":
      return refused("is still starting. Try again in a moment.");
    default:
      return refused(`does not answer as it should: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Any error as a StartError, so that one line can always be printed.
 *
 * @param error what was thrown
 * @returns the same error when it is a StartError already, else one with the code "not-started"
 */
export function notStarted(error: unknown): StartError {
  if (error instanceof StartError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new StartError("not-started", `Footbridge could not start: ${reason}`, { cause: error });
}
