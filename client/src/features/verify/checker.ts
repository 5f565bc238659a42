import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import { type Fingerprint, isFingerprint, readFingerprint } from "@footbridge/shared/proof/fingerprint";
import { LONGEST_CHECK, TOOK_TOO_LONG } from "@footbridge/shared/verify/limit";
import { type Report, reportOf } from "@footbridge/shared/verify/report";
import type { Expectations, Verdict } from "@footbridge/shared/verify/verdict";
import { VERIFY_WORDS } from "@footbridge/shared/verify/words/en";
import { locale } from "../../app/language/language.ts";
import type { Said, ToCheck } from "./checking.worker.ts";

/** What somebody typed to compare with, as it stands in the fields. */
export interface Typed {
  readonly one: string;
  readonly other: string;
  readonly host: string;
}

export const NOTHING_TYPED: Typed = { one: "", other: "", host: "" };

/** Whether a field holds something that no fingerprint is. */
export function isSlip(typed: string): boolean {
  return typed.trim() !== "" && !isFingerprint(readFingerprint(typed));
}

/** What the fields ask for. Empty ones ask for nothing. */
export function expectationsOf({ one, other, host }: Typed, ownHost: Fingerprint | null): Expectations {
  const asked = [
    { of: "partner", words: readFingerprint(one) },
    { of: "partner", words: readFingerprint(other) },
    { of: "host", words: readFingerprint(host) },
  ] as const;
  return {
    fingerprints: asked.filter(({ words }) => words.length > 0),
    knownHosts: ownHost === null ? [] : [ownHost],
  };
}

/** The answer about a file, and what was signed if there is nothing against it. */
export interface Answer {
  readonly report: Report;
  readonly document: AgreementDocument | null;
}

/** What checks files, apart from the page: a hostile file can hold up nothing but this, and is ended. */
export interface Checker {
  /** Resolves when everything is here that checking needs. @throws Error when it could not be loaded */
  readonly loaded: Promise<void>;
  /** Checks a file that somebody chose. One at a time. @throws Error when there is nothing left that checks */
  check(file: File, expectations: Expectations): Promise<Answer>;
  close(): void;
}

function answerOf(verdict: Verdict): Answer {
  return {
    report: reportOf(verdict, VERIFY_WORDS, locale),
    document: verdict.outcome === "good" ? verdict.proven.document : null,
  };
}

/**
 * Begins to load what checks, so that nothing has to be asked for once a file is chosen. After a file that took too long
 * there is nothing left that checks: to load it anew, with that file in hand, would tell of it.
 *
 * @param limit how long a file may take, in milliseconds
 */
export function openChecker(limit = LONGEST_CHECK): Checker {
  const worker = new Worker(new URL("./checking.worker.ts", import.meta.url), { type: "module" });
  let turn = 0;
  let ended = false;
  const close = (): void => {
    ended = true;
    worker.terminate();
  };
  const loaded = new Promise<void>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Said>) => {
      if (data.type !== "ready") return;
      if (data.ready) resolve();
      else reject(new Error("what checks files could not be loaded"));
    });
    worker.addEventListener("error", () => reject(new Error("what checks files could not be loaded")));
  });
  const verdictOn = (file: File, expectations: Expectations): Promise<Verdict> =>
    new Promise((resolve) => {
      turn += 1;
      const mine = turn;
      const timer = setTimeout(() => {
        close();
        resolve(TOOK_TOO_LONG);
      }, limit);
      const hear = ({ data }: MessageEvent<Said>): void => {
        if (data.type !== "verdict" || data.turn !== mine) return;
        worker.removeEventListener("message", hear);
        clearTimeout(timer);
        resolve(data.verdict);
      };
      worker.addEventListener("message", hear);
      worker.postMessage({ turn: mine, file, expectations } satisfies ToCheck);
    });
  return {
    loaded,
    close,
    check: async (file, expectations) => {
      if (ended) throw new Error("nothing is left that checks");
      return answerOf(await verdictOn(file, expectations));
    },
  };
}
