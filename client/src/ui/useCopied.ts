import { useCallback, useState } from "react";

/** `idle` until tried; `failed` where the browser does not allow it. */
export type Copied = "idle" | "copied" | "failed";

/** Copies text to the clipboard, and says how that went. */
export function useCopied(): readonly [Copied, (text: string) => Promise<void>] {
  const [copied, setCopied] = useState<Copied>("idle");
  const copy = useCallback(async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("copied");
    } catch {
      // An address without https has no clipboard, and a person may refuse it.
      setCopied("failed");
    }
  }, []);
  return [copied, copy];
}
