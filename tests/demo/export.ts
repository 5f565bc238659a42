import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PerSeat } from "@footbridge/shared/domain/seat";
import type { MainJobOutcome, SeatTranscript } from "./main-job.ts";

/** The files of an export, in the order in which they are named. */
export const EXPORT_FILES = ["agreement.md", "agreement.pdf", "transcript.json"] as const;

/**
 * Writes the files of a signed agreement and what each seat received.
 *
 * @param folder exists; files of these names are written over
 */
export async function writeExport(
  folder: string,
  names: PerSeat<string>,
  { pdf, markdown, transcripts }: MainJobOutcome,
): Promise<void> {
  const contents: Record<(typeof EXPORT_FILES)[number], string | Buffer> = {
    "agreement.md": markdown,
    "agreement.pdf": pdf,
    "transcript.json": `${JSON.stringify(
      {
        a: { name: names.a, received: readable(transcripts.a, pdf) },
        b: { name: names.b, received: readable(transcripts.b, pdf) },
      },
      null,
      2,
    )}\n`,
  };
  for (const name of EXPORT_FILES) await writeFile(join(folder, name), contents[name]);
}

/** A PDF is no text: its digest stands for the file, which lies beside the transcript. */
function readable(transcript: SeatTranscript, pdf: Buffer): SeatTranscript {
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  return transcript.map((entry) =>
    entry.what.endsWith("/agreement.pdf") ? { ...entry, body: { bytes: pdf.length, sha256 } } : entry,
  );
}
