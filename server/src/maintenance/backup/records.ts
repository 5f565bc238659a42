import { z } from "zod";
import { damaged } from "./backup-error.ts";

const HEAD_BYTES = 5;
/** No record is longer; a row of the database is split over several. */
const LONGEST = 16 * 1024 * 1024;

const Digest = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().min(0);

/** What a backup is of: the migrations that made its tables, by name and digest. */
const ManifestSchema = z.strictObject({
  migrations: z.array(z.strictObject({ name: z.string(), digest: Digest })).min(1),
});
export type Manifest = z.infer<typeof ManifestSchema>;

const TableSchema = z.strictObject({ name: z.string(), columns: z.array(z.string()).min(1) });
/** The end of a table: how many rows, and SHA-256 over them as COPY writes them. */
const AmountSchema = z.strictObject({ rows: Count, digest: Digest });
export type Amount = z.infer<typeof AmountSchema>;

const EndSchema = z.strictObject({ tables: Count, rows: Count });

/** What a backup consists of, in this order: a manifest, each table with its rows and its end, and an end. */
export type BackupRecord =
  | { readonly kind: "manifest"; readonly manifest: Manifest }
  | { readonly kind: "table"; readonly table: z.infer<typeof TableSchema> }
  | { readonly kind: "rows"; readonly rows: Buffer }
  | { readonly kind: "amount"; readonly amount: Amount }
  | { readonly kind: "end"; readonly end: z.infer<typeof EndSchema> };

const LETTERS = { manifest: "m", table: "t", rows: "r", amount: "a", end: "e" } as const;

function payloadOf(record: BackupRecord): Buffer {
  switch (record.kind) {
    case "manifest":
      return json(record.manifest);
    case "table":
      return json(record.table);
    case "rows":
      return record.rows;
    case "amount":
      return json(record.amount);
    case "end":
      return json(record.end);
  }
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value), "utf8");
}

/** A record as bytes: a letter, the length of what follows, and that. */
export function encodeRecord(record: BackupRecord): Buffer {
  const payload = payloadOf(record);
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(LETTERS[record.kind], "ascii");
  head.writeUInt32BE(payload.length, 1);
  return Buffer.concat([head, payload]);
}

function recordFrom(letter: string, payload: Buffer): BackupRecord {
  const value = (): unknown => JSON.parse(payload.toString("utf8"));
  switch (letter) {
    case "m":
      return { kind: "manifest", manifest: ManifestSchema.parse(value()) };
    case "t":
      return { kind: "table", table: TableSchema.parse(value()) };
    case "r":
      return { kind: "rows", rows: payload };
    case "a":
      return { kind: "amount", amount: AmountSchema.parse(value()) };
    case "e":
      return { kind: "end", end: EndSchema.parse(value()) };
    default:
      throw new Error("no such record");
  }
}

/**
 * Reads records off bytes.
 * @throws BackupError "damaged" for anything else than whole records
 */
export async function* decodeRecords(bytes: AsyncIterable<Buffer>): AsyncGenerator<BackupRecord> {
  let pending: Buffer = Buffer.alloc(0);
  for await (const more of bytes) {
    pending = Buffer.concat([pending, more]);
    while (pending.length >= HEAD_BYTES) {
      const length = pending.readUInt32BE(1);
      if (length > LONGEST) throw damaged();
      if (pending.length < HEAD_BYTES + length) break;
      const payload = pending.subarray(HEAD_BYTES, HEAD_BYTES + length);
      yield decoded(pending.toString("ascii", 0, 1), payload);
      pending = pending.subarray(HEAD_BYTES + length);
    }
  }
  if (pending.length > 0) throw damaged();
}

function decoded(letter: string, payload: Buffer): BackupRecord {
  try {
    return recordFrom(letter, payload);
  } catch (error) {
    throw damaged(error);
  }
}
