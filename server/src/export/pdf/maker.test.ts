import { spawnSync } from "node:child_process";
import type { Worker } from "node:worker_threads";
import { afterAll, beforeEach, expect, test } from "vitest";
import { clauseOf, sectionOf, signedRevision } from "../../../../tests/support/signed-revision.ts";
import { createPdfMaker, PdfNotMadeError } from "./maker.ts";
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

const pdftotext = spawnSync("pdftotext", ["-v"]).error === undefined;
const WITHOUT = "pdftotext (poppler-utils) is not installed here, so the text inside the PDF was not read back";

/** The text of a PDF as a reader of other origin finds it, a line each, without its marks of direction. */
function textOf(pdf: Uint8Array): string[] {
  const { stdout } = spawnSync("pdftotext", ["-", "-"], { input: pdf, encoding: "utf8" });
  const lines = stdout.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\f]/g, "").split("\n");
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

/** Object streams are compressed; the catalogue and the metadata packet of an archival file are not. */
function marksOf(pdf: Uint8Array): Record<string, boolean> {
  const raw = Buffer.from(pdf).toString("latin1");
  return {
    pdf: raw.startsWith("%PDF-1.7"),
    tagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(raw),
    english: raw.includes("/Lang (en)"),
    title: raw.includes('<rdf:Alt><rdf:li xml:lang="x-default">Agreement</rdf:li></rdf:Alt>'),
    archival: raw.includes("<pdfaid:part>3</pdfaid:part>"),
  };
}

const SIMPLE = signedRevision(
  { a: "Amira Haddad", b: "Jonas Weber" },
  { sections: [sectionOf("pace", "Pace", ["Once a week."])] },
);

test("a signed revision is a tagged, archival PDF in its language under a neutral title", async () => {
  expect(marksOf(await maker.make(SIMPLE))).toEqual({
    pdf: true,
    tagged: true,
    english: true,
    title: true,
    archival: true,
  });
  expect(notArchival).toBe(0);
});

test("the same revision gives the same bytes, from another thread too", async () => {
  const first = await maker.make(SIMPLE);
  const second = await maker.make(SIMPLE);
  const other = createPdfMaker();
  const third = await other.make(SIMPLE);
  await other.close();
  expect([Buffer.compare(first, second), Buffer.compare(first, third)]).toEqual([0, 0]);
});

test("other words give other bytes", async () => {
  const other = {
    ...SIMPLE,
    document: { ...SIMPLE.document, sections: [sectionOf("pace", "Pace", ["Once a year."])] },
  };
  expect(Buffer.compare(await maker.make(SIMPLE), await maker.make(other))).not.toBe(0);
});

test("letters that no face has are no reason to fail: the file is plain tagged PDF, and that is told", async () => {
  const tamil = { ...SIMPLE, document: { ...SIMPLE.document, sections: [sectionOf("pace", "Pace", ["தமிழ்"])] } };
  const { archival, tagged, pdf } = marksOf(await maker.make(tamil));
  expect({ archival, tagged, pdf, notArchival }).toEqual({ archival: false, tagged: true, pdf: true, notArchival: 1 });
});

test("the paper holds the names, the clauses, the open questions, both times, the digest and the standing sentence", async (context) => {
  if (!pdftotext) context.skip(WITHOUT);
  const signed = signedRevision(SIMPLE.document.partners, {
    sections: [
      { id: "pace", title: "Pace", clauses: [clauseOf("Once a week."), clauseOf("I ask first.", { speaker: "b" })] },
    ],
    openQuestions: [
      {
        id: "q",
        section: "support",
        sectionTitle: "Support",
        values: [
          { by: "a", text: "A counsellor." },
          { by: "b", text: "A friend each." },
        ],
      },
    ],
  });
  expect(textOf(await maker.make(signed))).toEqual([
    "AGREEMENT",
    "Amira Haddad",
    "and",
    "Jonas Weber",
    "Revision 3",
    "Digest (SHA-256)",
    "9f86 d081 884c 7d65 9a2f eaa0 c55a d015",
    "a3bf 4f1b 2b0b 822c d15d 6c15 b0f0 0a08",
    "Read it from left to right, spaces aside: two copies with the same 64",
    "characters hold exactly the same words, and a change of one letter",
    "would change the digest.",
    "1",
    "Pace",
    "1.1",
    "Once a week.",
    "1.2",
    "Jonas Weber",
    "I ask first.",
    "Not agreed yet",
    "These are still open between you. They are kept here so that nothing is lost, and they count only once you have both",
    "said yes to the same words.",
    "Support",
    "Amira Haddad",
    "A counsellor.",
    "Jonas Weber",
    "A friend each.",
    "Revision 3 · 9f86 d081 884c 7d65 …",
    "Page 1 of 2",
    "Signatures",
    "Amira Haddad",
    "Jonas Weber",
    "Amira Haddad",
    "Jonas Weber",
    "14 March 2026, 09:12:04 UTC",
    "14 March 2026, 10:12:04 in Europe/Berlin (UTC+01:00)",
    "14 March 2026, 21:40:30 UTC",
    "15 March 2026, 03:10:30 in Asia/Kolkata (UTC+05:30)",
    "This is educational. It is not therapy, not legal advice and not emergency help.",
    "Revision 3 · 9f86 d081 884c 7d65 …",
    "Page 2 of 2",
  ]);
});

