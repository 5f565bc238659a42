import { NO_REMINDERS } from "@footbridge/shared/protocol/reminders";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSessions } from "../../../server/src/accounts/sessions.ts";
import { loadKeyring } from "../../../server/src/db/keys/keyring.ts";
import { changePreferences, loadPreferences } from "../../../server/src/preferences/preferences.ts";
import { beginPage, loadNotebook } from "../../../server/src/private-pages/notebook.ts";
import { choose, loadChosen } from "../../../server/src/reminders/choice.ts";
import { loadRevision } from "../../../server/src/workspaces/revisions.ts";
import { loadSlices } from "../../../server/src/workspaces/views.ts";
import { sealing } from "../../support/seal.ts";
import { unkeyed } from "../../support/signing.ts";
import { type Ground, openGround } from "./ground.ts";
import { exchanged, freeze, newClause, openStage, propose, type Stage, said } from "./samples.ts";

let ground: Ground;
let here: Stage;
let there: Stage;

async function fill(stage: Stage): Promise<void> {
  for (const seat of ["a", "b"] as const)
    for (const prompt of ["my-part", "repair-offer", "cause"])
      await stage.does(seat, { type: "round.save", round: "own-part", prompt, base: 0, answer: said("words") });
  for (const seat of ["a", "b"] as const) await stage.does(seat, sealing("own-part"));
  await exchanged(stage);
  const { clause, digest } = await newClause(stage, propose("words"));
  await stage.does("b", { type: "clause.not-like-this", clause, digest, sentence: "words" });
  await stage.does("a", { type: "clause.not-like-this", clause, digest, sentence: "words" });
  for (const seat of ["a", "b"] as const)
    await stage.does(seat, { type: "listening.add", round: "what-changed", text: "words" });
  const about = await freeze(stage);
  for (const seat of ["a", "b"] as const) await stage.does(seat, unkeyed(about, "words"));
}

/** The first and the second page of everyone. */
const PAGE_IDS = ["00000000-0000-4000-8000-00000000000e", "00000000-0000-4000-8000-00000000000f"] as const;

async function fillOwnPages({ actors }: Stage): Promise<void> {
  for (const { person } of [actors.a, actors.b]) {
    for (const id of PAGE_IDS) await beginPage(ground.deps, person, { id, kind: "the-wave" });
    await choose(ground.deps, person, NO_REMINDERS);
    await changePreferences(ground.deps, person, { language: "en" });
  }
}

beforeAll(async () => {
  ground = await openGround();
  [here, there] = await Promise.all([openStage(ground), openStage(ground)]);
  await Promise.all([fill(here), fill(there)]);
  await fillOwnPages(here);
});
afterAll(async () => {
  await ground.close();
});

/** Everything that this person's pages show. */
const view = (): Promise<unknown> => loadSlices(ground.deps, here.actors.a, "all");
const document = (): Promise<unknown> =>
  ground.deps.door.asPerson(here.actors.a, async (tx) =>
    loadRevision(tx, await loadKeyring(tx, ground.deps.master, here.workspace), here.workspace, 1),
  );
const notebook = (): Promise<unknown> => loadNotebook(ground.deps, here.actors.a.person);
const preferences = (): Promise<unknown> => loadPreferences(ground.deps, here.actors.a.person);
const chosen = (): Promise<unknown> =>
  ground.deps.door.asPerson(here.actors.a, (tx) => loadChosen(tx, ground.deps, here.actors.a.person));
const signIn = async (): Promise<unknown> => {
  const sessions = openSessions(ground.deps.door, ground.deps.master);
  const { inputs } = ground.deps;
  const cookie = await sessions.createSession(here.actors.a.person, inputs.entropy("sign-in"), {
    passPhraseAt: inputs.now(),
    signedIn: "pass-phrase",
  });
  return sessions.readSession(cookie.split(";")[0]);
};

type Reading = () => Promise<unknown>;
type Where = () => string;

const own =
  (rest: string): Where =>
  () =>
    `workspace_id = '${here.workspace}' and ${rest}`;
const foreign =
  (rest: string): Where =>
  () =>
    `workspace_id = '${there.workspace}' and ${rest}`;
/** The nth row of the shared words of a kind, in the order of the log. */
const nth =
  (kind: string, n: number, stage: () => Stage = () => here): Where =>
  () =>
    `(workspace_id, id) = (select workspace_id, id from footbridge.shared_words
     where workspace_id = '${stage().workspace}' and kind = '${kind}' order by id offset ${n} limit 1)`;
const answer = (seat: string, prompt: string): string =>
  `round = 'own-part' and seat = '${seat}' and prompt = '${prompt}'`;
const side = (seat: string): string => `round = 'own-part' and seat = '${seat}'`;
const personOf =
  (seat: "a" | "b"): Where =>
  () =>
    `id = '${here.actors[seat].person}'`;

const pageOf =
  (seat: "a" | "b", nth: 0 | 1): Where =>
  () =>
    `person_id = '${here.actors[seat].person}' and id = '${PAGE_IDS[nth]}'`;
const chosenBy =
  (seat: "a" | "b"): Where =>
  () =>
    `person_id = '${here.actors[seat].person}'`;

