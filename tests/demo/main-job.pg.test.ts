import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { otherSeat, SEATS, type Seat } from "@footbridge/shared/domain/seat";
import { SHEET_IDS, type SheetId } from "@footbridge/shared/practice/sheets";
import type { SlicesMessage } from "@footbridge/shared/protocol/views";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { readCalendar } from "../support/calendar/read-calendar.ts";
import { serverOfFile } from "../support/server-of-file.ts";
import { canaryAnswers, canaryOf } from "./canaries.ts";
import { demoCouple } from "./couple/couple.ts";
import { EXPORT_FILES, writeExport } from "./export.ts";
import { driveMainJob, type MainJobCouple, type MainJobOutcome, type SeatTranscript } from "./main-job.ts";

const server = serverOfFile();
let couple: MainJobCouple;
let outcome: MainJobOutcome;
beforeAll(async () => {
  const { a, b, talk } = demoCouple(new Date("2031-04-01T00:00:00Z"));
  couple = { a: { ...a, answers: canaryAnswers("a") }, b: { ...b, answers: canaryAnswers("b") }, talk };
  outcome = await driveMainJob(server.origin, couple);
});

/** Where in a transcript a round is revealed. */
function revealOf(transcript: SeatTranscript, round: SheetId): number {
  return transcript.findIndex(
    ({ what, body }) =>
      what === "slices" &&
      (body as SlicesMessage).slices.some(
        (slice) => slice.name === "round" && slice.key === round && slice.view.revealed !== null,
      ),
  );
}

const countIn = (transcript: SeatTranscript, words: string): number =>
  JSON.stringify(transcript).split(words).length - 1;

test.each(SHEET_IDS)("[P1] nothing of one partner's words in %s reaches the other before its reveal", (round) => {
  for (const seat of SEATS) {
    const transcript = outcome.transcripts[seat];
    const revealed = revealOf(transcript, round);
    const theirs = canaryOf(otherSeat(seat), round);
    expect(revealed).toBeGreaterThan(0);
    expect(countIn(transcript.slice(0, revealed), theirs)).toBe(0);
    expect(countIn(transcript.slice(revealed), theirs)).toBeGreaterThan(0);
  }
});

test("the export is a PDF, a Markdown text with both names, and what each seat received", async () => {
  const folder = await mkdtemp(join(tmpdir(), "footbridge-export-"));
  try {
    await writeExport(folder, { a: couple.a.name, b: couple.b.name }, outcome);
    expect((await readdir(folder)).sort()).toEqual([...EXPORT_FILES]);
    expect((await readFile(join(folder, "agreement.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
    const markdown = await readFile(join(folder, "agreement.md"), "utf8");
    for (const { name } of [couple.a, couple.b]) expect(markdown).toContain(`**${name}**`);
    const calendar = readCalendar(await readFile(join(folder, "check-ins.ics"), "utf8"));
    expect(calendar.map(({ title }) => title)).toEqual(["Check-in", "Look back and ahead", "Next steps"]);
    const transcript: unknown = JSON.parse(await readFile(join(folder, "transcript.json"), "utf8"));
    const data = unzipSync(await readFile(join(folder, "data-export.zip")));
    expect(strFromU8(data["workspaces/1/words.md"] ?? new Uint8Array())).toContain(`# With ${couple.b.name}`);
    const { pdf, transcripts } = outcome;
    const told = (file: Buffer) => ({ bytes: file.length, sha256: createHash("sha256").update(file).digest("hex") });
    const received = (seat: Seat): unknown =>
      transcripts[seat].map(({ via, what, body }) => {
        if (what.endsWith("/my-data")) return { via, what, body: told(outcome.data) };
        return { via, what, body: what.endsWith(".pdf") ? told(pdf) : body };
      });
    expect(transcript).toEqual({
      a: { name: couple.a.name, received: received("a") },
      b: { name: couple.b.name, received: received("b") },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
