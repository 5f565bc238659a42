import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PerSeat } from "@footbridge/shared/domain/seat";
import type { MainJobOutcome, SeatTranscript } from "./main-job.ts";

/** The files of an export, in the order in which they are named. */
export const EXPORT_FILES = [
  "agreement.md",
  "agreement.pdf",
  "check-ins.ics",
  "data-export.zip",
  "proof.json",
  "transcript.json",
] as const;

/**
 * Writes the files of a signed agreement and what each seat received.
 *
 * @param folder exists; files of these names are written over
 */
export async function writeExport(
  folder: string,
  names: PerSeat<string>,
  { pdf, markdown, checkIns, data, proof, transcripts }: MainJobOutcome,
): Promise<void> {
  const contents: Record<(typeof EXPORT_FILES)[number], string | Buffer> = {
    "agreement.md": markdown,
    "agreement.pdf": pdf,
    "check-ins.ics": checkIns,
    "data-export.zip": data,
    "proof.json": proof,
    "transcript.json": `${JSON.stringify(
      {
        a: { name: names.a, received: readable(transcripts.a, { pdf, data }) },
        b: { name: names.b, received: readable(transcripts.b, { pdf, data }) },
      },
      null,
      2,
    )}\n`,
  };
  for (const name of EXPORT_FILES) await writeFile(join(folder, name), contents[name]);
}

/** What is no text is told by its digest: the file lies beside the transcript. */
function readable(transcript: SeatTranscript, { pdf, data }: Pick<MainJobOutcome, "pdf" | "data">): SeatTranscript {
  const told = (file: Buffer) => ({ bytes: file.length, sha256: createHash("sha256").update(file).digest("hex") });
  return transcript.map((entry) => {
    if (entry.what.endsWith("/agreement.pdf")) return { ...entry, body: told(pdf) };
    return entry.what.endsWith("/my-data") ? { ...entry, body: told(data) } : entry;
  });
}
