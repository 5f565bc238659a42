import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toString as plainText } from "mdast-util-to-string";
import { gfm } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { clauseOf, sectionOf, signedRevision } from "../../../tests/support/signed-revision.ts";
import { paragraphsOf } from "./lines.ts";
import { agreementMarkdown } from "./markdown.ts";
import { EXPORT_WORDS_EN } from "./words/en.ts";

const PARTNERS = { a: "Amira Haddad", b: "Νίκος Παπαδόπουλος" };
const AMIRA_SAID = { sheetTitle: "Re-entry terms", promptTitle: "What this is for", by: "a" } as const;
const NIKOS_SAID = { ...AMIRA_SAID, by: "b" } as const;

test("[C7] a signed revision reads as Markdown with both names, the digest, every clause, every open question and both signatures", () => {
  const signed = signedRevision(PARTNERS, {
    sections: [
      {
        id: "purpose",
        title: "Purpose",
        clauses: [
          clauseOf("We are trying slowly.\nWe owe no yes.\n\nThat is all.", { origins: [AMIRA_SAID, NIKOS_SAID] }),
          clauseOf("I was silent.", { speaker: "b", origins: [NIKOS_SAID] }),
        ],
      },
      sectionOf("status", "Status", []),
      sectionOf("pace", "Pace", ["Once a week."]),
    ],
    openQuestions: [
      {
        id: "q1",
        section: "boundaries",
        sectionTitle: "Boundaries",
        values: [
          { by: "a", text: "No reading of phones." },
          { by: "b", text: "Only if asked.\n\nAnd no is fine." },
        ],
      },
      { id: "q2", section: "support", sectionTitle: "Support", values: [{ by: "both", text: "A counsellor." }] },
    ],
  });
  expect(agreementMarkdown(signed, EXPORT_WORDS_EN)).toBe(`# Agreement

**Amira Haddad** and **Νίκος Παπαδόπουλος**

Revision 3

Digest (SHA-256): \`9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\`

Read it from left to right, spaces aside: two copies with the same 64 characters hold exactly the same words, and a change of one letter would change the digest.

## 1\\. Purpose

**1.1** We are trying slowly.\\
We owe no yes.

That is all.

*From Re-entry terms, “What this is for” · Amira Haddad · Νίκος Παπαδόπουλος*

**1.2** **Νίκος Παπαδόπουλος:** I was silent.

*From Re-entry terms, “What this is for”*

## 2\\. Pace

**2.1** Once a week.

## Not agreed yet

These are still open between you. They are kept here so that nothing is lost, and they count only once you have both said yes to the same words.

### Boundaries

**Amira Haddad:** No reading of phones.

**Νίκος Παπαδόπουλος:** Only if asked.

And no is fine.

### Support

**Both:** A counsellor.

## Signatures

### Amira Haddad

- 14 March 2026, 09:12:04 UTC
- 14 March 2026, 10:12:04 in Europe/Berlin (UTC+01:00)

### Νίκος Παπαδόπουλος

- 14 March 2026, 21:40:30 UTC
- 15 March 2026, 03:10:30 in Asia/Kolkata (UTC+05:30)

---

This is educational. It is not therapy, not legal advice and not emergency help.
`);
});

test("a signature typed otherwise than the partner is called shows both names", () => {
  const signed = signedRevision(PARTNERS);
  const [first, second] = signed.signatures;
  const typed = [{ ...first, name: "Amira H." }, second].filter((signature) => signature !== undefined);
  const markdown = agreementMarkdown({ ...signed, signatures: typed as typeof signed.signatures }, EXPORT_WORDS_EN);
  expect(markdown.slice(markdown.indexOf("### Amira"), markdown.indexOf("- 14"))).toBe(
    "### Amira H.\n\nAmira Haddad\n\n",
  );
});

test("a time zone that is not known here leaves the moment in UTC", () => {
  const signed = signedRevision(PARTNERS);
  const signatures = signed.signatures.map((signature) => ({ ...signature, zone: "Nowhere/Atall" }));
  const markdown = agreementMarkdown({ ...signed, signatures }, EXPORT_WORDS_EN);
  expect(markdown.split("\n").filter((line) => line.startsWith("- "))).toEqual([
    "- 14 March 2026, 09:12:04 UTC",
    "- 14 March 2026, 21:40:30 UTC",
  ]);
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

/** What a Markdown reader of other origin makes of a clause with these words. */
function readBack(text: string): unknown {
  const signed = signedRevision(PARTNERS, { sections: [sectionOf("pace", "Pace", [`Start\n\n${text}`])] });
  const tree = fromMarkdown(agreementMarkdown(signed, EXPORT_WORDS_EN), {
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

test("names and titles cannot become markup either", () => {
  const signed = signedRevision(
    { a: "*A* <b>", b: "[B](x)\n# B" },
    {
      sections: [
        {
          id: "pace",
          title: "Pace *now*",
          clauses: [clauseOf("Yes.", { origins: [{ sheetTitle: "A _sheet_", promptTitle: "`why`", by: "b" }] })],
        },
      ],
    },
  );
  const lines = agreementMarkdown(signed, EXPORT_WORDS_EN).split("\n");
  expect([lines[2], lines[10], lines[14], ...lines.filter((line) => line.startsWith("### "))]).toEqual([
    "**\\*A\\* \\<b\\>** and **\\[B\\](x) \\# B**",
    "## 1\\. Pace \\*now\\*",
    "*From A \\_sheet\\_, “\\`why\\`” · \\[B\\](x) \\# B*",
    "### \\*A\\* \\<b\\>",
    "### \\[B\\](x) \\# B",
  ]);
});
