import { nextRevision } from "@footbridge/shared/domain/agreement/decide";
import type {
  AgreementDocument,
  DocumentClause,
  DocumentOrigin,
  DocumentQuestion,
  FrozenRevision,
  SignedRevision,
} from "@footbridge/shared/domain/agreement/document";
import type { Clause } from "@footbridge/shared/domain/clause/evolve";
import { agreedVersion } from "@footbridge/shared/domain/clause/evolve";
import type { Origin } from "@footbridge/shared/domain/clause/facts";
import { SECTION_IDS } from "@footbridge/shared/domain/round/sheet";
import { SEATS } from "@footbridge/shared/domain/seat";
import { asShown } from "@footbridge/shared/domain/seen";
import { PRACTICE_VERSION, sheetOf } from "@footbridge/shared/practice/sheets";
import { speakerOf } from "@footbridge/shared/practice/speaker";
import type { PracticeWords } from "@footbridge/shared/practice/words";
import { sha256Hex } from "@footbridge/shared/proof/digest";
import { documentDigest } from "@footbridge/shared/proof/jws";
import { and, eq } from "drizzle-orm";
import type { Tx } from "../db/door.ts";
import type { Keyring, Place } from "../db/keys/keyring.ts";
import { revisions } from "../db/schema.ts";
import type { Entropy } from "../inputs.ts";
import type { Ground } from "./commands/command.ts";
import type { WordsById } from "./kept-words.ts";
import { loadWords } from "./kept-words.ts";
import { loadNames } from "./names.ts";
import { practiceOf } from "./practice.ts";
import { loadShared } from "./shared-state.ts";
import { loadSignatures } from "./signatures.ts";
import { keysToFreeze } from "./signing-keys.ts";

const NONCE_BYTES = 32;

function place(number: number): Place {
  return { table: "revisions", column: "document", row: String(number) };
}

function originOf(origin: Origin, practice: PracticeWords): DocumentOrigin {
  const sheet = sheetOf(origin.round);
  if (sheet === undefined) throw new Error("an origin names a sheet that does not exist");
  const words = practice.sheets[sheet.kind];
  return {
    sheetTitle: words.title,
    promptTitle: words.prompts[origin.prompt]?.title ?? words.title,
    by: origin.by,
  };
}

function clauseOf(clause: Clause, kept: WordsById, practice: PracticeWords): DocumentClause[] {
  const agreed = agreedVersion(clause);
  if (agreed === undefined) return [];
  const { text, term } = kept.words(agreed.words.id);
  return [
    {
      id: clause.id,
      text: settled(text),
      term,
      speaker: speakerOf(clause),
      origins: clause.origins.map((origin) => originOf(origin, practice)),
      ...(clause.making === "both-marked" ? { bothMarked: true } : {}),
    },
  ];
}

function questionOf(clause: Clause, kept: WordsById, practice: PracticeWords): DocumentQuestion[] {
  if (clause.standing !== "live" || agreedVersion(clause) !== undefined) return [];
  return [
    {
      id: clause.id,
      section: clause.section,
      sectionTitle: practice.sections[clause.section].title,
      values: clause.versions.map(({ by, words }) => ({ by, text: settled(kept.words(words.id).text) })),
    },
  ];
}

/** The revision as the board stands now: agreed clauses by section, and everything open as open. */
export async function freezeDocument(ground: Ground): Promise<AgreementDocument> {
  const { tx, workspace, loaded, keyring, entropy, now } = ground;
  const { board, agreement } = loaded.state;
  const practice = practiceOf(loaded.state);
  const live = board.filter((clause) => clause.standing === "live");
  const kept = await loadWords(
    tx,
    keyring,
    workspace,
    live.flatMap((clause) => clause.versions.map((version) => version.words.id)),
  );
  const names = await loadNames(tx, keyring, workspace);
  const consent = settled(practice.consentSentence);
  const signed = agreement.revisions.filter((revision) => revision.status === "signed");
  return {
    kind: "footbridge-agreement",
    format: 2,
    language: practice.language,
    workspace,
    revision: nextRevision(agreement),
    frozenAt: now.toISOString(),
    previous: signed.at(-1)?.digest ?? null,
    nonce: entropy.bytes(NONCE_BYTES).toString("hex"),
    partners: { a: settled(names.a ?? ""), b: settled(names.b ?? "") },
    sections: SECTION_IDS.map((id) => ({
      id,
      title: practice.sections[id].title,
      clauses: live.filter((clause) => clause.section === id).flatMap((clause) => clauseOf(clause, kept, practice)),
    })).filter((section) => section.clauses.length > 0),
    openQuestions: SECTION_IDS.flatMap((id) =>
      live.filter((clause) => clause.section === id).flatMap((clause) => questionOf(clause, kept, practice)),
    ),
    standingSentence: practice.standingSentence,
    practiceVersion: PRACTICE_VERSION,
    keys: await keysToFreeze(tx, workspace),
    consent: { sentence: consent, digest: await sha256Hex(consent) },
  };
}

/** As both are shown it and as it stands in every file: what is read is what is signed. */
function settled(text: string): string {
  return asShown(text).normalize("NFC");
}

/** A frozen document, for a confirmed member; undefined where there is no such revision. */
export async function loadDocument(
  tx: Tx,
  keyring: Keyring,
  workspace: string,
  number: number,
): Promise<AgreementDocument | undefined> {
  const [row] = await tx
    .select({ document: revisions.document })
    .from(revisions)
    .where(and(eq(revisions.workspaceId, workspace), eq(revisions.number, number)));
  return row === undefined ? undefined : (keyring.open("shared", place(number), row.document) as AgreementDocument);
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
    digest: Buffer.from(await documentDigest(document), "hex"),
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
): Promise<FrozenRevision | undefined> {
  const { state } = await loadShared(tx, workspace);
  const revision = state.agreement.revisions.find((each) => each.number === number);
  const document = await loadDocument(tx, keyring, workspace, number);
  if (revision === undefined || document === undefined) return undefined;
  const made = await loadSignatures(tx, keyring, workspace, number);
  const names = await loadWords(
    tx,
    keyring,
    workspace,
    revision.signatures.map((signature) => signature.name),
  );
  return {
    document,
    digest: revision.digest,
    signatures: revision.signatures.map(({ seat, at, zone, name, key }) => ({
      seat,
      at,
      zone,
      name: names.text(name),
      keyed: key !== null,
      made: made.get(seat) ?? null,
    })),
  };
}

/**
 * What a revision is once both have signed it: both may see everything then.
 * @throws when a signature is missing, or what it was made of
 */
export function signedByBoth(revision: FrozenRevision): SignedRevision {
  const signatures = revision.signatures.map((signature) => {
    if (signature.made === null) throw new Error("what a signature was made of is missing");
    return { ...signature, made: signature.made };
  });
  if (signatures.length !== SEATS.length) throw new Error("a signature is missing");
  return { ...revision, signatures };
}
