import type { Worker } from "node:worker_threads";
import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import type { PerSeat } from "@footbridge/shared/domain/seat";
import { afterAll, beforeEach, expect, test } from "vitest";
import { signedProof } from "../../../../tests/support/signed-proof.ts";
import { sectionOf } from "../../../../tests/support/signed-revision.ts";
import { paperSource } from "../paper/source.ts";
import { createPdfMaker, type PdfMaker, PdfNotMadeError, TooManyPdfsError, WAITING_LIMIT } from "./maker.ts";
import type { PdfRequest } from "./messages.ts";
import { pdfRequest } from "./request.ts";
import { startPdfWorker } from "./start-worker.ts";

let notArchival = 0;
const maker = createPdfMaker({
  onNotArchival: () => {
    notArchival += 1;
  },
});
beforeEach(() => {
  notArchival = 0;
});
afterAll(() => maker.close());

const PARTNERS = { a: "Amira Haddad", b: "Jonas Weber" };

async function requestOf(
  parts: Partial<AgreementDocument> = {},
  partners: PerSeat<string> = PARTNERS,
): Promise<PdfRequest> {
  return pdfRequest(await paperSource(await signedProof({ partners, parts })), "a4");
}

const SIMPLE = await requestOf({ sections: [sectionOf("pace", "Pace", ["Once a week."])] });

async function made(by: PdfMaker, request: PdfRequest, forWhom = "someone"): Promise<Buffer> {
  return Buffer.from((await by.make(request, forWhom)).pdf);
}

/** Object streams are compressed; the catalogue and the metadata packet of an archival file are not. */
function marksOf(pdf: Buffer): Record<string, boolean> {
  const raw = pdf.toString("latin1");
  return {
    pdf: raw.startsWith("%PDF-1.7"),
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(raw),
    english: raw.includes("/Lang (en)"),
    title: raw.includes('<rdf:Alt><rdf:li xml:lang="x-default">Agreement</rdf:li></rdf:Alt>'),
    bookmarks: raw.includes("/Outlines "),
    proof: raw.includes("/EmbeddedFiles") && raw.includes("(proof.json)"),
    archival: raw.includes("<pdfaid:part>3</pdfaid:part>"),
  };
}

const EVERY_MARK = {
  pdf: true,
  tagged: true,
  english: true,
  title: true,
  bookmarks: true,
  proof: true,
  archival: true,
};

test("[C7c] a signed revision is a tagged, archival PDF in its language under a neutral title, with bookmarks and its proof", async () => {
  expect(marksOf(await made(maker, SIMPLE))).toEqual(EVERY_MARK);
  expect(notArchival).toBe(0);
});

test("[C7c] letters that no face has are no reason to fail: the file is plain tagged PDF with its proof, and that is told", async () => {
  const amharic = await requestOf({ sections: [sectionOf("pace", "Pace", ["አማርኛ"])] });
  expect(marksOf(await made(maker, amharic))).toEqual({ ...EVERY_MARK, archival: false });
  expect(notArchival).toBe(1);
});

test("[C7r] the same revision gives the same bytes, from another thread too", async () => {
  const first = await made(maker, SIMPLE);
  const second = await made(maker, SIMPLE);
  const other = createPdfMaker();
  const third = await made(other, SIMPLE);
  await other.close();
  expect([Buffer.compare(first, second), Buffer.compare(first, third)]).toEqual([0, 0]);
});

test("other words give other bytes", async () => {
  const other = { ...SIMPLE, paper: SIMPLE.paper.replace("Once a week.", "Once a year.") };
  expect(Buffer.compare(await made(maker, SIMPLE), await made(maker, other))).not.toBe(0);
});

test("documents asked for at once each get their own paper", async () => {
  const requests = await Promise.all(["Ada", "Ben", "Cleo"].map((a) => requestOf({}, { ...PARTNERS, a })));
  const together = await Promise.all(requests.map((request) => made(maker, request)));
  const alone: Buffer[] = [];
  for (const request of requests) alone.push(await made(maker, request));
  expect(together.map((pdf, index) => Buffer.compare(pdf, alone[index] ?? Buffer.alloc(0)))).toEqual([0, 0, 0]);
});

test("[T4] one person's documents wait up to a number and are refused beyond it, and nobody else's are", async () => {
  const waiting = Array.from({ length: WAITING_LIMIT }, () => made(maker, SIMPLE, "one"));
  await expect(maker.make(SIMPLE, "one")).rejects.toThrow(TooManyPdfsError);
  const another = made(maker, SIMPLE, "another");
  const pdfs = await Promise.all([...waiting, another]);
  expect(pdfs.length).toBe(WAITING_LIMIT + 1);
  await made(maker, SIMPLE, "one");
});

test("a thread that dies over a document is replaced, and the document is made", async () => {
  const threads: Worker[] = [];
  const frail = createPdfMaker({
    startWorker() {
      const thread = startPdfWorker();
      threads.push(thread);
      return thread;
    },
  });
  const first = await made(frail, SIMPLE);
  const underWay = made(frail, SIMPLE);
  await threads[0]?.terminate();
  const second = await underWay;
  await threads[1]?.terminate();
  const third = await made(frail, SIMPLE);
  await frail.close();
  expect([threads.length, Buffer.compare(first, second), Buffer.compare(first, third)]).toEqual([3, 0, 0]);
});

/** A thread that takes documents and never says anything again. */
function deaf(): Worker {
  const thread = startPdfWorker();
  thread.postMessage = () => undefined;
  return thread;
}

test("a thread that hangs over a document is replaced, and the document is made", async () => {
  let [started, hung] = [0, 0];
  const watched: (() => void)[] = [];
  const patient = createPdfMaker({
    startWorker: () => ((started += 1) === 1 ? deaf() : startPdfWorker()),
    onHung: () => {
      hung += 1;
    },
    watch: (ring) => {
      watched.push(ring);
      return () => undefined;
    },
  });
  const underWay = made(patient, SIMPLE);
  // The patience with the first thread is at its end.
  watched[0]?.();
  const pdf = await underWay;
  await patient.close();
  expect([started, hung, Buffer.compare(pdf, await made(maker, SIMPLE))]).toEqual([2, 1, 0]);
});

test("a document over which two threads die is given up, and the next one is made", async () => {
  let deaths = 0;
  const frail = createPdfMaker({
    startWorker() {
      const thread = startPdfWorker();
      if (++deaths <= 2) void thread.terminate();
      return thread;
    },
  });
  const outcomes = await Promise.allSettled([made(frail, SIMPLE), made(frail, SIMPLE)]);
  await frail.close();
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
});

test("a closed maker makes nothing more, and lets go of what was under way", async () => {
  const closing = createPdfMaker();
  const underWay = made(closing, SIMPLE);
  const told = underWay.catch((error: unknown) => error);
  await closing.close();
  expect(await told).toBeInstanceOf(PdfNotMadeError);
  await expect(made(closing, SIMPLE)).rejects.toThrow(new PdfNotMadeError());
});
