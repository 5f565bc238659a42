import { fold } from "@footbridge/shared/domain/fold";
import type { SlicesMessage } from "@footbridge/shared/protocol/views";
import { describe, expect, it } from "vitest";
import { type Couple, newCouple } from "../support/couple.ts";
import { logOf } from "../support/fact-log.ts";
import { ENTRIES, entryOf, LANGUAGE, marking, openPhrases } from "../support/phrases.ts";
import { serverOfFile } from "../support/server-of-file.ts";

const server = serverOfFile();

const SAY = { say: true, hear: false, notWithMe: false };
const HEAR = { say: false, hear: true, notWithMe: false };
const BOTH = { say: true, hear: true, notWithMe: false };
const NOT_WITH_ME = { say: false, hear: false, notWithMe: true };

/** A couple whose phrases are open. */
async function opened(entries?: Parameters<typeof openPhrases>[1]): Promise<Couple> {
  const couple = await newCouple(server.origin);
  await openPhrases(async (seat, ...commands) => {
    for (const command of commands) await couple[seat].accepted(command);
  }, entries);
  for (const page of [couple.a, couple.b])
    await page.until("the phrases", (each) => each.round(LANGUAGE)?.revealed != null);
  return couple;
}

const inLanguage = (page: Couple["a"]) => page.clauses().filter(({ section }) => section === "our-language");

