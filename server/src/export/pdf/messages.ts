/** What the PDF thread is asked: one document, as the JSON of `typesetInput`. */
export interface PdfRequest {
  readonly paper: string;
}

/**
 * What it answers. `archival` is false where a glyph is missing in every face, so that the file could not claim PDF/A
 * and is plain tagged PDF. A failure carries no reason: a reason would quote the words.
 */
export type PdfReply =
  | { readonly made: true; readonly pdf: Uint8Array<ArrayBuffer>; readonly archival: boolean }
  | { readonly made: false };
