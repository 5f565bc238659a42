import { createHash } from "node:crypto";
import { z } from "zod";
import { decrypt, encrypt, NONCE_LENGTH } from "../../db/keys/cipher.ts";
import type { Entropy } from "../../inputs.ts";
import { BackupError, damaged } from "./backup-error.ts";

/** How every backup begins, so that a file can be told from others. */
const MAGIC = Buffer.from("footbridge backup 1\n", "ascii");
const LENGTH_BYTES = 4;
/** Bytes that are encrypted together. */
const CHUNK = 256 * 1024;
/** More than a chunk with its nonce and tag, or a header, ever takes. */
const LONGEST = 2 * CHUNK;
const HEX = /^(?:[0-9a-f]{2})+$/;

const HeaderSchema = z.strictObject({
  /** When it was taken; ISO 8601, UTC. */
  made: z.iso.datetime(),
  /** The name of the master key that opens it. */
  key: z.string().regex(HEX),
  salt: z.string().regex(HEX),
  /** The master key itself under a pass phrase, where the host wanted it so. */
  keys: z.strictObject({ salt: z.string().regex(HEX), sealed: z.string().regex(HEX) }).nullable(),
});

/** What stands before what is encrypted: nothing about anybody. */
export type Header = z.infer<typeof HeaderSchema>;

function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** What a chunk is bound to: its file, its place, and whether it is the last. */
function bindingOf(header: Buffer, at: number, last: boolean): readonly string[] {
  const file = createHash("sha256").update(header).digest("hex");
  return ["backup", file, String(at), last ? "last" : "more"];
}

/**
 * A backup's bytes: the header, and what follows encrypted in chunks.
 * @param key of this one backup
 * @param plain what is encrypted
 */
export async function* sealed(
  header: Header,
  key: Buffer,
  plain: AsyncIterable<Buffer>,
  entropy: Entropy,
): AsyncGenerator<Buffer> {
  const head = Buffer.from(JSON.stringify(header), "utf8");
  yield Buffer.concat([MAGIC, withLength(head)]);
  let at = 0;
  let pending: Buffer = Buffer.alloc(0);
  const chunk = (bytes: Buffer, last: boolean): Buffer =>
    withLength(encrypt(key, entropy.bytes(NONCE_LENGTH), bytes, bindingOf(head, at++, last)));
  for await (const bytes of plain) {
    pending = Buffer.concat([pending, bytes]);
    for (; pending.length > CHUNK; pending = pending.subarray(CHUNK)) yield chunk(pending.subarray(0, CHUNK), false);
  }
  yield chunk(pending, true);
}

/** A backup whose header was read. */
export interface OpenedFile {
  readonly header: Header;
  /**
   * What is encrypted, chunk by chunk. Ends in order only after the last chunk of the file.
   * @throws BackupError "damaged"
   */
  plain(key: Buffer): AsyncGenerator<Buffer>;
}

/** Takes exact numbers of bytes off a stream. */
class Taker {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** @returns undefined when fewer are left */
  async take(length: number): Promise<Buffer | undefined> {
    while (this.#rest.length < length) {
      const next = await this.#source.next();
      if (next.done === true) return undefined;
      this.#rest = Buffer.concat([this.#rest, next.value]);
    }
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }

  /** What comes after its own length, or undefined when it is not whole. */
  async takeCounted(): Promise<Buffer | undefined> {
    const length = (await this.take(LENGTH_BYTES))?.readUInt32BE();
    return length === undefined || length > LONGEST ? undefined : this.take(length);
  }

  async atEnd(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#source.next();
      if (next.done === true) return true;
      this.#rest = next.value;
    }
    return false;
  }
}

/**
 * Reads the header of a file.
 * @param bytes the whole file, from its beginning
 * @throws BackupError "not-a-backup" or "damaged"
 */
export async function openSealed(bytes: AsyncIterable<Buffer>): Promise<OpenedFile> {
  const taker = new Taker(bytes);
  const magic = await taker.take(MAGIC.length);
  if (magic?.equals(MAGIC) !== true)
    throw new BackupError("not-a-backup", "This file is no backup of Footbridge, or one of a later version.");
  const head = await taker.takeCounted();
  if (head === undefined) throw damaged();
  const header = headerFrom(head);
  return {
    header,
    async *plain(key) {
      for (let at = 0; ; at += 1) {
        const chunk = await taker.takeCounted();
        if (chunk === undefined) throw damaged();
        const last = await taker.atEnd();
        yield opened(key, chunk, bindingOf(head, at, last));
        if (last) return;
      }
    },
  };
}

function headerFrom(head: Buffer): Header {
  try {
    return HeaderSchema.parse(JSON.parse(head.toString("utf8")));
  } catch (error) {
    throw damaged(error);
  }
}

function opened(key: Buffer, chunk: Buffer, binding: readonly string[]): Buffer {
  try {
    return decrypt(key, chunk, binding);
  } catch (error) {
    throw damaged(error);
  }
}
