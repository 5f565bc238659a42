import { type Finding, findingIf } from "../findings.ts";
import type { SealDictionary } from "./structure.ts";

const [OPEN, CLOSE] = [0x3c, 0x3e];

/** What a seal is over, and the seal. */
export interface Cover {
  /** Every byte of the file but those between the two angles. */
  readonly covered: Uint8Array<ArrayBuffer>;
  /** DER; null where its digits are not written as we write them. */
  readonly seal: Uint8Array<ArrayBuffer> | null;
}

/** What stands against what a seal says it is over: it has to be the whole file, but for its own digits. */
export function checkCover(file: Uint8Array, { byteRange, contents }: SealDictionary): readonly Finding[] {
  const [start = -1, length = -1, again = -1, rest = -1, ...more] = byteRange;
  if (more.length > 0 || ![start, length, again, rest].every(Number.isSafeInteger))
    return findingIf(true, "seal-leaves-gap");
  if (again + rest > file.length) return findingIf(true, "pdf-not-whole");
  if (again + rest < file.length) return findingIf(true, "added-after-seal");
  const digits = again - length - 2;
  const framed = start === 0 && file[length] === OPEN && file[again - 1] === CLOSE;
  return findingIf(!framed || digits !== 2 * contents.length, "seal-leaves-gap");
}

/** The bytes that two hexadecimal digits each stand for, if the letters among them are of one size. */
function fromHex(digits: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const text = new TextDecoder("latin1").decode(digits);
  if (text.length % 2 === 1 || !/^(?:[0-9a-f]*|[0-9A-F]*)$/.test(text)) return null;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** How many bytes a DER value takes, from its own head; 0 for what is none. */
function derLength([tag, first = 0, second = 0, third = 0]: Uint8Array): number {
  const SEQUENCE = 0x30;
  if (tag !== SEQUENCE) return 0;
  if (first < 0x80) return 2 + first;
  if (first === 0x81) return 3 + second;
  return first === 0x82 ? 4 + 256 * second + third : 0;
}

/** Takes a file apart along a byte range that `checkCover` had nothing against. */
export function coverOf(file: Uint8Array<ArrayBuffer>, { byteRange }: SealDictionary): Cover {
  const [, length = 0, again = 0] = byteRange;
  const covered = new Uint8Array(file.length - (again - length));
  covered.set(file.subarray(0, length));
  covered.set(file.subarray(again), length);
  const room = fromHex(file.subarray(length + 1, again - 1));
  const size = room === null ? 0 : derLength(room);
  const whole = room !== null && size > 0 && size <= room.length && room.subarray(size).every((byte) => byte === 0);
  return { covered, seal: whole ? room.slice(0, size) : null };
}
