import type { Paper } from "@footbridge/shared/protocol/paper";
import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toString as plainText } from "mdast-util-to-string";
import { gfm } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { type Agreed, FULL, signedProof } from "../../../tests/support/signed-proof.ts";
import { clauseOf } from "../../../tests/support/signed-revision.ts";
import { paragraphsOf } from "./lines.ts";
import { agreementMarkdown } from "./markdown.ts";
import { paperOf } from "./paper/paper-of.ts";
import { paperSource } from "./paper/source.ts";
import { EXPORT_WORDS as EXPORT_WORDS_EN } from "./words/en.ts";

async function paperFor(agreed: Agreed): Promise<Paper> {
  return paperOf(await paperSource(await signedProof(agreed)), EXPORT_WORDS_EN);
}

const full = await paperFor(FULL);

test("[C7] [C7c] a signed revision reads as Markdown with all that is signed, how it came about and how to check it", () => {
  const [amira, , host] = full.keys.of.map(({ words }) => words);
  expect(agreementMarkdown(full)).toBe(`# Agreement

**Amira Haddad** and **Jonas Weber**

Revision 3

Signed by both on 14 March 2026

Digest (SHA-256): \`${full.digest.value}\`

Read it from left to right, spaces aside: two copies with the same 64 characters hold exactly the same words, and a change of one letter would change the digest.

It takes the place of the revision with the digest: \`${full.previous?.value}\`

## 1\\. Purpose

**1.1** We are trying slowly.\\
Neither of us owes the other a yes.

If one is not sure, they say so.

*From Slow re-entry terms, “What this is for” · Amira Haddad · Jonas Weber*

**1.2** **Jonas Weber:** I was silent when it mattered.

*From Slow re-entry terms, “What this is for”*

## 2\\. Our language

**2.1** “Pause”, and then tea.

*From Slow re-entry terms, “What this is for”, marked by both as a phrase to say and to hear · Amira Haddad*

## 3\\. Pace

**3.1** The trial lasts twelve weeks.

## Not agreed yet

These are still open between you. They are kept here so that nothing is lost, and they count only once you have both said yes to the same words.

### Support

**Amira Haddad:** A counsellor from the start.

**Both:** A friend each.

## Signatures

Both signed under this sentence

> I have read this to the end, and I agree to it of my own free will.

### Amira Haddad

*The signature of Amira Haddad, drawn by hand*

**What I am agreeing to, in my own words:** That I say when it is too much.

That I want it slow.

- 14 March 2026, 09:12:04 UTC
- 14 March 2026, 10:12:04 in Europe/Berlin (UTC+01:00)

Signed with a key of their own.

### Jonas E. Weber

Jonas Weber

- 14 March 2026, 21:40:30 UTC
- 15 March 2026, 03:10:30 in Asia/Kolkata (UTC+05:30)

Signed without a key of their own; the host witnessed it.

## How it came about

Every step with this revision, by the host’s clock. Each step holds the digest of the one before, so that none can be taken out or changed unnoticed.

- 14 March 2026, 08:59:00 UTC\\
  **Amira Haddad** made this revision, for both to read\\
  signed in with a pass phrase\\
  Firefox on Android
- 14 March 2026, 09:00:00 UTC\\
  **Amira Haddad** signed\\
  14 March 2026, 10:00:00 in Europe/Berlin (UTC+01:00)\\
  signed in with a pass phrase\\
  Firefox on Android
- 14 March 2026, 09:10:00 UTC\\
  **Amira Haddad** took the signature back\\
  signed in with a pass phrase\\
  Firefox on Android
- 14 March 2026, 09:12:04 UTC\\
  **Amira Haddad** signed\\
  14 March 2026, 10:12:04 in Europe/Berlin (UTC+01:00)\\
  signed in with a pass phrase\\
  Firefox on Android
- 14 March 2026, 21:40:30 UTC\\
  **Jonas Weber** signed\\
  14 March 2026, 22:40:30 in Asia/Kolkata (UTC+01:00)\\
  signed in with a pass phrase\\
  Firefox on Android
- 14 March 2026, 21:40:30 UTC\\
  **The host** saw both signatures and sealed them

Digest of the last step: \`${full.record.head.value}\`

## Keys in words

The same words, read out by the one whose key it is, mean the same key.

- **Amira Haddad:** ${amira}
- **Jonas Weber:** No key of their own; the host witnessed the signature.
- **The host:** ${host}

## How to check it

Anyone who has the sealed PDF of this agreement, or the file proof.json that is attached to it, can check it. No account is needed, and nothing is sent anywhere.

Open the page /verify of the host where it was signed, or of any other that runs Footbridge, and drop the file there. Or take the source code of Footbridge and run:

\`npm run verify -- agreement.pdf --expect-fingerprints "${host}"\`

Then compare the words above with those that you know: each partner’s from the pages of their own device, the host’s from its page /verify. If they are the same, this is what both signed, to the letter.

What nobody can read off a file: whose hand held the device, whether a name is the name of a person, and whether the host’s clock was right.

---

This is educational. It is not therapy, not legal advice and not emergency help.
`);
});

