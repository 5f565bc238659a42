import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { SYSTEM_INPUTS } from "../../inputs.ts";
import { type Header, openSealed, sealed } from "./sealed-file.ts";

const HEADER: Header = { made: "2031-01-01T09:00:00.000Z", key: "ab".repeat(16), salt: "cd".repeat(32), keys: null };
const KEY = randomBytes(32);
/** Bytes of one chunk, and of a chunk's length, nonce and tag. */
const CHUNK = 256 * 1024;
const AROUND = 4 + 12 + 16;
/** Three chunks, the last of which is short. */
const PLAIN = randomBytes(2 * CHUNK + 1000);

async function* inPieces(bytes: Buffer, size = 70_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const list: Buffer[] = [];
  for await (const piece of pieces) list.push(piece);
  return Buffer.concat(list);
}

const written = (plain = PLAIN, header = HEADER): Promise<Buffer> =>
  all(sealed(header, KEY, inPieces(plain), SYSTEM_INPUTS.entropy("host")));

async function read(bytes: Buffer, key = KEY): Promise<Buffer> {
  const file = await openSealed(inPieces(bytes));
  return all(file.plain(key));
}

/** The file in parts: what stands before, and each chunk with its length. */
function parts(bytes: Buffer): readonly Buffer[] {
  const last = bytes.length - (1000 + AROUND);
  const second = last - (CHUNK + AROUND);
  const first = second - (CHUNK + AROUND);
  return [bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second, last), bytes.subarray(last)];
}

test("[T8g] what is written is read again, byte by byte, whatever its length", async () => {
  for (const length of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, PLAIN.length]) {
    const plain = PLAIN.subarray(0, length);
    expect((await read(await written(plain))).equals(plain)).toBe(true);
  }
});

test.each([
  ["ends after a whole chunk", [0, 1, 2]],
  ["lacks a chunk in the middle", [0, 1, 3]],
  ["has two chunks in the other's place", [0, 2, 1, 3]],
  ["has a chunk twice", [0, 1, 2, 2, 3]],
  ["has no chunk", [0]],
])("[T8g] a file that %s is damaged", async (_what, order) => {
  const whole = parts(await written());
  const bytes = Buffer.concat(order.map((at) => whole[at] ?? Buffer.alloc(0)));
  await expect(read(bytes)).rejects.toMatchObject({ code: "damaged" });
});

test("[T8g] a chunk of one file is worth nothing in another", async () => {
  const [one, other] = [parts(await written()), parts(await written(PLAIN, { ...HEADER, salt: "ef".repeat(32) }))];
  const mixed = Buffer.concat([one[0], one[1], other[2], one[3]].map((part) => part ?? Buffer.alloc(0)));
  await expect(read(mixed)).rejects.toMatchObject({ code: "damaged" });
});

test("[T8g] a header that says something else than it did is damaged, and another key opens nothing", async () => {
  const bytes = await written();
  const later = Buffer.from(bytes.toString("latin1").replace("2031-01-01", "2032-01-01"), "latin1");
  await expect(read(later)).rejects.toMatchObject({ code: "damaged" });
  await expect(read(bytes, randomBytes(32))).rejects.toMatchObject({ code: "damaged" });
});
