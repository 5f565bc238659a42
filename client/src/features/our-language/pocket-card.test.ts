import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import type { Mark } from "@footbridge/shared/domain/phrase/commands";
import { expect, it } from "vitest";
import type { MarkedPhrase } from "./marked-phrases.ts";
import { isEmpty, pocketCardOf } from "./pocket-card.ts";
import { pocketCardFile } from "./pocket-card-file.ts";

const BOTH: Mark = { say: true, hear: true, notWithMe: false };
const HEAR: Mark = { say: false, hear: true, notWithMe: false };
const marked = (entry: string, parts: Readonly<Record<string, string>>, theirs: Mark | null): MarkedPhrase => ({
  key: `a/${entry}`,
  phrase: { author: "a", entry, by: "a", parts, origins: [] },
  mine: BOTH,
  theirs,
});
const signalLine = (agreed: string | null): ClauseView => ({
  id: "c",
  section: "time-out",
  term: null,
  making: "both-wrote",
  origins: [{ round: "re-entry-terms", prompt: "time-out-signal", by: "a", entry: null }],
  standing: "live",
  versions: [
    {
      digest: "d",
      words: { text: "Our time-out signal: harbour", term: null },
      by: "both",
      yes: { a: true, b: true },
      objections: { a: null, b: null },
    },
  ],
  agreed,
});
const FILE_WORDS = {
  language: "en",
  direction: "ltr",
  title: "Card",
  when: "When this happens",
  signal: "Time-out",
} as const;

it("the card has the phrases that both can say and hear, with the moment each is for", () => {
  const card = pocketCardOf(
    [
      marked("1", { when: "it is late", say: " Stay " }, BOTH),
      marked("2", { when: "it is loud", say: "Slower" }, HEAR),
      marked("3", { when: "", say: "I hear you" }, BOTH),
      marked("4", { when: "we pack", say: "" }, BOTH),
      marked("5", { when: "x", say: "Not yet" }, null),
    ],
    {},
  );
  expect(card).toStrictEqual({
    phrases: [
      { key: "a/1", say: "Stay", when: "it is late" },
      { key: "a/3", say: "I hear you", when: null },
      { key: "a/4", say: "we pack", when: null },
    ],
    signal: null,
  });
});

it("the signal is on the card once its line is agreed", () => {
  expect(pocketCardOf([], { c: signalLine(null) })).toStrictEqual({ phrases: [], signal: null });
  expect(pocketCardOf([], { c: signalLine("d") })).toStrictEqual({
    phrases: [],
    signal: "Our time-out signal: harbour",
  });
  expect([null, "d"].map((agreed) => isEmpty(pocketCardOf([], { c: signalLine(agreed) })))).toStrictEqual([
    true,
    false,
  ]);
});

it("[P6] the file runs nothing, asks for nothing, and takes no word for markup", () => {
  const file = pocketCardFile(
    {
      phrases: [{ key: "k", say: `<script>alert("1")</script> & 'so'`, when: "</style><img src=x>" }],
      signal: "<b>stop</b>",
    },
    FILE_WORDS,
  );
  expect(file.match(/<script|<img|<b>|<link|<iframe|https?:|url\(|@import/gi)).toBe(null);
  expect(file).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;so&#39;");
  expect(file).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect(file).toContain("<title>Card</title>");
});

it("the file of a very long phrase keeps every word", () => {
  const say = "slow ".repeat(60).trim();
  const file = pocketCardFile({ phrases: [{ key: "k", say, when: null }], signal: null }, FILE_WORDS);
  expect(file).toContain(`<p class="say" dir="auto">${say}</p></li>`);
});
