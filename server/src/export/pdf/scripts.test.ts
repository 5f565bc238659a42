import { afterAll, beforeEach, expect, test } from "vitest";
import { type Agreed, signedProof } from "../../../../tests/support/signed-proof.ts";
import { clauseOf, sectionOf } from "../../../../tests/support/signed-revision.ts";
import { textOf } from "../../../../tests/support/tools/pdf-text.ts";
import { TOOLS, WITHOUT } from "../../../../tests/support/tools/tools.ts";
import { paperSource } from "../paper/source.ts";
import { createPdfMaker } from "./maker.ts";
import { pdfRequest } from "./request.ts";

let notArchival = 0;
const maker = createPdfMaker({
  onNotArchival: () => {
    notArchival += 1;
  },
});
beforeEach(() => {
  notArchival = 0;
});
afterAll(() => maker.close());

async function set(agreed: Agreed): Promise<Uint8Array> {
  return (await maker.make(pdfRequest(await paperSource(await signedProof(agreed)), "a4"), "someone")).pdf;
}

/** A name and a sentence of an agreement in every script that there is a face for. */
const SCRIPTS = [
  ["Latin", "Zoë Ó Súilleabháin", "We speak kindly, and we stop when one of us says stop."],
  ["Latin of Vietnam", "Nguyễn Thị Minh Khai", "Chúng ta đi chậm, và không ai nợ ai một lời đồng ý."],
  ["Cyrillic", "Владимир Соколов", "Мы не торопимся, и никто никому не должен согласия."],
  ["Greek", "Νίκος Παπαδόπουλος", "Προχωράμε αργά, και κανείς δεν χρωστάει ένα ναι."],
  ["Arabic", "أميرة حداد", "نمضي ببطء ولا يدين أحد للآخر بالموافقة"],
  ["Arabic of Iran", "پریسا محمدی", "آهسته پیش می‌رویم و هیچ‌کس به دیگری بله بدهکار نیست"],
  ["Hebrew", "אמירה בן־דוד", "אנחנו הולכים לאט ואף אחד לא חייב הסכמה"],
  ["Devanagari", "अमृता शर्मा", "हम धीरे चलते हैं और कोई किसी का ऋणी नहीं"],
  ["Bengali", "অমৃতা বসু", "আমরা ধীরে চলি আর কেউ কারও কাছে ঋণী নয়"],
  ["Tamil", "அமுதா", "நாங்கள் மெதுவாக நடக்கிறோம்"],
  ["Thai", "สมชาย ใจดี", "เราค่อยๆ เดิน และไม่มีใครติดค้างใคร"],
  ["Han", "李小龙", "我们慢慢走，谁也不欠谁一个答应。"],
  ["Kana", "さくら", "ゆっくりあるき、アイスをたべます。"],
  ["Hangul", "김민수", "우리는 천천히 걷고 누구도 빚지지 않는다."],
  ["signs and emoji", "Amira 🌱", "Slowly 🌿 — 50 % each, 10 € a week, “no” is fine ❤️"],
] as const;

/**
 * Where letters stand in another order than they are said, or over each other, the reader that is asked here puts a joiner
 * one letter too late, or says a syllable twice. They are set right; and the attached proof has every word as it was typed. Another version of the reader may read them whole.
 */
const READ_BACK: Readonly<Record<string, string>> = {
  "آهسته پیش می‌رویم و هیچ‌کس به دیگری بله بدهکار نیست": "آهسته پیش میر‌ویم و هیچک‌س به دیگری بله بدهکار نیست",
  "अमृता शर्मा": "अमृता शर्मार्मा",
  "हम धीरे चलते हैं और कोई किसी का ऋणी नहीं": "हम धीरे चलते हैं और कोईई किसी का ऋणी नहीं",
  "অমৃতা বসু": "অমৃমৃ তা বসুসু",
};

/** Without white space, which a reader finds where it may; and an emoji's wish for colour, which paper cannot grant. */
const bare = (text: string): string => text.replace(/[\s\uFE0F]/g, "");

test.for(SCRIPTS)(
  "[C7c] %s is set whole, in names, clauses, questions and own words",
  async ([, name, words], context) => {
    const pdf = await set({
      partners: { a: name, b: "Jonas" },
      parts: {
        sections: [{ id: "pace", title: "Pace", clauses: [clauseOf(words, { speaker: "a" }), clauseOf("Both.")] }],
        openQuestions: [
          { id: "9a1e", section: "support", sectionTitle: "Support", values: [{ by: "a", text: words }] },
        ],
      },
      says: { a: { ownWords: words }, b: {} },
    });
    expect(notArchival).toBe(0);
    if (!TOOLS.poppler) context.skip(WITHOUT.poppler);
    const text = bare(textOf(pdf).join(""));
    const readAs = (what: string): string =>
      [what, READ_BACK[what] ?? what].map(bare).find((each) => text.includes(each)) ?? "nothing of the kind";
    const times = (what: string): number => text.split(readAs(what)).length - 1;
    // On the cover, over the clause, the question and the own words, in ink and under it, in the record and by the key.
    expect([times(name), times(words)]).toEqual([11, 3]);
  },
);

test("[C7c] scripts side by side in one line keep their words", async (context) => {
  if (!TOOLS.poppler) context.skip(WITHOUT.poppler);
  const pieces = ["Amira", "אמירה", "Владимир", "李小龙", "अमृता", "🌱", "18:00", "أميرة", "Νίκος"];
  const pdf = await set({ parts: { sections: [sectionOf("pace", "Pace", [pieces.join(" ")])] } });
  const text = textOf(pdf).join(" ");
  expect([notArchival, pieces.filter((piece) => !text.includes(piece))]).toEqual([0, []]);
});

const TYPST =
  "#set text(red) #panic() $x^2$ *b* _i_ @ref <label> \\ \\u{41} // c /* d */ `raw` = [x] ~ -- ... #sys.inputs";

test("what would be Typst's own language comes out as typed and never runs", async (context) => {
  const pdf = await set({
    partners: { a: "#panic()", b: "*b* $" },
    parts: { sections: [sectionOf("pace", "#pace", TYPST.split(" "))] },
    says: { a: { ownWords: TYPST }, b: {} },
  });
  if (!TOOLS.poppler) context.skip(WITHOUT.poppler);
  const text = textOf(pdf).join(" ");
  expect([...TYPST.split(" "), "#pace"].filter((typed) => !text.includes(typed))).toEqual([]);
});

test("[C7c] an agreement of sixty long clauses with their origins is set, none of them lost", async (context) => {
  const origins = (["a", "b"] as const).map((by) => ({ sheetTitle: "Terms", promptTitle: "Why", by }));
  const clauses = Array.from({ length: 60 }, (_, index) =>
    clauseOf(`Clause ${index + 1}: ${"we say so kindly, ".repeat(220)}`.slice(0, 4000), { origins }),
  );
  const pdf = await set({ parts: { sections: [{ id: "pace", title: "Pace", clauses }] } });
  if (!TOOLS.poppler) context.skip(WITHOUT.poppler);
  const lines = textOf(pdf);
  const numbers = lines.filter((line) => /^1\.\d+$/.test(line));
  const notes = lines.filter((line) => line.includes("From Terms, “Why” · Amira Haddad · Jonas Weber"));
  expect([numbers, notes.length]).toEqual([clauses.map((_, index) => `1.${index + 1}`), 60]);
});
