import { canonicalJson } from "../proof/canonical.ts";
import { type Proof, ProofSchema } from "../proof/format.ts";
import type { FindingCode } from "./findings.ts";

const STRING = '"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"';
const STRING_OR_SPACE = new RegExp(`(${STRING})|[ \\t\\r\\n]+`, "g");
const STRING_OR_NAME = new RegExp(`${STRING}(:?)`, "g");

/** JSON text without the white space that means nothing. */
function compact(text: string): string {
  return text.replace(STRING_OR_SPACE, (_, string: string | undefined) => string ?? "");
}

/** How many names the objects of a JSON text carry, one that stands twice counted twice. */
function namesWritten(compacted: string): number {
  return Array.from(compacted.matchAll(STRING_OR_NAME)).filter(([, colon]) => colon === ":").length;
}

/** How many names the objects in a value carry. */
function namesKept(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inside = Object.values(value).reduce<number>((sum, each) => sum + namesKept(each), 0);
  return Array.isArray(value) ? inside : inside + Object.keys(value).length;
}

/** Whether every text in a value, names too, is NFC and has no half characters. */
function isNormalised(value: unknown): boolean {
  if (typeof value === "string") return value.normalize("NFC") === value && !/\p{Surrogate}/u.test(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, each]) => isNormalised(name) && isNormalised(each));
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/**
 * Reads the text of a proof. There is one way to write each proof, white space aside: whoever reads a name that stands twice,
 * or a number in another form, in another way than we do would read another agreement.
 * @returns the proof, or why there is none
 */
export function readProof(text: string): Proof | FindingCode {
  const json = parsed(text);
  if (json === null) return /^\s*\{/.test(text) ? "json-not-whole" : "not-a-file-of-ours";
  const { value } = json;
  if (typeof value !== "object" || value === null || !("kind" in value) || value.kind !== "footbridge-proof")
    return "not-a-file-of-ours";
  if ("format" in value && value.format !== 1 && Number.isInteger(value.format)) return "newer-format";
  const compacted = compact(text);
  if (canonicalJson(value) !== compacted)
    return namesWritten(compacted) === namesKept(value) ? "not-canonical" : "duplicate-names";
  const read = ProofSchema.safeParse(value);
  if (!read.success)
    return read.error.issues.some(({ code }) => code === "unrecognized_keys") ? "unknown-field" : "not-in-shape";
  return isNormalised(value) ? (value as Proof) : "not-normalised";
}

/**
 * Reads a part of a JWS: a header or a payload.
 * @returns its value, or null where it is not RFC 8785 JSON
 */
export function readCanonical(bytes: Uint8Array | null): unknown {
  if (bytes === null) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && canonicalJson(value) === text ? value : null;
  } catch {
    return null;
  }
}
