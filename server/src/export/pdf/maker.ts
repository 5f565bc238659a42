import type { Worker } from "node:worker_threads";
import type { Prepared } from "../seal/prepare.ts";
import type { PdfReply, PdfRequest } from "./messages.ts";
import { startPdfWorker } from "./start-worker.ts";

export interface PdfMaker {
  /**
   * A tagged PDF that waits for its seal; the same request always gives the same bytes.
   *
   * @param request what to set
   * @param forWhom who asked: so many of their documents wait at once, and no more
   * @throws PdfNotMadeError when it cannot be made or the maker was closed meanwhile; TooManyPdfsError
   */
  make(request: PdfRequest, forWhom: string): Promise<Prepared>;
  /** Stops the thread. Nothing can be made afterwards. */
  close(): Promise<void>;
}

export interface PdfMakerOptions {
  /** Told when a file is plain tagged PDF, because no face has one of its glyphs and PDF/A allows no gap. */
  readonly onNotArchival?: () => void;
  /** Told when a thread gave no answer and was replaced. */
  readonly onHung?: () => void;
  readonly startWorker?: () => Worker;
  /** Calls back when a thread had its time for one document, unless it is called off before. @returns calls it off */
  readonly watch?: (ring: () => void) => () => void;
}

/** A PDF could not be made. Says nothing of the words in it; `cause` is what the thread died of, where it died. */
export class PdfNotMadeError extends Error {
  constructor(options?: ErrorOptions) {
    super("The PDF could not be made.", options);
    this.name = "PdfNotMadeError";
  }
}

/** Somebody asked for more documents at once than anyone may. */
export class TooManyPdfsError extends Error {
  override readonly name = "TooManyPdfsError";

  constructor() {
    super("too many documents of one person are waiting");
  }
}

interface Entry {
  readonly request: PdfRequest;
  readonly forWhom: string;
  readonly resolve: (prepared: Prepared) => void;
  readonly reject: (error: PdfNotMadeError) => void;
  triesLeft: number;
}

/** How often a document is given to a thread: a second time, should the first thread die under it. */
const TRIES = 2;
/** How many documents of one person wait at once. */
export const WAITING_LIMIT = 4;
/** Long enough for the longest agreement on a slow machine that is busy with other things, in milliseconds. */
const PATIENCE = 60_000;

function afterPatience(ring: () => void): () => void {
  const timer = setTimeout(ring, PATIENCE);
  return () => clearTimeout(timer);
}

/**
 * Makes PDFs in a thread of its own, off the event loop, one after the other. The thread starts with the first
 * document; if it dies or hangs, the document that it was making goes to a new one. An idle thread does not keep the
 * process alive.
 */
export function createPdfMaker(options: PdfMakerOptions = {}): PdfMaker {
  const { onNotArchival, onHung, startWorker = startPdfWorker, watch = afterPatience } = options;
  /** The first is with the thread. */
  const queue: Entry[] = [];
  let worker: Worker | null = null;
  let callOff = (): void => undefined;
  let lastDeath: unknown;
  let closed = false;

  function running(): Worker {
    if (worker !== null) return worker;
    const started = startWorker();
    worker = started;
    started.on("message", (reply: PdfReply) => {
      // What a thread says after it was given up is of no use any more.
      if (worker === started) settle(reply);
    });
    // An exit always follows an error.
    started.on("error", (error) => {
      lastDeath = error;
    });
    started.on("exit", () => giveUp(started));
    return started;
  }

  /** Goes on without this thread. */
  function giveUp(thread: Worker): void {
    if (worker !== thread) return;
    worker = null;
    giveFirst();
  }

  /** Gives the first document of the queue to the thread, past those that no thread will be tried with again. */
  function giveFirst(): void {
    callOff();
    for (let first = queue[0]; first !== undefined; first = queue[0]) {
      if (!closed && first.triesLeft > 0) {
        first.triesLeft -= 1;
        const thread = running();
        thread.ref();
        thread.postMessage(first.request);
        callOff = watch(() => replace(thread));
        return;
      }
      queue.shift()?.reject(new PdfNotMadeError({ cause: lastDeath }));
    }
    worker?.unref();
  }

  function replace(hung: Worker): void {
    onHung?.();
    lastDeath = new Error("the thread gave no answer");
    void hung.terminate();
    giveUp(hung);
  }

  function settle(reply: PdfReply): void {
    const entry = queue.shift();
    giveFirst();
    if (!reply.made) {
      entry?.reject(new PdfNotMadeError());
      return;
    }
    if (!reply.archival) onNotArchival?.();
    entry?.resolve(reply.prepared);
  }

  return {
    async make(request, forWhom) {
      if (closed) throw new PdfNotMadeError();
      if (queue.filter((entry) => entry.forWhom === forWhom).length >= WAITING_LIMIT) throw new TooManyPdfsError();
      return new Promise((resolve, reject) => {
        queue.push({ request, forWhom, resolve, reject, triesLeft: TRIES });
        if (queue.length === 1) giveFirst();
      });
    },
    async close() {
      closed = true;
      callOff();
      await worker?.terminate();
    },
  };
}
