import type { Worker } from "node:worker_threads";
import type { SignedRevision } from "@footbridge/shared/domain/agreement/document";
import { EXPORT_WORDS_EN } from "../words/en.ts";
import type { ExportWords } from "../words/export-words.ts";
import type { PdfReply, PdfRequest } from "./messages.ts";
import { startPdfWorker } from "./start-worker.ts";
import { typesetInput } from "./typeset.ts";

export interface PdfMaker {
  /**
   * A signed revision as a tagged A4 PDF; the same revision always gives the same bytes.
   * Rejects with `PdfNotMadeError` when it cannot be made or the maker was closed meanwhile.
   */
  make(signed: SignedRevision): Promise<Uint8Array>;
  /** Stops the thread. Nothing can be made afterwards. */
  close(): Promise<void>;
}

export interface PdfMakerOptions {
  readonly words?: ExportWords;
  /** Told when a file is plain tagged PDF, because no face has one of its glyphs and PDF/A allows no gap. */
  readonly onNotArchival?: () => void;
  readonly startWorker?: () => Worker;
}

/** A PDF could not be made. Says nothing of the words in it; `cause` is what the thread died of, where it died. */
export class PdfNotMadeError extends Error {
  constructor(options?: ErrorOptions) {
    super("The PDF could not be made.", options);
    this.name = "PdfNotMadeError";
  }
}

interface Entry {
  readonly request: PdfRequest;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: PdfNotMadeError) => void;
  triesLeft: number;
}

/** How often a document is given to a thread: a second time, should the first thread die under it. */
const TRIES = 2;

/**
 * Makes PDFs in a thread of its own, off the event loop, one after the other. The thread starts with the first
 * document; if it dies, the document that it was making goes to a new one. An idle thread does not keep the process
 * alive.
 */
export function createPdfMaker(options: PdfMakerOptions = {}): PdfMaker {
  const { words = EXPORT_WORDS_EN, onNotArchival, startWorker = startPdfWorker } = options;
  /** The first is with the thread. */
  const queue: Entry[] = [];
  let worker: Worker | null = null;
  let lastDeath: unknown;
  let closed = false;

  function running(): Worker {
    if (worker !== null) return worker;
    const started = startWorker();
    worker = started;
    started.on("message", settle);
    // An exit always follows an error.
    started.on("error", (error) => {
      lastDeath = error;
    });
    started.on("exit", () => {
      worker = null;
      giveFirst();
    });
    return started;
  }

  /** Gives the first document of the queue to the thread, past those that no thread will be tried with again. */
  function giveFirst(): void {
    for (let first = queue[0]; first !== undefined; first = queue[0]) {
      if (!closed && first.triesLeft > 0) {
        first.triesLeft -= 1;
        const thread = running();
        thread.ref();
        thread.postMessage(first.request);
        return;
      }
      queue.shift()?.reject(new PdfNotMadeError({ cause: lastDeath }));
    }
    worker?.unref();
  }

  function settle(reply: PdfReply): void {
    const entry = queue.shift();
    giveFirst();
    if (!reply.made) {
      entry?.reject(new PdfNotMadeError());
      return;
    }
    if (!reply.archival) onNotArchival?.();
    entry?.resolve(reply.pdf);
  }

  return {
    async make(signed) {
      if (closed) throw new PdfNotMadeError();
      const request = { paper: typesetInput(signed, words) };
      return new Promise((resolve, reject) => {
        queue.push({ request, resolve, reject, triesLeft: TRIES });
        if (queue.length === 1) giveFirst();
      });
    },
    async close() {
      closed = true;
      await worker?.terminate();
    },
  };
}
