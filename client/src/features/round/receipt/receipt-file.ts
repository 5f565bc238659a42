/** A receipt with whose it is. */
export interface ReceiptEntry {
  readonly label: string;
  readonly receipt: string;
}

/** Receipts as a text to keep. It holds nothing that anyone wrote, and nothing with which a guess could be confirmed. */
export function receiptFile(title: string, entries: readonly ReceiptEntry[]): string {
  return [title, ...entries.map(({ label, receipt }) => `${label}\n${receipt}`)].join("\n\n").concat("\n");
}
