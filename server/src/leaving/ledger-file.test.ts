import { randomUUID } from "node:crypto";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { addToLedger, type Deletion, ledgerIn, readLedger } from "./ledger-file.ts";

const folder = mkdtempSync(join(tmpdir(), "footbridge-ledger-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const AT = "2031-03-01T12:00:00.000Z";
const side = (): Deletion => ({ what: "side", subject: randomUUID(), whose: "a", at: AT });

/** A path at which nothing lies. */
const place = (): string => ledgerIn(join(folder, randomUUID()));

describe("a ledger beside a database", () => {
  it("[P15b] is read as it was written, by its owner alone, and makes its folder", async () => {
    const path = place();
    expect(await readLedger(path)).toStrictEqual([]);
    const [one, other] = [side(), { what: "person", subject: randomUUID(), whose: "all", at: AT } as const];
    await addToLedger(path, [one]);
    await addToLedger(path, [other]);
    expect(await readLedger(path)).toStrictEqual([one, other]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("[P15b] a line that a crash cut off is left out, and written anew", async () => {
    const path = place();
    const [one, other] = [side(), side()];
    await addToLedger(path, [one]);
    appendFileSync(path, JSON.stringify(other).slice(0, 30));
    expect(await readLedger(path)).toStrictEqual([one]);
    await addToLedger(path, [other]);
    expect(await readLedger(path)).toStrictEqual([one, other]);
    expect(readFileSync(path, "utf8").split("\n")).toHaveLength(3);
  });

  it.each(["no line of ours", '{"what":"side"}', '{"what":"person","subject":"x","whose":"all","at":"now"}'])(
    "[P15b] a ledger that holds anything else is refused, and nothing is opened with half of it",
    async (line) => {
      const path = place();
      await addToLedger(path, [side()]);
      appendFileSync(path, `${line}\n`);
      await expect(readLedger(path)).rejects.toMatchObject({ code: "ledger-bad" });
    },
  );
});
