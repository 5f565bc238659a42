import { createHash } from "node:crypto";
import { parseOptions } from "@node-rs/argon2";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entropy } from "../inputs.ts";
import { RefusalError } from "../refusal.ts";
import { SUGGESTION_WORDS } from "../words/en/suggestion-words.ts";
import { checkPassPhrase } from "./pass-phrase.ts";
import { openPassPhraseVault } from "./pass-phrase-vault.ts";
import { suggestPassPhrase } from "./suggestion.ts";

const OWN = { email: "anna.lind@harbour.example", name: "Anna Lindqvist" };

function verdict(passPhrase: string): string {
  try {
    checkPassPhrase(passPhrase, OWN);
    return "good";
  } catch (error) {
    if (error instanceof RefusalError) return error.code;
    throw error;
  }
}

test("a pass phrase has at least 15 characters and at most 256, however they are stored", () => {
  expect(verdict("mild oat river")).toBe("pass-phrase-too-short");
  expect(verdict("mild oat rivers")).toBe("good");
  expect(verdict("🌻🌊🦊🍞🪁🎈🧵🐚🌙🍏🚲🎻🧦🪵")).toBe("pass-phrase-too-short");
  expect(verdict("🌻🌊🦊🍞🪁🎈🧵🐚🌙🍏🚲🎻🧦🪵🫖")).toBe("good");
  expect(verdict("o\u0308mild oat rive")).toBe("pass-phrase-too-short");
  const long = "mild oat rivers sing low ".repeat(20).slice(0, 255);
  expect(verdict(`x${long}`)).toBe("good");
  expect(verdict(`xy${long}`)).toBe("pass-phrase-too-long");
});

test.each([
  "mild oat rivers sing",
  "Wir gehen morgen langsam heim",
  "дождь идёт над старым мостом",
  "雨が静かに古い橋の上に降っている夜",
  ")(*&^%$#@!~{}|:;?",
  "we were there when the tree grew",
  "secret love of the long way home",
  "anna likes to walk by the water at night",
])("a pass phrase of any characters and no composition is good: %s", (passPhrase) => {
  expect(verdict(passPhrase)).toBe("good");
});

test.each([
  "aaaaaaaaaaaaaaaa",
  "ababababababababab",
  "la la la la la la la",
  "my cat tom my cat tom my",
  "123456789012345",
  "abcdefghijklmnop",
  "zyxwvutsrqponmlk",
  "qwertyuiopasdfghjkl",
  "lkjhgfdsapoiuytrewq",
  "1q2w3e4r5t6y7u8i9o",
  "password12345678",
  "Pass-Phrase-2024-2025",
  "Correct Horse Battery Staple",
  "I love you so much!",
  "iloveyou iloveyou 1234",
  "Footbridge123456",
  "footbridge footbridge!",
  "Anna Lindqvist 1987",
  "anna.lind@harbour.example",
  "annalindqvist1234567",
  "ｐａｓｓｗｏｒｄ１２３４５６７８",
])("a pass phrase that guessers try first is refused: %s", (passPhrase) => {
  expect(verdict(passPhrase)).toBe("pass-phrase-too-common");
});

/** Randomness that a seed decides. */
function seeded(seed: number): Entropy {
  return {
    bytes: (length) =>
      Buffer.concat(
        Array.from({ length: Math.ceil(length / 32) }, (_, block) =>
          createHash("sha256").update(`${seed}/${block}`).digest(),
        ),
      ).subarray(0, length),
    uuid: () => "00000000-0000-4000-8000-000000000000",
  };
}

test("the list of suggested words has 1,024 different ones of 3 to 8 plain letters", () => {
  expect(new Set(SUGGESTION_WORDS).size).toBe(1024);
  expect(SUGGESTION_WORDS.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
});

test("every suggestion is six words of the list and keeps the rules", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const suggestion = suggestPassPhrase(seeded(seed));
      const words = suggestion.split(" ");
      expect([words.length, words.filter((word) => !SUGGESTION_WORDS.includes(word))]).toEqual([6, []]);
      expect(verdict(suggestion)).toBe("good");
    }),
    { numRuns: 500 },
  );
});

test("suggestions use both bytes of each draw", () => {
  const bytes = Buffer.from([0, 0, 0, 1, 0, 255, 1, 0, 3, 255, 255, 255]);
  const drawn = suggestPassPhrase({ bytes: (length) => bytes.subarray(0, length), uuid: () => "" });
  expect(drawn).toBe([0, 1, 255, 256, 1023, 1023].map((at) => SUGGESTION_WORDS[at]).join(" "));
});

test("a pass phrase is kept as Argon2id with the parameters that OWASP names", async () => {
  const vault = await openPassPhraseVault();
  const hashed = await vault.hash("mild oat rivers sing");
  expect(hashed.startsWith("$argon2id$")).toBe(true);
  const { memoryCost, timeCost, parallelism, outputLen, saltLen } = parseOptions(hashed);
  expect({ memoryCost, timeCost, parallelism, outputLen, saltLen }).toEqual({
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1,
    outputLen: 32,
    saltLen: 16,
  });
  expect(await vault.hash("mild oat rivers sing")).not.toBe(hashed);
});

test("a pass phrase fits its own hash alone, composed or not, and never a missing account", async () => {
  const vault = await openPassPhraseVault();
  const hashed = await vault.hash("zo\u00eb likes mild rivers");
  expect(await vault.verify("zoe\u0308 likes mild rivers", hashed)).toBe(true);
  expect(await vault.verify("zoe likes mild rivers", hashed)).toBe(false);
  expect(await vault.verify("zo\u00eb likes mild rivers", undefined)).toBe(false);
});
