import { account } from "../../words/en/account.ts";
import { fill } from "../../words/fill.ts";

/** The text file of recovery codes: where they belong, when they were made (the local date), one code on each line. */
export function recoveryCodesText(codes: readonly string[], origin: string, madeAt: Date): string {
  const pad = (part: number): string => String(part).padStart(2, "0");
  const date = `${madeAt.getFullYear()}-${pad(madeAt.getMonth() + 1)}-${pad(madeAt.getDate())}`;
  return `${fill(account.codes.fileHead, { origin, date })}\n\n${codes.join("\n")}\n`;
}
