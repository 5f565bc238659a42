import { CAME_TO_A_FALL, TOOK_TOO_LONG } from "@footbridge/shared/verify/limit";
import { NO_EXPECTATIONS } from "@footbridge/shared/verify/verdict";
import { describe, expect, test } from "vitest";
import { checkApart } from "../../server/src/verify/check-apart.ts";
import { reasons } from "./files.ts";
import { FIELD_WITHIN_ITSELF, FIELDS_WITHOUT_END, tableWithoutEnd } from "./hostile-pdfs.ts";

/** Long enough for a thread to begin, and much shorter than the file takes, in milliseconds. */
const SHORT = 5000;

describe("a hostile file", () => {
  test.each([
    ["a field that is its own child", FIELD_WITHIN_ITSELF],
    ["fields with more ways to the last than could be gone", FIELDS_WITHOUT_END],
  ])("[V2a] is read to its end: %s", async (_what, file) => {
    expect(await reasons(file, NO_EXPECTATIONS)).toStrictEqual(["seal-missing"]);
  });

  test("[V2a] that would be read for minutes is ended, and was not checked", async () => {
    const verdict = await checkApart({ file: tableWithoutEnd(), expectations: NO_EXPECTATIONS }, SHORT);
    expect([TOOK_TOO_LONG, CAME_TO_A_FALL]).toContainEqual(verdict);
    expect(verdict.outcome).toBe("not-understood");
  });
});
