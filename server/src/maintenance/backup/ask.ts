import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { BackupError } from "./backup-error.ts";

/**
 * Asks for a pass phrase at the terminal, and shows nothing of it.
 * @param question what stands before
 * @throws BackupError "pass-phrase-needed" where there is no terminal
 */
export async function askPassPhrase(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new BackupError(
      "pass-phrase-needed",
      "A pass phrase is needed, and there is no terminal to ask at: set FOOTBRIDGE_BACKUP_PASS_PHRASE.",
    );
  const nowhere = new Writable({ write: (_bytes, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // Only now does the terminal show nothing any more of what is typed.
  process.stderr.write(question);
  try {
    return await terminal.question("");
  } finally {
    terminal.close();
    process.stderr.write("\n");
  }
}
