import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";

/** One file of an archive. */
export interface ArchiveFile {
  /** Path inside the archive, with forward slashes; ASCII. */
  readonly path: string;
  readonly text: string;
}

const deflated = promisify(deflateRaw);
/** PKZIP APPNOTE 4.4.5. */
const DEFLATE = 8;
/** Every file has the first moment that an archive can name, so that the same files give the same bytes. */
const NO_MOMENT = new Date(1980, 0, 1);

/**
 * An archive, in pieces, as its files come: one file is in memory at a time. Files are compressed in another thread.
 * The same files in the same order give the same bytes.
 */
export async function* zipped(files: AsyncIterable<ArchiveFile>): AsyncGenerator<Uint8Array, void, undefined> {
  let pieces: Uint8Array[] = [];
  let failed: Error | null = null;
  const archive = new Zip((error, piece) => {
    failed ??= error;
    pieces.push(piece);
  });
  const written = (): readonly Uint8Array[] => {
    if (failed !== null) throw failed;
    const those = pieces;
    pieces = [];
    return those;
  };
  for await (const { path, text } of files) {
    const content = Buffer.from(text, "utf8");
    const entry: ZipInputFile = {
      filename: path,
      size: content.length,
      crc: crc32(content),
      compression: DEFLATE,
      mtime: NO_MOMENT,
    };
    archive.add(entry);
    entry.ondata?.(null, await deflated(content), true);
    yield* written();
  }
  archive.end();
  yield* written();
}
