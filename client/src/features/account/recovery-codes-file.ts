import { account } from "../../words/en/account.ts";
import { fill } from "../../words/fill.ts";

/** The text file of recovery codes: where they belong, when they were made (the local date), one code on each line. */
export function recoveryCodesText(codes: readonly string[], origin: string, madeAt: Date): string {
  const pad = (part: number): string => String(part).padStart(2, "0");
  const date = `${madeAt.getFullYear()}-${pad(madeAt.getMonth() + 1)}-${pad(madeAt.getDate())}`;
  return `${fill(account.codes.fileHead, { origin, date })}\n\n${codes.join("\n")}\n`;
}

/** Hands a text file to the browser's downloads; nothing leaves the device. */
export function saveTextFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the next turn; after that the address only holds memory.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