const NAMES = [
  ["Latin", "Zoë Ó Súilleabháin"],
  ["Vietnamese", "Nguyễn Thị Minh Khai"],
  ["Cyrillic", "Владимир Соколов"],
  ["Greek", "Νίκος Παπαδόπουλος"],
  ["Arabic", "أميرة حداد"],
  ["Persian", "پریسا محمدی"],
  ["Hebrew", "אמירה בן־דוד"],
  ["Chinese", "李小龙"],
  ["Korean", "김민수"],
  ["Hindi", "अमृता"],
  ["Thai", "สมชาย"],
  ["Latin with emoji", "Amira 🌱"],
] as const;

test.each(NAMES)("a name in %s comes out whole, in the head and under the signature", async (_script, name) => {
  const pdf = await maker.make(signedRevision({ a: name, b: "Jonas" }));
  expect(notArchival).toBe(0);
  if (!pdftotext) return console.info(WITHOUT);
  expect(textOf(pdf).filter((line) => line === name)).toEqual([name, name, name]);
});

const TYPST =
  "#set text(red) #panic() $x^2$ *b* _i_ @ref <label> \\ \\u{41} // c /* d */ `raw` = [x] ~ -- ... #sys.inputs";

test("what would be Typst's own language comes out as typed and never runs", async (context) => {
  const pdf = await maker.make(
    signedRevision({ a: "#panic()", b: "*b* $" }, { sections: [sectionOf("pace", "#pace", TYPST.split(" "))] }),
  );
  if (!pdftotext) context.skip(WITHOUT);
  const text = textOf(pdf).join(" ");
  expect([...TYPST.split(" "), "#pace"].filter((typed) => !text.includes(typed))).toEqual([]);
});

test("an agreement of sixty long clauses is made", async (context) => {
  const texts = Array.from({ length: 60 }, (_, index) =>
    `Clause ${index + 1}: ${"we say so kindly, ".repeat(220)}`.slice(0, 4000),
  );
  const pdf = await maker.make(
    signedRevision(SIMPLE.document.partners, { sections: [sectionOf("pace", "Pace", texts)] }),
  );
  if (!pdftotext) context.skip(WITHOUT);
  const numbers = textOf(pdf).filter((line) => /^1\.\d+$/.test(line));
  expect(numbers).toEqual(texts.map((_, index) => `1.${index + 1}`));
});

test("documents asked for at once each get their own paper", async () => {
  const names = ["Ada", "Ben", "Cleo"];
  const papers = names.map((a) => signedRevision({ a, b: "Jonas" }));
  const together = await Promise.all(papers.map((paper) => maker.make(paper)));
  const alone: Uint8Array[] = [];
  for (const paper of papers) alone.push(await maker.make(paper));
  expect(together.map((pdf, index) => Buffer.compare(pdf, alone[index] ?? Buffer.alloc(0)))).toEqual([0, 0, 0]);
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
  const first = await frail.make(SIMPLE);
  const underWay = frail.make(SIMPLE);
  await threads[0]?.terminate();
  const second = await underWay;
  await threads[1]?.terminate();
  const third = await frail.make(SIMPLE);
  await frail.close();
  expect([threads.length, Buffer.compare(first, second), Buffer.compare(first, third)]).toEqual([3, 0, 0]);
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
  const outcomes = await Promise.allSettled([frail.make(SIMPLE), frail.make(SIMPLE)]);
  await frail.close();
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
});

test("a closed maker makes nothing more, and lets go of what was under way", async () => {
  const closing = createPdfMaker();
  const underWay = closing.make(SIMPLE);
  const told = underWay.catch((error: unknown) => error);
  await closing.close();
  expect(await told).toBeInstanceOf(PdfNotMadeError);
  await expect(closing.make(SIMPLE)).rejects.toThrow(new PdfNotMadeError());
});
