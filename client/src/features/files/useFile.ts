import { useRef, useState } from "react";
import { ApiError, askFile, send } from "../../app/http.ts";
import { type Action, useAction } from "../../app/useAction.ts";
import { handOver, openSheet } from "./hand-over.ts";

/** `asking`: the pass phrase is needed first. `here`: the file is on this page and waits for a press. */
export type Step = { readonly at: "rest" | "asking" | "saved" } | { readonly at: "here"; readonly file: File };

export interface TakingFile {
  readonly step: Step;
  /** Fetches the file. */
  readonly take: Action<[]>;
  /** Says the pass phrase, and then fetches the file. */
  readonly confirm: Action<[passPhrase: string]>;
  /** Opens the phone's sheet for the file that is here. */
  readonly keep: Action<[]>;
  /** Puts the question, or the file that is here, away; what is under way is stopped. */
  readonly putAway: () => void;
}

/**
 * A file of the server's, taken along. It is fetched into the page and saved from there: so a refusal or a missing
 * connection is told on the page and not by a broken download, no address of a file stands in a history, and a phone on
 * which downloads go nowhere gets its own way.
 *
 * @param from the file's path on the server
 * @param name under which it is saved; neutral
 */
export function useFile(from: string, name: string): TakingFile {
  const [step, setStep] = useState<Step>({ at: "rest" });
  const under = useRef<AbortController | null>(null);

  const fetchAfter = async (first: (signal: AbortSignal) => Promise<unknown>): Promise<void> => {
    const { signal } = (under.current = new AbortController());
    try {
      await first(signal);
      const content = await askFile(from, signal);
      const file = new File([content], name, { type: content.type });
      setStep(handOver(file) ? { at: "saved" } : { at: "here", file });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ApiError) || error.code !== "fresh-sign-in-needed") throw error;
      setStep({ at: "asking" });
    }
  };
  const take = useAction(() => fetchAfter(() => Promise.resolve()));
  const confirm = useAction((passPhrase: string) =>
    fetchAfter((signal) => send("POST /api/account/confirm", { body: { passPhrase }, signal })),
  );
  const keep = useAction(async () => {
    if (step.at === "here" && (await openSheet(step.file))) setStep({ at: "saved" });
  });
  const putAway = (): void => {
    under.current?.abort();
    setStep({ at: "rest" });
  };
  return { step, take, confirm, keep, putAway };
}
