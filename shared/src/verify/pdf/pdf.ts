import { sha256 } from "../../proof/digest.ts";
import { PROOF_FILE_NAME } from "../../proof/format.ts";
import { sameBytes } from "../bytes.ts";
import { type Chain, checkChain } from "../certificates.ts";
import { type Finding, findingIf } from "../findings.ts";
import { checkProof, verdictOn } from "../proof.ts";
import { against, type Expectations, type Verdict } from "../verdict.ts";
import { isSignatureValid, readCms } from "./cms.ts";
import { checkCover, coverOf } from "./cover.ts";
import { readStructure, type SealDictionary, type Structure } from "./structure.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** The end of every PDF that is whole. */
const END = /%%EOF\s*$/;
const LONGEST_END = 16;

function isWhole(file: Bytes): boolean {
  return END.test(new TextDecoder("latin1").decode(file.subarray(-LONGEST_END)));
}

async function readIfWhole(file: Bytes): Promise<Structure | null> {
  try {
    return await readStructure(file);
  } catch {
    return null;
  }
}

/** The one seal in a PDF, or why there is not exactly one. */
function onlySeal(file: Bytes, { seals }: Structure): SealDictionary | readonly Finding[] {
  const [seal, ...more] = seals;
  if (seal === undefined) return findingIf(true, isWhole(file) ? "seal-missing" : "pdf-not-whole");
  return more.length > 0 ? findingIf(true, "seal-more-than-one") : seal;
}

/** Checks a seal against all bytes of the file. The chain is null where anything was found. */
async function checkSeal(
  file: Bytes,
  dictionary: SealDictionary,
): Promise<{ readonly chain: Chain | null; readonly findings: readonly Finding[] }> {
  const found = (findings: readonly Finding[]) => ({ chain: null, findings });
  const uncovered = checkCover(file, dictionary);
  if (uncovered.length > 0) return found(uncovered);
  const { covered, seal } = coverOf(file, dictionary);
  const cms = seal === null ? null : readCms(seal);
  if (cms === null) return found(findingIf(true, "seal-unreadable"));
  if (!sameBytes(await sha256(covered), cms.digest)) return found(findingIf(true, "seal-altered"));
  if (dictionary.at === null) return found(findingIf(true, "seal-unreadable"));
  const chain = await checkChain(cms.chain, dictionary.at);
  if (typeof chain === "string") return found(findingIf(true, `seal-certificate-${chain}`));
  if (!(await isSignatureValid(cms, covered))) return found(findingIf(true, "seal-not-valid"));
  return dictionary.permitsNothing ? { chain, findings: [] } : found(findingIf(true, "seal-permits-changes"));
}

/** The text of the proof in a PDF, or why there is none. */
function proofIn({ attachments }: Structure): string | readonly Finding[] {
  const proofs = attachments.filter(({ name }) => name === PROOF_FILE_NAME);
  const [proof] = proofs;
  if (proof === undefined) return findingIf(true, "proof-missing");
  if (attachments.length > 1) return findingIf(true, "proof-more-than-one");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(proof.bytes());
  } catch {
    return findingIf(true, "json-not-whole");
  }
}

/**
 * Checks a PDF: one seal, over every byte of it, by a host that certifies it as finished; and in it the proof, by the same
 * host, of the document that its pages name.
 */
export async function verifyPdf(file: Bytes, expectations: Expectations): Promise<Verdict> {
  const refused = (findings: readonly Finding[]): Verdict => against("pdf", findings);
  const structure = await readIfWhole(file);
  if (structure === null) return refused(findingIf(true, "pdf-not-whole"));
  const dictionary = onlySeal(file, structure);
  if (!("byteRange" in dictionary)) return refused(dictionary);
  const { chain, findings } = await checkSeal(file, dictionary);
  if (chain === null || dictionary.at === null) return refused(findings);
  const text = proofIn(structure);
  if (typeof text !== "string") return refused(text);
  const { checked, findings: flaws } = await checkProof(text);
  if (checked === null) return refused(flaws);
  const around = [
    ...findingIf(!sameBytes(chain.rootKey, checked.chain.rootKey), "seal-by-another-host"),
    ...findingIf(!structure.text().includes(checked.read.digest), "pages-of-another-document"),
  ];
  if (around.length > 0) return refused(around);
  return verdictOn(checked, dictionary.at, expectations);
}
