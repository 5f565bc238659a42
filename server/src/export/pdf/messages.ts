import type { Prepared } from "../seal/prepare.ts";

/** What the PDF thread is asked: one document. */
export interface PdfRequest {
  /** The JSON of `typesetInput`. */
  readonly paper: string;
  /** The text of `proof.json`, which is attached. */
  readonly proof: string;
  /** The moment that the seal will name, in milliseconds since 1970. */
  readonly sealedAt: number;
}

/**
 * What it answers: a PDF that waits for its seal. `archival` is false where a glyph is missing in every face, so that the
 * file could not claim PDF/A and is plain tagged PDF. A failure carries no reason: a reason would quote the words.
 */
export type PdfReply =
  | { readonly made: true; readonly prepared: Prepared; readonly archival: boolean }
  | { readonly made: false };
