import { createHash } from "node:crypto";
import { nextRevision } from "@footbridge/shared/domain/agreement/decide";
import type {
  AgreementDocument,
  DocumentClause,
  DocumentOrigin,
  DocumentQuestion,
  SignedRevision,
} from "@footbridge/shared/domain/agreement/document";
import type { Clause } from "@footbridge/shared/domain/clause/evolve";
import { agreedVersion } from "@footbridge/shared/domain/clause/evolve";
import type { Origin } from "@footbridge/shared/domain/clause/facts";
import { promptOf, SECTION_IDS } from "@footbridge/shared/domain/round/sheet";
import type { Seat } from "@footbridge/shared/domain/seat";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { and, eq } from "drizzle-orm";
import { canonicalJson } from "../canonical-json.ts";
import type { Tx } from "../db/door.ts";
import type { Keyring, Place } from "../db/keys/keyring.ts";
import { revisions } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";
import type { Ground } from "./commands/command.ts";
import type { WordsById } from "./kept-words.ts";
import { loadWords } from "./kept-words.ts";
import { loadNames } from "./names.ts";
import { PRACTICE } from "./practice.ts";
import { loadShared } from "./shared-state.ts";

const NONCE_BYTES = 32;

function place(number: number): Place {
  return { table: "revisions", column: "document", row: String(number) };
}

function originOf(origin: Origin): DocumentOrigin {
  const sheet = sheetOf(origin.round);
  if (sheet === undefined) throw new Error("an origin names a sheet that does not exist");
  const words = PRACTICE.sheets[sheet.id];
  return {
    sheetTitle: words.title,
    promptTitle: words.prompts[origin.prompt]?.title ?? words.title,
    by: origin.by,
  };
}

/** Whose "I" a clause is: the author of the answer it came from, where each speaks for themselves. */
function speakerOf(clause: Clause): Seat | null {
  const [origin] = clause.origins;
  if (origin === undefined) return null;
  const sheet = sheetOf(origin.round);
  const prompt = sheet === undefined ? undefined : promptOf(sheet, origin.prompt);
  return prompt?.drafts?.mode === "own" ? origin.by : null;
}

function clauseOf(clause: Clause, kept: WordsById): DocumentClause[] {
  const agreed = agreedVersion(clause);
  if (agreed === undefined) return [];
  const { text, term } = kept.words(agreed.words.id);
  return [
    {
      id: clause.id,
      text: text.normalize("NFC"),
      term,
      speaker: speakerOf(clause),
      origins: clause.origins.map(originOf),
    },
  ];
}

function questionOf(clause: Clause, kept: WordsById): DocumentQuestion[] {
  if (clause.standing !== "live" || agreedVersion(clause) !== undefined) return [];
  return [
    {
      id: clause.id,
      section: clause.section,
      sectionTitle: PRACTICE.sections[clause.section].title,
      values: clause.versions.map(({ by, words }) => ({ by, text: kept.words(words.id).text.normalize("NFC") })),
    },
  ];
}

/** The revision as the board stands now: agreed clauses by section, and everything open as open. */
export async function freezeDocument(ground: Ground): Promise<AgreementDocument> {
  const { tx, workspace, loaded, keyring, entropy, now } = ground;
  const { board, agreement } = loaded.state;
  const live = board.filter((clause) => clause.standing === "live");
  const kept = await loadWords(
    tx,
    keyring,
    workspace,
    live.flatMap((clause) => clause.versions.map((version) => version.words.id)),
  );
  const names = await loadNames(tx, keyring, workspace);
  const signed = agreement.revisions.filter((revision) => revision.status === "signed");
  return {
    kind: "footbridge-agreement",
    format: 1,
    language: PRACTICE.language,
    workspace,
    revision: nextRevision(agreement),
    frozenAt: now.toISOString(),
    previous: signed.at(-1)?.digest ?? null,
    nonce: entropy.bytes(NONCE_BYTES).toString("hex"),
    partners: { a: names.a ?? "", b: names.b ?? "" },
    sections: SECTION_IDS.map((id) => ({
      id,
      title: PRACTICE.sections[id].title,
      clauses: live.filter((clause) => clause.section === id).flatMap((clause) => clauseOf(clause, kept)),
    })).filter((section) => section.clauses.length > 0),
    openQuestions: SECTION_IDS.flatMap((id) =>
      live.filter((clause) => clause.section === id).flatMap((clause) => questionOf(clause, kept)),
    ),
    standingSentence: PRACTICE.standingSentence,
  };
}

/** SHA-256 over the RFC 8785 JSON of a revision, lower-case hex. */
export function documentDigest(document: AgreementDocument): string {
  return createHash("sha256").update(canonicalJson(document), "utf8").digest("hex");
}

/** Keeps a frozen revision. */
export async function keepDocument(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  document: AgreementDocument,
  entropy: Entropy,
): Promise<void> {
  await tx.insert(revisions).values({
    workspaceId: workspace,
    number: document.revision,
    digest: Buffer.from(documentDigest(document), "hex"),
    document: keyring.seal("shared", place(document.revision), document, entropy),
  });
}

/**
 * Loads a revision with the signatures it has so far, for a confirmed member.
 * @returns undefined when there is no such revision
 */
export async function loadRevision(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  number: number,
): Promise<SignedRevision | undefined> {
  const { state } = await loadShared(tx, workspace);
  const revision = state.agreement.revisions.find((each) => each.number === number);
  const [row] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.workspaceId, workspace), eq(revisions.number, number)));
  if (revision === undefined || row === undefined) return undefined;
  const names = await loadWords(
    tx,
    keyring,
    workspace,
    revision.signatures.map((signature) => signature.name),
  );
  return {
    document: keyring.open("shared", place(number), row.document) as AgreementDocument,
    digest: revision.digest,
    signatures: revision.signatures.map(({ seat, at, zone, name }) => ({ seat, at, zone, name: names.text(name) })),
  };
}
