import { randomBytes, randomUUID } from "node:crypto";
import type { Answer, Value } from "@footbridge/shared/domain/round/answer";
import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import { SHEETS } from "@footbridge/shared/practice/sheets";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { joinUp } from "../../support/couple.ts";
import type { Page } from "../../support/page.ts";
import { Person } from "../../support/person.ts";
import { sealing } from "../../support/seal.ts";
import { unkeyed } from "../../support/signing.ts";
import { Clock } from "./clock.ts";
import { type House, openHouse } from "./house.ts";

let house: House;
beforeAll(async () => {
  // Nobody answers everything in two minutes; here the clock gives them the time.
  house = await openHouse(new Clock());
});
afterAll(async () => {
  await house.close();
});

/** Words that stand nowhere else; kept by whose they are and where they were typed. */
class Canaries {
  readonly all = new Map<string, string>();

  word(where: string): string {
    const word = `canary${randomBytes(8).toString("hex")}`;
    this.all.set(where, word);
    return word;
  }

  of(prefix: string): readonly string[] {
    return [...this.all].filter(([where]) => where.startsWith(prefix)).map(([, word]) => word);
  }
}

const canaries = new Canaries();
/** Values that are no words and could still be recognised; each side has its own. */
const TYPED: Readonly<Record<"a" | "b", { readonly date: string; readonly time: string; readonly zone: string }>> = {
  a: { date: "2037-07-19", time: "03:47", zone: "Antarctica/Troll" },
  b: { date: "2038-11-23", time: "04:53", zone: "America/Punta_Arenas" },
};

/** An answer to every prompt of every sheet, with a canary wherever words can be typed. */
function answersOf(seat: "a" | "b"): readonly { round: string; prompt: string; answer: Answer }[] {
  return SHEETS.flatMap((sheet) =>
    promptsOf(sheet).map(({ id, field }) => {
      const where = `${seat} ${sheet.id} ${id}`;
      const value = ((): Value => {
        switch (field.kind) {
          case "text":
            return { kind: "text", text: canaries.word(where) };
          case "entries": {
            const parts = Object.fromEntries(
              field.parts.map((part) => [part.id, canaries.word(`${where} ${part.id}`)]),
            );
            return { kind: "entries", entries: [{ id: randomUUID(), parts }] };
          }
          case "choice":
            return { kind: "choice", option: field.options[0] ?? "" };
          case "date":
            return { kind: "date", date: TYPED[seat].date };
          case "weekday":
            return { kind: "weekday", weekday: seat === "a" ? 2 : 6 };
          case "time":
            return { kind: "time", time: TYPED[seat].time, zone: TYPED[seat].zone };
          case "length":
            return { kind: "length", amount: field.max };
        }
      })();
      return { round: sheet.id, prompt: id, answer: { state: "answered", value } };
    }),
  );
}

/** How a word would look in a row that keeps it open, in any of the ways in which bytes are written down. */
function disguises(word: string): readonly string[] {
  const bytes = Buffer.from(word, "utf8");
  // Base64 of the middle of the word, at each of the three places where it can begin.
  const base64 = [0, 1, 2].map((from) => bytes.subarray(from, from + 12).toString("base64"));
  return [word, bytes.toString("hex"), Buffer.from(word, "utf16le").toString("hex"), ...base64];
}

