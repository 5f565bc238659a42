import { proofText } from "@footbridge/shared/proof/assemble";
import { fingerprintOf, fingerprintOfKey } from "@footbridge/shared/proof/fingerprint";
import { verifyFile } from "@footbridge/shared/verify/file";
import type { Expectations, Verdict } from "@footbridge/shared/verify/verdict";
import { NO_EXPECTATIONS } from "@footbridge/shared/verify/verdict";
import { describe, expect, test } from "vitest";
import { spkiOf } from "../../server/src/host-identity/certificate.ts";
import { type Made, makeCouple, proofOf } from "../support/proof/couple.ts";
import { makeHost } from "../support/proof/host.ts";
import { type PdfParts, plainPdf, SEALED_AT, sealPdf } from "../support/proof/sealed-pdf.ts";

function fileOf(made: Made): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(proofText(proofOf(made)));
}

async function pdfOf(made: Made): Promise<Uint8Array<ArrayBuffer>> {
  const parts: PdfParts = {
    host: made.host,
    lines: ["Agreement", made.said.document.slice(0, 32), made.said.document.slice(32)],
    attached: [["proof.json", proofText(proofOf(made))]],
  };
  return sealPdf(await plainPdf(parts), parts);
}

async function wordsOf(made: Made) {
  const { a, b } = made.keys;
  return {
    a: a === null ? [] : await fingerprintOfKey(a.key.jwk),
    b: b === null ? [] : await fingerprintOfKey(b.key.jwk),
    host: await fingerprintOf(spkiOf(made.host.chain[1])),
  };
}

function provenIn(verdict: Verdict) {
  if (verdict.outcome !== "good") throw new Error(JSON.stringify(verdict));
  return verdict.proven;
}

describe("a file that nobody changed", () => {
  test("[V1] a proof shows what was agreed, by whom, when and before which host, and what it does not show", async () => {
    const made = await makeCouple(makeHost());
    const words = await wordsOf(made);
    expect(await verifyFile(fileOf(made), NO_EXPECTATIONS)).toStrictEqual({
      outcome: "good",
      file: "proof",
      proven: {
        document: made.document,
        digest: made.said.document,
        signers: {
          a: {
            seat: "a",
            name: "Amira Haddad",
            partner: "Amira Haddad",
            at: "2026-03-14T09:12:04.000Z",
            zone: "Europe/Berlin",
            mark: { kind: "typed" },
            ownWords: null,
            key: { fingerprint: words.a, compared: false },
          },
          b: {
            seat: "b",
            name: "Νίκος",
            partner: "Νίκος",
            at: "2026-03-14T21:40:30.000Z",
            zone: "Asia/Kolkata",
            mark: { kind: "drawn", width: 300, height: 100, strokes: [[1, 2, 30, 40]] },
            ownWords: "That we go slowly.",
            key: { fingerprint: words.b, compared: false },
          },
        },
        completedAt: "2026-03-14T21:40:30.000Z",
        sealedAt: null,
        host: { fingerprint: words.host, standing: "unknown" },
        audit: made.audit,
        unproven: ["host-not-compared", "keys-not-compared", "names-are-people", "free-will", "clock"],
      },
    });
  });

  test("[V1] a sealed PDF shows the same as the proof in it, and when it was sealed", async () => {
    const made = await makeCouple(makeHost());
    const proof = provenIn(await verifyFile(fileOf(made), NO_EXPECTATIONS));
    expect(provenIn(await verifyFile(await pdfOf(made), NO_EXPECTATIONS))).toStrictEqual({
      ...proof,
      sealedAt: SEALED_AT,
      unproven: [...proof.unproven, "pages"],
    });
  });

  test.each(["a", "b"] as const)(
    "[V4] it says that the host alone witnessed a signature without a key: %s",
    async (seat) => {
      const made = await makeCouple(makeHost(), seat);
      const { signers, unproven } = provenIn(await verifyFile(fileOf(made), NO_EXPECTATIONS));
      expect([signers[seat].key, signers[seat === "a" ? "b" : "a"].key === null]).toStrictEqual([null, false]);
      expect(unproven).toStrictEqual([
        "host-not-compared",
        "keys-not-compared",
        "witnessed-by-host",
        "names-are-people",
        "free-will",
        "clock",
      ]);
    },
  );

  test("[V3] words that were compared are no longer among what is not shown", async () => {
    const made = await makeCouple(makeHost());
    const words = await wordsOf(made);
    const shown = async (expectations: Expectations) => {
      const { host, signers, unproven } = provenIn(await verifyFile(fileOf(made), expectations));
      return [host.standing, signers.a.key?.compared, signers.b.key?.compared, unproven.slice(0, -3)];
    };
    const partner = (of: "partner" | "anyone", ...all: readonly (readonly string[])[]) =>
      all.map((each) => ({ of, words: each }));
    expect(await shown({ fingerprints: partner("partner", words.a, words.b), knownHosts: [words.host] })).toStrictEqual(
      ["known", true, true, []],
    );
    expect(await shown({ fingerprints: partner("anyone", words.host, words.b), knownHosts: [] })).toStrictEqual([
      "compared",
      false,
      true,
      ["keys-not-compared"],
    ]);
  });

  test("[V3] words that belong to nobody in the file are refused, and so are words of the wrong one", async () => {
    const made = await makeCouple(makeHost());
    const words = await wordsOf(made);
    const codes = async (of: "partner" | "host" | "anyone", asked: readonly string[]) => {
      const verdict = await verifyFile(fileOf(made), { fingerprints: [{ of, words: asked }], knownHosts: [] });
      return verdict.outcome === "good" ? [] : verdict.findings.map(({ code }) => code);
    };
    expect(await codes("partner", words.host)).toStrictEqual(["key-not-expected"]);
    expect(await codes("host", words.a)).toStrictEqual(["host-not-expected"]);
    expect(await codes("anyone", words.a.toReversed())).toStrictEqual(["fingerprint-not-expected"]);
    expect(await codes("anyone", [])).toStrictEqual(["fingerprint-not-expected"]);
  });

  test.each([
    ["nothing", ""],
    ["words", "Dear diary"],
    ["another JSON", '{"kind":"footbridge-agreement"}'],
    ["bytes that are no text", "\u00ff\u00fe"],
  ])("[V2] %s is not taken for a file of ours", async (_what, text) => {
    expect(await verifyFile(new Uint8Array(Buffer.from(text, "latin1")), NO_EXPECTATIONS)).toStrictEqual({
      outcome: "not-understood",
      findings: [{ code: "not-a-file-of-ours", seat: null }],
    });
  });
});
