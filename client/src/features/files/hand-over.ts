import { saveFile } from "../../ui/save-file.ts";

/** What a browser can do with a file, as far as it matters here. */
export interface FileKeeping {
  /** True on an iPhone or iPad where Footbridge was opened from the home screen; nobody else has it. */
  readonly standalone?: boolean;
  canShare?(what: { readonly files: File[] }): boolean;
}

/**
 * Whether a file has to be kept through the sheet that a phone opens for it. From the home screen of an iPhone or iPad a
 * download has no place to go: it covers the page with no way back, or does nothing. There the one way is the sheet with
 * "Save to Files", and it opens only on a press of its own.
 */
export function needsSheet(file: File, browser: FileKeeping = navigator): boolean {
  return browser.standalone === true && browser.canShare?.({ files: [file] }) === true;
}

/**
 * Saves a file where a browser saves files.
 * @returns whether that is done; if not, it waits for a press and `openSheet`
 */
export function handOver(file: File): boolean {
  if (needsSheet(file)) return false;
  saveFile(file);
  return true;
}

/**
 * Opens the phone's own sheet for a file; only in answer to a press.
 * @returns whether the file went anywhere; false where the sheet was closed again
 */
export async function openSheet(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return false;
    throw error;
  }
}
