import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import {
  FINGERPRINT_WORDS,
  type Fingerprint,
  isFingerprint,
  readFingerprint,
} from "@footbridge/shared/proof/fingerprint";
import { reportOf } from "@footbridge/shared/verify/report";
import type { Verdict } from "@footbridge/shared/verify/verdict";
import type { VerifyWords } from "@footbridge/shared/verify/words/verify-words";
import { checkApart } from "./check-apart.ts";
import { printed } from "./print.ts";

/** What the command says, and the code with which it ends. */
export interface Ending {
  readonly text: string;
  /** 0: nothing was changed; 1: refused; 2: not checked. */
  readonly code: 0 | 1 | 2;
}

const CODES: Readonly<Record<Verdict["outcome"], Ending["code"]>> = { good: 0, refused: 1, "not-understood": 2 };

interface Asked {
  readonly path: string;
  readonly fingerprints: readonly Fingerprint[];
}

/** The fingerprints in a text: one after the other, eight words each. */
function fingerprintsIn(text: string): readonly Fingerprint[] {
  const words = readFingerprint(text);
  const count = Math.max(1, Math.ceil(words.length / FINGERPRINT_WORDS));
  return Array.from({ length: count }, (_, index) =>
    words.slice(index * FINGERPRINT_WORDS, (index + 1) * FINGERPRINT_WORDS),
  );
}

/** What was asked for, or null where that is not clear. */
function asked(args: readonly string[]): Asked | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { "expect-fingerprints": { type: "string", multiple: true } },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return null;
    return { path, fingerprints: (values["expect-fingerprints"] ?? []).flatMap(fingerprintsIn) };
  } catch {
    return null;
  }
}

/** Checks the file that the arguments name. It reads that file and nothing else, and asks nobody. */
export async function verifyCommand(args: readonly string[], words: VerifyWords): Promise<Ending> {
  const { noFile, noFingerprint, usage } = words.command;
  const ask = asked(args);
  if (ask === null) return { text: `${usage}\n`, code: 2 };
  if (!ask.fingerprints.every(isFingerprint)) return { text: `${noFingerprint}\n`, code: 2 };
  const file = await readFile(ask.path).catch(() => null);
  if (file === null) return { text: `${noFile(ask.path)}\n`, code: 2 };
  const fingerprints = ask.fingerprints.map((each) => ({ of: "anyone", words: each }) as const);
  const verdict = await checkApart({ file: new Uint8Array(file), expectations: { fingerprints, knownHosts: [] } });
  return { text: printed(reportOf(verdict, words), words), code: CODES[verdict.outcome] };
}
