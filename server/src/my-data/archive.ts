import type { FrozenRevision } from "@footbridge/shared/domain/agreement/document";
import { proofText } from "@footbridge/shared/proof/assemble";
import { PROOF_FILE_NAME, type Proof } from "@footbridge/shared/proof/format";
import { NO_REMINDERS } from "@footbridge/shared/protocol/reminders";
import { loadOwnAccount } from "../accounts/persons.ts";
import type { Tx } from "../db/door.ts";
import { type Keyring, loadKeyring } from "../db/keys/keyring.ts";
import { agreementMarkdown } from "../export/markdown.ts";
import { paperOf } from "../export/paper/paper-of.ts";
import { paperSource } from "../export/paper/source.ts";
import { loadProof } from "../export/proof/load.ts";
import { exportWordsIn } from "../export/words/languages.ts";
import { loadPreferences } from "../preferences/preferences.ts";
import { loadNotebook } from "../private-pages/notebook.ts";
import { RefusalError } from "../refusal.ts";
import { loadChosen } from "../reminders/choice.ts";
import type { Actor, WorkspaceDeps } from "../workspaces/deps.ts";
import { listWorkspaces, type Person, type WorkspaceSummary } from "../workspaces/opening.ts";
import { loadRevision } from "../workspaces/revisions.ts";
import { privatePagesText } from "./readable/private-pages.ts";
import { readMeText } from "./readable/read-me.ts";
import { type Reader, readerOf } from "./readable/reader.ts";
import { roomText } from "./readable/room.ts";
import { loadRoom } from "./room.ts";
import { type Kind, type Of, SHAPES, shapesAsJsonSchema } from "./shapes.ts";
import type { ArchiveFile } from "./zip.ts";

/** What every JSON file looks like; the same for everyone. */
const SHAPES_FILE: ArchiveFile = {
  path: "shapes.json",
  text: `${JSON.stringify(shapesAsJsonSchema(), null, 2)}\n`,
};

/** A JSON file: what does not have the shape of its kind is not written (P4). */
function json<K extends Kind>(kind: K, value: Of<K>, path = kind as string): ArchiveFile {
  return { path: `${path}.json`, text: `${JSON.stringify(SHAPES[kind].parse(value), null, 2)}\n` };
}

/**
 * The files of everything that is one person's own and everything that they share, each loaded as that person (P11b). One
 * workspace is in memory at a time. Nothing in it depends on when it is made.
 */
export async function* archiveOf(deps: WorkspaceDeps, person: Person): AsyncGenerator<ArchiveFile, void, undefined> {
  const preferences = await loadPreferences(deps, person.id);
  const reader = readerOf(preferences.language ?? "");
  const chosen = await deps.door.asPerson({ person: person.id }, (tx) => loadChosen(tx, deps, person.id));
  const { pages } = await loadNotebook(deps, person.id);
  const account = await deps.door.asAccounts((tx) => loadOwnAccount(tx, deps.master, person.id));
  const workspaces = await listWorkspaces(deps, person);
  yield { path: "README.md", text: readMeText(reader) };
  yield SHAPES_FILE;
  yield json("account", account);
  yield json("preferences", preferences);
  yield json("reminders", chosen?.choice ?? NO_REMINDERS);
  yield json("private-pages", pages);
  yield { path: "private-pages.md", text: privatePagesText(pages, reader) };
  for (const [index, workspace] of workspaces.entries())
    yield* filesOf(deps, person, workspace, `workspaces/${index + 1}`, reader);
}

async function* filesOf(
  deps: WorkspaceDeps,
  person: Person,
  { id, openedAt }: WorkspaceSummary,
  folder: string,
  reader: Reader,
): AsyncGenerator<ArchiveFile, void, undefined> {
  const actor = { person: person.id, workspace: id };
  const room = await loadRoom(deps, actor, openedAt).catch(unlessGone);
  if (room === undefined) return;
  yield { path: `${folder}/words.md`, text: roomText(room, reader) };
  yield json("workspace", room.workspace, `${folder}/workspace`);
  const { inside } = room;
  if (inside === null) return;
  yield json("rounds", inside.rounds, `${folder}/rounds`);
  yield json("listening", inside.listening, `${folder}/listening`);
  yield json("phrases", inside.phrases, `${folder}/phrases`);
  yield json("cards", inside.cards, `${folder}/cards`);
  yield json("board", inside.board, `${folder}/board`);
  yield json("agreement", inside.agreement, `${folder}/agreement`);
  yield json("trial", inside.trial, `${folder}/trial`);
  yield json("own-key", inside["own-key"], `${folder}/own-key`);
  for (const { number, status } of inside.agreement.agreement.revisions) {
    const path = `${folder}/revisions/${number}`;
    yield json("revision", await loadOne(deps, actor, number, loadFrozen), path);
    if (status === "signed") yield* filesOfSigned(await loadOne(deps, actor, number, loadProof), path);
  }
}

/** What can be saved of a revision that both signed, but for the PDF. */
async function* filesOfSigned(proof: Proof, folder: string): AsyncGenerator<ArchiveFile, void, undefined> {
  const paper = paperOf(await paperSource(proof), exportWordsIn(proof.readable.document.language));
  yield { path: `${folder}/agreement.md`, text: agreementMarkdown(paper) };
  // As it is saved on its own, to the letter: another order of its names would be another file to whoever checks it.
  yield { path: `${folder}/${PROOF_FILE_NAME}`, text: proofText(SHAPES.proof.parse(proof)) };
}

/** A seat that was declined since the workspaces were listed has nothing to take along. */
function unlessGone(error: unknown): undefined {
  if (!(error instanceof RefusalError)) throw error;
}

type Loading<T> = (tx: Tx, keyring: Keyring, workspace: string, number: number) => Promise<T>;

/** One at a time, as a workspace may have many and each holds the whole agreement. */
function loadOne<T>({ door, master }: WorkspaceDeps, { person, workspace }: Actor, number: number, load: Loading<T>) {
  return door.asPerson({ person }, async (tx) => load(tx, await loadKeyring(tx, master, workspace), workspace, number));
}

const loadFrozen: Loading<FrozenRevision> = async (...where) => {
  const revision = await loadRevision(...where);
  if (revision === undefined) throw new Error("a revision is missing");
  return revision;
};