async function everyRow(): Promise<string> {
  const tables = await house.asOwner<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relkind in ('r', 'm', 'S') and relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`,
  );
  const dumps: string[] = [];
  for (const { name } of tables) {
    const rows = await house.asOwner<{ row: string }>(`select t::text as row from ${name} t`);
    dumps.push(...rows.map(({ row }) => row));
  }
  return dumps.join("\n");
}

const standsIn = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((word) => disguises(word).some((disguise) => text.includes(disguise)));

interface People {
  readonly ana: Person;
  readonly ben: Person;
  readonly a: Page;
  readonly b: Page;
  readonly workspace: string;
  readonly secrets: readonly string[];
}

async function bothAnswerEverything(): Promise<People> {
  const made = await Promise.all(
    (["a", "b"] as const).map(async (seat) => {
      const person = new Person(house.origin, {
        email: `${canaries.word(`${seat} e-mail`)}@${canaries.word(`${seat} host`)}.example.org`,
        name: canaries.word(`${seat} name`),
        passPhrase: `${canaries.word(`${seat} pass phrase`)} and a walk by the sea`,
      });
      return { person, codes: await person.signUp() };
    }),
  );
  const [ana, ben] = made.map(({ person }) => person) as [Person, Person];
  const workspace = await joinUp(ana, ben);
  const a = await ana.connect(workspace);
  await a.accepted({ type: "workspace.confirm-partner" });
  const b = await ben.connect(workspace);
  for (const [page, seat] of [
    [a, "a"],
    [b, "b"],
  ] as const) {
    for (const { round, prompt, answer } of answersOf(seat))
      await page.accepted({ type: "round.save", round, prompt, base: 0, answer });
    for (const { id } of SHEETS) await page.accepted(sealing(id));
  }
  await a.until("all are sealed", (page) => SHEETS.every(({ id }) => page.round(id)?.bothSealed === true));
  const cookies = [ana, ben].map(({ cookie }) => cookie.split("=")[1] ?? "");
  return { ana, ben, a, b, workspace, secrets: [...cookies, ...made.flatMap(({ codes }) => codes)] };
}

/** Asks for everything that a partner can ask for. */
async function askForEverything(person: Person, workspace: string): Promise<void> {
  for (const path of [
    "",
    `/${workspace}`,
    `/${workspace}/invitation`,
    `/${workspace}/revisions/1`,
    `/${workspace}/revisions/1/agreement.md`,
    `/${workspace}/revisions/1/agreement.pdf`,
    `/${workspace}/revisions/1/proof.json`,
    `/${workspace}/revisions/1/paper`,
  ])
    await person.request("GET", `/api/workspaces${path}`);
  const again = await person.connect(workspace);
  await again.ready();
  again.close();
}

describe("words that were typed into every field", () => {
  let people: People;
  beforeAll(async () => {
    people = await bothAnswerEverything();
  });

  it("[P1] reach the partner in no frame and no answer before the reveal", async () => {
    const { ana, ben, workspace, a, b } = people;
    for (const [person, page, other] of [
      [ana, a, "b"],
      [ben, b, "a"],
    ] as const) {
      await askForEverything(person, workspace);
      // Of the other, only the name that they gave themselves.
      const words = [...canaries.of(`${other} `), ...Object.values(TYPED[other])].filter(
        (word) => word !== canaries.all.get(`${other} name`),
      );
      const transcript = JSON.stringify(person.transcript) + JSON.stringify(page.held());
      expect(words.length).toBeGreaterThan(60);
      expect(standsIn(transcript, words)).toStrictEqual([]);
      const own = canaries.of(`${other === "a" ? "b" : "a"} our-language`);
      expect(standsIn(transcript, own)).toStrictEqual(own);
    }
  });

  it("[P6] stand in no row of any table while they are private", async () => {
    const words = [...canaries.all.values(), ...Object.values(TYPED).flatMap((typed) => Object.values(typed))];
    const rows = await everyRow();
    expect(standsIn(rows, [...words, ...people.secrets])).toStrictEqual([]);
    // The rows are really there to be looked at.
    expect(standsIn(rows, [people.workspace, "re-entry-terms"])).toStrictEqual([people.workspace, "re-entry-terms"]);
  });

  it("[C1] [C2] reach the partner at the reveal, those of the revealed round alone", async () => {
    const { ana, a, b } = people;
    for (const page of [a, b]) await page.accepted({ type: "round.say-ready", round: "our-language" });
    await a.until("the reveal", (page) => page.round("our-language")?.revealed != null);
    await a.until("the drafts", (page) => page.clauses().length > 0);
    const transcript = JSON.stringify(ana.transcript);
    const revealed = canaries.of("b our-language");
    expect(standsIn(transcript, revealed)).toStrictEqual(revealed);
    const others = ["own-part", "what-changed", "re-entry-terms"].flatMap((round) => canaries.of(`b ${round}`));
    expect(standsIn(transcript, others)).toStrictEqual([]);
  });

  it("[P6] stand in no row of any table once they are shared: clauses, sentences, typed names and files", async () => {
    const { ana, a, b, workspace } = people;
    for (const { id } of SHEETS.filter((sheet) => sheet.id !== "our-language"))
      for (const page of [a, b]) await page.accepted({ type: "round.say-ready", round: id });
    const { clause: proposed } = await a.accepted({
      type: "clause.propose",
      section: "purpose",
      words: { kind: "text", text: canaries.word("clause") },
    });
    await a.until("every round", (page) => SHEETS.every(({ id }) => page.round(id)?.revealed != null));
    await a.until("the clause", (page) => page.clause(proposed ?? "") !== undefined);
    await b.until("the clause", (page) => page.clause(proposed ?? "") !== undefined);
    const digest = a.clause(proposed ?? "")?.versions[0]?.digest ?? "";
    await b.accepted({
      type: "clause.not-like-this",
      clause: proposed ?? "",
      digest,
      sentence: canaries.word("sentence"),
    });
    await b.accepted({
      type: "clause.counter",
      clause: proposed ?? "",
      words: { kind: "text", text: canaries.word("counter-proposal") },
    });
    await a.until("the counter-proposal", (page) => page.clause(proposed ?? "")?.versions.length === 2);
    for (const clause of a.clauses()) {
      const [version] = clause.versions;
      if (version === undefined) continue;
      for (const page of [a, b])
        await page.accepted({ type: "clause.say-yes", clause: clause.id, digest: version.digest });
    }
    await a.until("a settled board", (page) => page.agreement?.mayFreeze === true);
    await a.accepted({ type: "agreement.freeze" });
    await b.until("the revision", (page) => page.agreement?.revisions.length === 1);
    const about = { revision: 1, digest: b.agreement?.revisions[0]?.digest ?? "" };
    for (const [page, seat] of [
      [a, "a"],
      [b, "b"],
    ] as const)
      await page.accepted({
        ...unkeyed(about, canaries.word(`typed name ${seat}`), "Europe/Lisbon"),
        ownWords: canaries.word(`own words ${seat}`),
      });
    await ana.confirm();
    const file = await ana.request("GET", `/api/workspaces/${workspace}/revisions/1/agreement.md`);
    const inFile = [...canaries.of("typed name"), ...canaries.of("clause"), ...canaries.of("b own-part my-part")];
    expect(standsIn(file.bytes.toString("utf8"), inFile)).toStrictEqual(inFile);
    const words = [...canaries.all.values(), ...Object.values(TYPED).flatMap((typed) => Object.values(typed))];
    expect(standsIn(await everyRow(), words)).toStrictEqual([]);
  });
});