describe("marks on phrases", () => {
  it("[C1] phrases are no lines by being opened", async () => {
    const { a } = await opened();
    expect(inLanguage(a)).toStrictEqual([]);
  });

  it("[P1] a mark reaches the other in no frame until they have marked the phrase too, and then both reach both", async () => {
    const couple = await opened();
    const { a, b } = couple;
    const phrase = { author: "b", entry: ENTRIES.b.id } as const;
    // A page that begins after the reveal: nothing of the round itself is still on its way to it.
    const page = await couple.ben.connect(couple.workspace);
    b.close();
    const before = couple.ben.transcript.length;
    await a.accepted(marking("b", ENTRIES.b.id, "notWithMe"));
    await a.accepted(marking("b", ENTRIES.b.id, "say", "hear"));
    await a.until("one's own mark", (page) => page.phrases?.own[0]?.mark.hear === true);
    expect(a.phrases).toStrictEqual({ both: [], own: [{ ...phrase, mark: BOTH }] });
    // All that comes to b next is about b's own command: nothing came before it.
    await page.accepted(marking("a", ENTRIES.a.id, "hear"));
    await page.until("one's own mark", (each) => each.phrases?.own.length === 1);
    const came = couple.ben.transcript.slice(before).filter(({ what }) => what === "slices");
    const own = [{ author: "a", entry: ENTRIES.a.id, mark: HEAR }];
    expect(came.map(({ body }) => (body as SlicesMessage).slices)).toStrictEqual([
      [{ name: "phrases", view: { both: [], own } }],
    ]);
    await page.accepted(marking("b", ENTRIES.b.id, "say"));
    await a.until("both marks", (page) => page.phrases?.both.length === 1);
    await page.until("both marks", (each) => each.phrases?.both.length === 1);
    expect(a.phrases?.both).toStrictEqual([{ ...phrase, mine: BOTH, theirs: SAY }]);
    expect(page.phrases?.both).toStrictEqual([{ ...phrase, mine: SAY, theirs: BOTH }]);
    expect(inLanguage(a)).toStrictEqual([]);
  });

  it("[C1] what both can say and hear becomes one draft, made once, and a mark that is taken back leaves it", async () => {
    const { a, b } = await opened();
    const { id } = ENTRIES.a;
    for (const page of [a, b]) await page.accepted(marking("a", id, "say", "hear"));
    for (const page of [a, b]) await page.until("the draft", (each) => inLanguage(each).length === 1);
    const [draft] = inLanguage(b);
    expect(draft).toStrictEqual({
      id: draft?.id,
      section: "our-language",
      term: null,
      making: "both-marked",
      origins: [{ round: LANGUAGE, prompt: "phrases", by: "a", entry: id }],
      standing: "live",
      versions: [
        {
          digest: draft?.versions[0]?.digest,
          words: { text: "When this happens: it is late\nI could say: Stay a moment", term: null },
          by: "a",
          yes: { a: false, b: false },
          objections: { a: null, b: null },
        },
      ],
      agreed: null,
    });
    await b.accepted(marking("a", id));
    for (const page of [a, b]) await page.until("not both any more", (each) => each.phrases?.both.length === 0);
    expect([a.phrases, b.phrases?.own]).toStrictEqual([
      { both: [], own: [{ author: "a", entry: id, mark: BOTH }] },
      [],
    ]);
    await b.accepted(marking("a", id, "say", "hear"));
    await a.until("both again", (page) => page.phrases?.both.length === 1);
    expect(inLanguage(a).map((clause) => clause.id)).toStrictEqual([draft?.id]);
  });

  it("[C5] a mark can be changed by its maker alone, and both see it", async () => {
    const { a, b } = await opened();
    const { id } = ENTRIES.b;
    for (const page of [a, b]) await page.accepted(marking("b", id, "say", "hear"));
    await a.accepted(marking("b", id, "notWithMe"));
    await b.until("the change", (page) => page.phrases?.both[0]?.theirs.notWithMe === true);
    expect(b.phrases?.both).toStrictEqual([{ author: "b", entry: id, mine: BOTH, theirs: NOT_WITH_ME }]);
  });

  it("[C1] the same phrase from both is marked once and becomes one draft by both", async () => {
    const same = { when: "it is late", say: "Stay" };
    const [one, other] = [entryOf(ENTRIES.a.id, same), entryOf(ENTRIES.b.id, { ...same, say: "stay " })];
    const { a, b } = await opened({ a: [one], b: [other] });
    expect(await b.send(marking("b", other.id, "say"))).toStrictEqual({
      ok: false,
      refusal: {
        code: "phrase-unknown",
        sentence: "This phrase could not be found; loading the page again shows what is there.",
      },
    });
    for (const page of [a, b]) await page.accepted(marking("a", one.id, "say", "hear"));
    await a.until("the draft", (page) => inLanguage(page).length === 1);
    const [draft] = inLanguage(a);
    expect([draft?.versions[0]?.by, draft?.origins.map(({ by }) => by)]).toStrictEqual(["both", ["a", "b"]]);
  });

  it("[T4] what is not open, not there or no mark is refused", async () => {
    const { a } = await newCouple(server.origin);
    const code = async (page: Couple["a"], command: ReturnType<typeof marking>) => {
      const ack = await page.send(command);
      return ack.ok ? null : ack.refusal.code;
    };
    expect(await code(a, marking("a", ENTRIES.a.id, "say"))).toBe("round-not-open");
    const { a: open } = await opened();
    expect(await code(open, marking("b", ENTRIES.a.id, "say"))).toBe("phrase-unknown");
    expect(await code(open, marking("a", ENTRIES.a.id, "say", "notWithMe"))).toBe("mark-not-valid");
    expect(open.phrases).toStrictEqual({ both: [], own: [] });
  });

  it("[T3] what a crash kept from being written down is written down when someone comes back", async () => {
    const { workspace, a, ana } = await opened();
    const { id } = ENTRIES.a;
    await a.accepted(marking("a", id, "say", "hear"));
    // As if the server had died after b's mark was durable and before it was settled.
    await server.asOwner(
      "insert into footbridge.phrase_marks (workspace_id, author, entry, seat, say, hear, not_with_me) values ($1, 'a', $2, 'b', true, true, false)",
      [workspace, id],
    );
    const back = await ana.connect(workspace);
    await back.until(
      "both marks and the draft",
      (page) => page.phrases?.both.length === 1 && inLanguage(page).length === 1,
    );
    await a.until("the same on the page that was open", (page) => inLanguage(page).length === 1);
    expect(a.held()).toStrictEqual(back.held());
  });

  it("[T2] the folded state equals the fold over the log", async () => {
    const states = await server.asOwner<{ id: string; state: unknown }>("select id, state from footbridge.workspaces");
    expect(states.length).toBe(8);
    for (const { id, state } of states) {
      expect(JSON.parse(JSON.stringify(fold(await logOf(server, id))))).toStrictEqual(state);
    }
  });
});