const MARKUP = [
  "# heading",
  "heading\n===",
  "heading\n---",
  "- item\n- item",
  "+ item",
  "1. item\n2) item",
  "> quote",
  "    code",
  "```\ncode\n```",
  "~~~\ncode",
  "`code` *em* _em_ **strong** ~~gone~~",
  "[link](https://example.org) ![image](x.png) [ref]: /x",
  "<b>html</b> <!-- gone --> <https://example.org>",
  "https://example.org www.example.org someone@example.org mailto:a@b.cd",
  "&amp; &#35; &copy;",
  "| a | b |\n|---|---|\n| 1 | 2 |",
  "a\n:-:\nb",
  "[^1] note\n\n[^1]: note",
  "[ ] task\n- [x] task",
  "back\\slash\\",
  "***",
  "_ _ _",
];

/**
 * GitHub's flavour as its grammar has it. The tree library also turns whatever looks like an address in finished text
 * into a link, escaped or not; that is its own doing and hides nothing, since such a link shows where it leads.
 */
const GITHUB = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** A paper with little on it, as it is read many times. */
const SHORT: Paper = {
  ...full,
  open: null,
  record: { ...full.record, entries: [] },
  checking: { ...full.checking, steps: [] },
};

/** What a Markdown reader of other origin makes of a clause with these words. */
function readBack(text: string): unknown {
  const clause = (number: string, words: string) => ({ number, speaker: null, text: words, origins: [] });
  const sections = [{ number: "1", title: "Pace", clauses: [clause("1.1", `Start\n\n${text}`)] }];
  const tree = fromMarkdown(agreementMarkdown({ ...SHORT, sections }), {
    extensions: [gfm()],
    mdastExtensions: GITHUB,
  });
  const from = tree.children.findIndex((node) => plainText(node) === "1.1 Start") + 1;
  const to = tree.children.findIndex((node) => plainText(node) === "Signatures");
  return tree.children.slice(from, to).map((node) => ({
    type: node.type,
    inside: "children" in node ? [...new Set(node.children.map((child) => child.type))].sort() : [],
    text:
      "children" in node
        ? node.children.map((child) => (child.type === "break" ? "\n" : plainText(child))).join("")
        : "",
  }));
}

/** The same clause as it was typed: paragraphs of plain text and line breaks. */
function asTyped(text: string): unknown {
  return paragraphsOf(text).map((lines) => ({
    type: "paragraph",
    inside: lines.length > 1 ? ["break", "text"] : ["text"],
    text: lines.join("\n"),
  }));
}

test.each(MARKUP)("typed markup stays what was typed: %j", (text) => {
  expect(readBack(text)).toEqual(asTyped(text));
});

test("whatever is typed is read back as plain text, letter for letter", () => {
  const pieces = fc.constantFrom(
    ..."#*_`~[]()<>!|&\\-+=:.@1aw/ \n\t\"'^$;{}%".split(""),
    "www.",
    "http://",
    "é",
    "ש",
    "🌿",
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: pieces, maxLength: 40 }), fc.string({ unit: "grapheme" })), (text) => {
      expect(readBack(text)).toEqual(asTyped(text));
    }),
    { numRuns: 500 },
  );
});

test("names, titles and what stands under a signature cannot become markup either", async () => {
  const sheet = { sheetTitle: "A _sheet_", promptTitle: "`why`" };
  const clause = {
    ...clauseOf("Yes."),
    origins: [
      { ...sheet, by: "a" as const },
      { ...sheet, by: "b" as const },
    ],
  };
  const paper = await paperFor({
    partners: { a: "*A* <b>", b: "[B](x)\n# B" },
    parts: { sections: [{ id: "pace", title: "Pace *now*", clauses: [clause] }] },
    says: { a: { ownWords: "> mine\n\n# mine" }, b: {} },
  });
  const lines = agreementMarkdown(paper).split("\n");
  const of = (start: string): readonly string[] => lines.filter((line) => line.startsWith(start));
  expect([
    ...of("**\\*A\\* \\<b\\>** and"),
    ...of("## 1"),
    ...of("*From"),
    ...of("### "),
    ...of("**What"),
    ...of("\\#"),
  ]).toEqual([
    "**\\*A\\* \\<b\\>** and **\\[B\\](x) \\# B**",
    "## 1\\. Pace \\*now\\*",
    "*From A \\_sheet\\_, “\\`why\\`” · \\*A\\* \\<b\\> · \\[B\\](x) \\# B*",
    "### \\*A\\* \\<b\\>",
    "### \\[B\\](x) \\# B",
    "**What I am agreeing to, in my own words:** \\> mine",
    "\\# mine",
  ]);
});

test("a time zone that is not known here leaves the moment in UTC", async () => {
  const nowhere = { zone: "Nowhere/Atall" };
  const paper = await paperFor({ says: { a: nowhere, b: nowhere } });
  expect(paper.signatures.of.map(({ moments }) => moments)).toEqual([
    ["14 March 2026, 09:12:04 UTC"],
    ["14 March 2026, 21:40:30 UTC"],
  ]);
});
