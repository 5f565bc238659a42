import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { link, open, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import type pg from "pg";
import { syncFolder } from "../../db/key-file.ts";
import { type HeldMasterKey, MasterKeyNotHeldError } from "../../db/keys/master-key.ts";
import type { Entropy } from "../../inputs.ts";
import { systemCode } from "../../start-error.ts";
import { BackupError, damaged } from "./backup-error.ts";
import { dump } from "./dump.ts";
import { type BackupRecord, decodeRecords, encodeRecord } from "./records.ts";
import { type Header, type OpenedFile, openSealed, sealed } from "./sealed-file.ts";
import type { SealedKeys } from "./sealed-keys.ts";
import { type Totals, totalsOf, whole } from "./whole.ts";

const SALT_BYTES = 32;

/** What a backup is made with. */
export interface BackupOptions {
  /** A connection of the database's owner, for this alone. */
  readonly client: pg.ClientBase;
  readonly held: HeldMasterKey;
  /** The master key under a pass phrase, where it is to travel along. */
  readonly keys: SealedKeys | null;
  readonly now: Date;
  readonly entropy: Entropy;
}

async function* encoded(records: AsyncIterable<BackupRecord>): AsyncGenerator<Buffer> {
  for await (const record of records) yield encodeRecord(record);
}

/** What went wrong in either comes out at the end, to whoever reads. */
function through(bytes: AsyncIterable<Buffer>, change: NodeJS.ReadWriteStream): AsyncIterable<Buffer> {
  pipeline(Readable.from(bytes), change, () => undefined);
  return change as unknown as AsyncIterable<Buffer>;
}

/** A backup's bytes, from the first to the last. */
export function backupBytes({ client, held, keys, now, entropy }: BackupOptions): AsyncGenerator<Buffer> {
  const salt = entropy.bytes(SALT_BYTES);
  const header: Header = {
    made: now.toISOString(),
    key: held.name.toString("hex"),
    salt: salt.toString("hex"),
    keys,
  };
  const plain = through(encoded(dump(client)), createGzip());
  return sealed(header, held.backupKey(held.name, salt), plain, entropy);
}

/**
 * Writes a backup, reads it back as a whole, and only then gives it its name: under that name there is never half of one.
 *
 * @param path where it will be
 * @returns what it holds
 * @throws BackupError "file-there" rather than writing over anything; "file-unreachable"
 */
export async function writeBackup(path: string, options: BackupOptions): Promise<Totals> {
  const draft = `${path}.${randomBytes(8).toString("hex")}.unfinished`;
  try {
    await writeDurably(draft, backupBytes(options));
    const totals = await checkBackup(draft, options.held);
    await link(draft, path);
    await syncFolder(dirname(resolve(path)));
    return totals;
  } catch (error) {
    throw asFileError(error, path);
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeDurably(path: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    for await (const each of bytes) await file.writeFile(each);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Only what the file system says: anything else is its own reason. */
function asFileError(error: unknown, path: string): unknown {
  const code = error instanceof Error && "syscall" in error ? systemCode(error) : undefined;
  if (code === undefined || code.startsWith("ECONN")) return error;
  if (code === "EEXIST")
    return new BackupError("file-there", `There is a file ${path} already: choose another name.`, { cause: error });
  return new BackupError("file-unreachable", `The file ${path} cannot be read or written (${code}).`, { cause: error });
}

/** Opens a file as a stream, once it is known to be there. */
async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const bytes of createReadStream(path)) yield bytes as Buffer;
  } catch (error) {
    throw asFileError(error, path);
  }
}

/**
 * @param path of a backup
 * @returns what stands before that which is encrypted
 * @throws BackupError "file-unreachable", "not-a-backup" or "damaged"
 */
export async function headerOf(path: string): Promise<Header> {
  const bytes = bytesOf(path);
  try {
    return (await openSealed(bytes)).header;
  } finally {
    await bytes.return(undefined);
  }
}

/**
 * Everything in a backup, each part of it checked: seals, digests, counts, and that it comes to its end.
 * @throws BackupError "another-key", "not-a-backup" or "damaged"
 */
export async function* recordsIn(path: string, held: HeldMasterKey): AsyncGenerator<BackupRecord> {
  const file = await openSealed(bytesOf(path));
  const plain = through(file.plain(keyOf(file, held)), createGunzip());
  try {
    yield* whole(decodeRecords(plain));
  } catch (error) {
    // What was not written by us does not unpack either.
    throw error instanceof BackupError ? error : damaged(error);
  }
}

function keyOf({ header }: OpenedFile, held: HeldMasterKey): Buffer {
  try {
    return held.backupKey(Buffer.from(header.key, "hex"), Buffer.from(header.salt, "hex"));
  } catch (error) {
    if (!(error instanceof MasterKeyNotHeldError)) throw error;
    throw new BackupError(
      "another-key",
      "This backup was taken under another master key. Put that one into FOOTBRIDGE_MASTER_KEY, or into the data folder.",
      { cause: error },
    );
  }
}

/** Reads a backup from its beginning to its end. @throws BackupError as `recordsIn` */
export function checkBackup(path: string, held: HeldMasterKey): Promise<Totals> {
  return totalsOf(recordsIn(path, held));
}
