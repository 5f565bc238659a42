/** Why there is no backup, or why one is not put back. */
export type BackupErrorCode =
  | "file-there"
  | "file-unreachable"
  | "not-a-backup"
  | "damaged"
  | "another-key"
  | "pass-phrase-needed"
  | "pass-phrase-wrong"
  | "another-version"
  | "not-empty"
  | "not-allowed";

/** A reason from the closed set, with one plain sentence to print. */
export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly code: BackupErrorCode;

  /** @param sentence what is wrong and what to do, ready to print; never anything that a person typed */
  constructor(code: BackupErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.code = code;
  }
}

/** What is said of every file that is not, to the last byte, as it was written. */
export function damaged(cause?: unknown): BackupError {
  return new BackupError("damaged", "This backup is cut off or was changed: nothing of it is used. Take another one.", {
    cause,
  });
}
