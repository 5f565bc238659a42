import { expect, test } from "vitest";
import { openPerson } from "../../../server/src/accounts/persons.ts";
import { decrypt } from "../../../server/src/db/keys/cipher.ts";
import { ofFile } from "../../support/of-file.ts";
import { WIDE_LIMITS } from "../../support/wide-limits.ts";
import { OTHER_PASS_PHRASE, openAccountsServer } from "./accounts-server.ts";

const server = ofFile(
  () => openAccountsServer({ limits: WIDE_LIMITS }),
  (opened) => opened.close(),
);

interface Row {
  readonly id: string;
  readonly data_key: Buffer;
  readonly email: Buffer;
  readonly name: Buffer;
}

async function personCalled(name: string): Promise<Row> {
  const people = await server.rows<Row>("select id, data_key, email, name from footbridge.persons");
  const found = people.find(
    (row) => openPerson(server.master, row.id, { dataKey: row.data_key, name: row.name }).name === name,
  );
  if (found === undefined) throw new Error("nobody is called that");
  return found;
}

/** What Node's GCM says when the tag does not fit. */
const UNREADABLE = /unable to authenticate data/;

/** The ways in which a text could stand in a database's row. */
function spellings(text: string): readonly string[] {
  return [text, text.toLowerCase(), text.toUpperCase()].flatMap((each) => {
    const bytes = Buffer.from(each, "utf8");
    return [each, bytes.toString("hex"), bytes.toString("base64"), bytes.toString("base64url")];
  });
}

test("[P6] no table holds an address, a name, a pass phrase, a recovery code or a session id that can be read", async () => {
  const who = {
    email: "Canary.Address@Quayside.example",
    name: "Canary Quillfeather",
    passPhrase: "marmalade canary over nine hills",
  };
  const browser = server.browser();
  const [, body] = await browser.ask("POST /api/sign-up", who);
  const { recoveryCodes } = body as { recoveryCodes: string[] };
  const first = browser.cookie.split("=")[1] ?? "";
  await browser.ask("POST /api/sign-in", { email: who.email, passPhrase: who.passPhrase });
  await browser.ask("POST /api/way-back", {
    email: who.email,
    recoveryCode: recoveryCodes[0],
    passPhrase: OTHER_PASS_PHRASE,
  });
  const canaries = [
    who.email,
    "canary.address",
    "quayside",
    who.name,
    "Quillfeather",
    who.passPhrase,
    "marmalade",
    OTHER_PASS_PHRASE,
    ...recoveryCodes.flatMap((code) => [code, code.replaceAll("-", "")]),
    first,
    browser.cookie.split("=")[1] ?? "",
  ];
  const everything = await server.everything();
  expect(canaries.filter((canary) => spellings(canary).some((spelling) => everything.includes(spelling)))).toEqual([]);
  // What was looked through is really what is there.
  const { id, email } = await personCalled(who.name);
  expect([everything.includes(id), everything.includes(email.toString("hex"))]).toEqual([true, true]);
});

test("[P6] an address and a name open with the master key, in their own row and column and nowhere else", async () => {
  const people = [
    { email: "ida@harbour.example", name: "Ida Holm", passPhrase: OTHER_PASS_PHRASE },
    { email: "jon@harbour.example", name: "Jon Dale", passPhrase: OTHER_PASS_PHRASE },
  ];
  for (const who of people) await server.browser().ask("POST /api/sign-up", who);
  const [ida, jon] = [await personCalled("Ida Holm"), await personCalled("Jon Dale")];
  const key = server.master.unwrap(ida.data_key, ["persons", "data_key", ida.id]);
  expect(decrypt(key, ida.email, ["persons", "email", ida.id]).toString("utf8")).toBe("ida@harbour.example");
  expect(() => decrypt(key, ida.email, ["persons", "name", ida.id])).toThrow(UNREADABLE);
  expect(() => decrypt(key, ida.name, ["persons", "name", jon.id])).toThrow(UNREADABLE);
  expect(() => openPerson(server.master, jon.id, { dataKey: ida.data_key, name: ida.name })).toThrow(UNREADABLE);
  expect(() => openPerson(server.master, ida.id, { dataKey: ida.data_key, name: jon.name })).toThrow(UNREADABLE);
});

test("[P5] the accounts role sees no workspace, and a member's role sees no account", async () => {
  const denied = async (work: Promise<unknown>) =>
    work.then(
      () => "allowed",
      (error: unknown) => (error as { cause?: { code?: string } }).cause?.code ?? "no code",
    );
  const person = (await personCalled("Ida Holm")).id;
  const tables = await server.rows<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'footbridge' order by 1",
  );
  const OF_ACCOUNTS = ["persons", "recovery_codes", "sessions"];
  const seen = await Promise.all(
    tables.map(async ({ name }) => {
      const sql = `select 1 from footbridge.${name} limit 1`;
      return [
        name,
        await denied(server.door.asAccounts((tx) => tx.execute(sql))),
        await denied(server.door.asPerson({ person }, (tx) => tx.execute(sql))),
      ];
    }),
  );
  const ofAccounts = seen.filter(([name]) => OF_ACCOUNTS.includes(name ?? ""));
  expect(ofAccounts).toEqual(OF_ACCOUNTS.map((name) => [name, "allowed", "42501"]));
  const others = seen.filter(([name]) => !OF_ACCOUNTS.includes(name ?? ""));
  expect(others.length).toBeGreaterThan(5);
  expect(others.filter(([, asAccounts]) => asAccounts !== "42501")).toEqual([]);
});
