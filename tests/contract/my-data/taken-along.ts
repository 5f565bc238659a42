import { strFromU8, unzipSync } from "fflate";
import type { Person } from "../../support/person.ts";

/** The files of somebody's archive, by path in their order, with their texts. */
export type Files = ReadonlyMap<string, string>;

/** The bytes of somebody's archive. */
export async function takeAlong(person: Person): Promise<Buffer> {
  const { status, bytes } = await person.request("GET", "/api/my-data");
  if (status !== 200) throw new Error(`an archive was answered with ${status}`);
  return bytes;
}

/** Opens an archive. */
export function filesOf(archive: Buffer): Files {
  return new Map(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** Everything that stands in an archive, names of files too. */
export function textOf(files: Files): string {
  return [...files].flat().join("\n");
}
