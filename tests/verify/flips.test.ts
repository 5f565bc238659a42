import { verifyFile } from "@footbridge/shared/verify/file";
import { NO_EXPECTATIONS, type Verdict } from "@footbridge/shared/verify/verdict";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeCouple } from "../support/proof/couple.ts";
import { makeHost } from "../support/proof/host.ts";
import { pdfFile, proofFile } from "./files.ts";

/** Which places are tried; `FOOTBRIDGE_FLIPS=20000` tries more, and `FOOTBRIDGE_FLIPS_SEED` others. */
const SEED = Number(process.env["FOOTBRIDGE_FLIPS_SEED"] ?? 20261129);
const FLIPS = Number(process.env["FOOTBRIDGE_FLIPS"] ?? 150);

type File = Uint8Array<ArrayBuffer>;

/** A file with some bits of one byte turned round. */
function flipped(file: File, at: number, bits: number): File {
  const changed = new Uint8Array(file);
  changed[at] = (changed[at] ?? 0) ^ bits;
  return changed;
}

async function everyFlip(file: File, holds: (verdict: Verdict, changed: File) => void): Promise<void> {
  const places = [fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 })] as const;
  await fc.assert(
    fc.asyncProperty(...places, async (at, bits) => {
      const changed = flipped(file, at, bits);
      holds(await verifyFile(changed, NO_EXPECTATIONS), changed);
    }),
    { seed: SEED, numRuns: FLIPS },
  );
}

describe("one byte that is another", () => {
  test(`[V2] anywhere in a proof, it is not good any more, or it says the same (seed ${SEED})`, async () => {
    const file = proofFile(await makeCouple(makeHost()));
    const said = (bytes: File): unknown => JSON.parse(new TextDecoder().decode(bytes));
    const whole = await verifyFile(file, NO_EXPECTATIONS);
    await everyFlip(file, (verdict, changed) => {
      if (verdict.outcome !== "good") return;
      expect(said(changed)).toStrictEqual(said(file));
      expect(verdict).toStrictEqual(whole);
    });
  });

  test(`[V2] anywhere in a sealed PDF, it is not good any more (seed ${SEED})`, async () => {
    const file = await pdfFile(await makeCouple(makeHost()));
    await everyFlip(file, (verdict) => {
      expect(verdict.outcome).not.toBe("good");
    });
  });

  test("[V2] anywhere in the seal of a PDF, it is not good any more", async () => {
    const file = await pdfFile(await makeCouple(makeHost()));
    const text = Buffer.from(file).toString("latin1");
    const from = text.lastIndexOf("<3082");
    const ends = [from, text.indexOf(">", from)];
    const stride = FLIPS > 1000 ? 1 : 40;
    for (let at = from; at <= (ends[1] ?? 0); at += stride) {
      const verdict = await verifyFile(flipped(file, at, 1), NO_EXPECTATIONS);
      expect([at, verdict.outcome]).not.toStrictEqual([at, "good"]);
    }
  });
});
