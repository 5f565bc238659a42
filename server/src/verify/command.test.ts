import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { proofText } from "@footbridge/shared/proof/assemble";
import { fingerprintOf, fingerprintOfKey } from "@footbridge/shared/proof/fingerprint";
import { VERIFY_WORDS } from "@footbridge/shared/verify/words/en";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Made, makeCouple, proofOf } from "../../../tests/support/proof/couple.ts";
import { makeHost } from "../../../tests/support/proof/host.ts";
import { spkiOf } from "../host-identity/certificate.ts";
import { verifyCommand } from "./command.ts";

let folder: string;
let file: string;
let made: Made;
let words: { readonly a: string; readonly b: string; readonly host: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footbridge-verify-"));
  file = join(folder, "proof.json");
  made = await makeCouple(makeHost(), "b");
  await writeFile(file, proofText(proofOf(made)));
  const host = (await fingerprintOf(spkiOf(made.host.chain[1]))).join(" ");
  words = { a: (await fingerprintOfKey(made.keys.a?.key.jwk ?? { x: "" })).join(" "), b: "", host };
});

afterAll(async () => rm(folder, { recursive: true }));

describe("npm run verify", () => {
  test("[V1] says of a file what it shows, by whom and when, and what not, and ends with 0", async () => {
    expect(await verifyCommand([file], VERIFY_WORDS)).toStrictEqual({
      code: 0,
      text: `Nothing here was changed since it was sealed

It all fits together. By whom it was sealed, only the eight words of the host can tell you: please compare them.

Version 1 of the agreement
Digest (SHA-256): ${made.said.document}

Amira Haddad signed
  March 14, 2026 at 09:12:04 UTC
  March 14, 2026 at 10:12:04 in Europe/Berlin
  With a key of their own, which never left their device.
  The words of this key: ${words.a}

Νίκος signed
  March 14, 2026 at 21:40:30 UTC
  March 15, 2026 at 03:10:30 in Asia/Kolkata
  Without a key of their own. The host received the signature, and is its only witness.
  What they agreed to, in their own words:
    That we go slowly.

Both had signed
  March 14, 2026 at 21:40:30 UTC

The host who received and sealed it
  ${words.host}
  Compare these eight words with those of the host that you know. If one is different, somebody else sealed the file.

What no file can show, or this one does not
  - Whose seal it is, as long as nobody compared the words of the host.
  - That the keys are theirs, as long as you did not compare their words with those that each of them sees.
  - That it was Νίκος who signed: for a signature without a key there is the host’s word alone.
  - That the names are those of real people, or of the people whom you think of.
  - That each of them was free when they signed.
  - That the host’s clock was right. Every time here is the host’s.
`,
    });
  });

  test("[V3] takes the words that are expected in whatever way they are written", async () => {
    const { code, text } = await verifyCommand(
      ["--expect-fingerprints", `${words.host.toUpperCase()}, ${words.a}`, file],
      VERIFY_WORDS,
    );
    expect([code, text.split("\n")[0]]).toStrictEqual([0, "This proof is as it was made"]);
  });

  test("[V3] ends with 1 where the words are nobody's, and with 2 where they are none", async () => {
    const asked = async (expected: string) => verifyCommand([file, "--expect-fingerprints", expected], VERIFY_WORDS);
    expect(await asked(words.host.split(" ").reverse().join(" "))).toStrictEqual({
      code: 1,
      text: `This is not the file you are looking for

The words that you gave are neither of the two’s nor the host’s.

It fits together, but it does not go with the words that you gave.
`,
    });
    for (const none of ["", "seven words are not enough for this one", `${words.host} abandon`])
      expect(await asked(none)).toStrictEqual({ code: 2, text: `${VERIFY_WORDS.command.noFingerprint}\n` });
  });

  test("[V2] says why it refuses a file, the plainest reason first, and ends with 1", async () => {
    const changed = join(folder, "changed.json");
    const proof = structuredClone(proofOf(made));
    await writeFile(
      changed,
      proofText({ ...proof, statements: { ...proof.statements, b: { ...proof.statements.b, ownWords: "Hurry." } } }),
    );
    expect(await verifyCommand([changed], VERIFY_WORDS)).toStrictEqual({
      code: 1,
      text: `This file is not as it was signed

The host’s receipt is one for something else that the partner named second said by signing.

Please do not rely on anything in it. Whoever kept the file can give you theirs again.

What else was found:
  - The record says something else than the signatures and the host’s receipt.
`,
    });
  });

  test("[V2] ends with 2 for what it cannot check, and says how it is asked", async () => {
    const other = join(folder, "letter.txt");
    await writeFile(other, "Dear you,");
    expect((await verifyCommand([other], VERIFY_WORDS)).code).toBe(2);
    expect(await verifyCommand([join(folder, "nothing")], VERIFY_WORDS)).toStrictEqual({
      code: 2,
      text: `There is no file to read at ${join(folder, "nothing")}.\n`,
    });
    for (const args of [[], [file, file], ["--fingerprint", "x", file]])
      expect(await verifyCommand(args, VERIFY_WORDS)).toStrictEqual({
        code: 2,
        text: `${VERIFY_WORDS.command.usage}\n`,
      });
  });

  test("[V2] passes nothing on to a terminal that could move in it", async () => {
    const couple = await makeCouple(made.host, null, (document) => ({
      ...document,
      partners: { a: "A\u001b[2Jmira\u202e", b: "Νίκος" },
    }));
    const path = join(folder, "terminal.json");
    await writeFile(path, proofText(proofOf(couple)));
    const { text } = await verifyCommand([path], VERIFY_WORDS);
    expect(text.split("\n").filter((line) => line.endsWith(" signed"))[0]).toBe("A[2Jmira signed");
  });
});