const MOVES: readonly (readonly [what: string, column: string, from: Where, to: Where, reading: Reading])[] = [
  ["an answer to another prompt", "answers.words", own(answer("a", "cause")), own(answer("a", "my-part")), view],
  ["an answer of the other's", "answers.words", own(answer("b", "my-part")), own(answer("a", "my-part")), view],
  ["an answer from another workspace", "answers.words", foreign(answer("a", "cause")), own(answer("a", "cause")), view],
  ["the words of another line", "shared_words.words", nth("clause", 0), nth("clause", 1), view],
  [
    "the words of another workspace's line",
    "shared_words.words",
    nth("clause", 0, () => there),
    nth("clause", 0),
    view,
  ],
  ["another sentence", "shared_words.words", nth("sentence", 0), nth("sentence", 1), view],
  ["another typed name", "shared_words.words", nth("name", 0), nth("name", 1), view],
  ["something else that was heard", "shared_words.words", nth("heard", 0), nth("heard", 1), view],
  ["another addition", "shared_words.words", nth("addendum", 0), nth("addendum", 1), view],
  ["a line as something that was heard", "shared_words.words", nth("clause", 0), nth("heard", 0), view],
  ["a line as a sentence", "shared_words.words", nth("clause", 0), nth("sentence", 0), view],
  ["the other's name", "seats.name", own("seat = 'b'"), own("seat = 'a'"), view],
  ["a name from another workspace", "seats.name", foreign("seat = 'a'"), own("seat = 'a'"), view],
  ["another workspace's revision", "revisions.document", foreign("number = 1"), own("number = 1"), document],
  ["the other's key", "data_keys.wrapped", own("scope = 'b'"), own("scope = 'a'"), view],
  ["another workspace's key", "data_keys.wrapped", foreign("scope = 'shared'"), own("scope = 'shared'"), view],
  ["what the other's receipt is checked with", "sides.opening", own(side("b")), own(side("a")), view],
  ["what another workspace's receipt is checked with", "sides.opening", foreign(side("a")), own(side("a")), view],
  ["another private page", "private_pages.words", pageOf("a", 0), pageOf("a", 1), notebook],
  ["another person's private page", "private_pages.words", pageOf("b", 0), pageOf("a", 0), notebook],
  ["another person's preferences", "preferences.words", chosenBy("b"), chosenBy("a"), preferences],
  ["another person's reminders", "reminders.words", chosenBy("b"), chosenBy("a"), chosen],
  ["another person's name", "persons.name", personOf("b"), personOf("a"), signIn],
  ["another person's key", "persons.data_key", personOf("b"), personOf("a"), signIn],
  ["another person's key to pages", "persons.data_key", personOf("b"), personOf("a"), notebook],
];

const SPOILED: readonly (readonly [column: string, row: Where, reading: Reading])[] = [
  ["answers.words", own(answer("a", "my-part")), view],
  ["shared_words.words", nth("clause", 0), view],
  ["shared_words.words", nth("sentence", 0), view],
  ["shared_words.words", nth("name", 0), view],
  ["shared_words.words", nth("heard", 0), view],
  ["shared_words.words", nth("addendum", 0), view],
  ["sides.opening", own(side("a")), view],
  ["seats.name", own("seat = 'b'"), view],
  ["revisions.document", own("number = 1"), document],
  ["data_keys.wrapped", own("scope = 'shared'"), view],
  ["private_pages.words", pageOf("a", 0), notebook],
  ["preferences.words", chosenBy("a"), preferences],
  ["reminders.words", chosenBy("a"), chosen],
  ["persons.name", personOf("a"), signIn],
  ["persons.data_key", personOf("a"), signIn],
];

/** Runs `work` while a ciphertext is another one than it should be. */
async function whileIt(column: string, row: string, is: string, work: () => Promise<void>): Promise<void> {
  const [table = "", name = ""] = column.split(".");
  const get = `select encode(${name}, 'hex') as hex from footbridge.${table} where ${row}`;
  const set = (value: string): string => `update footbridge.${table} set ${name} = ${value} where ${row} returning 1`;
  const before = await ground.asOwner<{ hex: string }>(get);
  expect(before.length).toBe(1);
  await ground.asOwner(set(is));
  try {
    expect(await ground.asOwner(get)).not.toStrictEqual(before);
    await work();
  } finally {
    await ground.asOwner(set(`decode('${before[0]?.hex}', 'hex')`));
  }
}

describe("a ciphertext", () => {
  it.each(MOVES)("[P6] that is %s does not open in its place (%s)", async (_, column, from, to, reading) => {
    const [table = "", name = ""] = column.split(".");
    await reading();
    await whileIt(column, to(), `(select ${name} from footbridge.${table} where ${from()})`, async () => {
      await expect(reading()).rejects.toThrow("unable to authenticate data");
    });
    await reading();
  });

  it.each(SPOILED)("[P6] of %s with one byte changed does not open", async (column, row, reading) => {
    const name = column.split(".")[1] ?? "";
    const flipped = `set_byte(${name}, length(${name}) / 2, get_byte(${name}, length(${name}) / 2) # 1)`;
    await whileIt(column, row(), flipped, async () => {
      await expect(reading()).rejects.toThrow("unable to authenticate data");
    });
    await reading();
  });
});
