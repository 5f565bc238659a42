import { describe, expect, it } from "vitest";
import { recoveryCodesText } from "./recovery-codes-file.ts";

describe("the file of recovery codes", () => {
  it("says where they belong and when they were made, and has one code on each line", () => {
    const text = recoveryCodesText(["AAAAA-BBBBB", "CCCCC-DDDDD"], "https://footbridge.example", new Date(2026, 2, 7));
    expect(text).toBe(
      "Recovery codes for https://footbridge.example, made on 2026-03-07. Each works once. " +
        "Keep them where only you can reach them.\n\nAAAAA-BBBBB\nCCCCC-DDDDD\n",
    );
  });
});
