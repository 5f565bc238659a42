import { z } from "zod";
import { PRIVATE_PAGE_KINDS, PRIVATE_TEXT_LIMIT } from "../practice/private-pages.ts";
import { Instant, Slug, Text, Uuid } from "./values.ts";

/** Strict schemas of what goes to the private pages and comes from them. They belong to a person and to no workspace. */

export const PrivatePageKindSchema = z.enum(PRIVATE_PAGE_KINDS);

/** One answer on a private page. Its revision counts how often it was saved. */
export const PrivateTextSchema = z.strictObject({ text: z.string(), revision: z.int().min(1) });
export type PrivateText = z.infer<typeof PrivateTextSchema>;

/** One private page. A prompt that is absent was never written. */
export const PrivatePageSchema = z.strictObject({
  id: Uuid,
  kind: PrivatePageKindSchema,
  begunAt: Instant,
  texts: z.record(Slug, PrivateTextSchema),
});
export type PrivatePage = z.infer<typeof PrivatePageSchema>;

/**
 * What `GET /api/private-pages` answers: all pages of the one who asks, the last one begun first. `owner` tells two people
 * apart who sign in on the same page one after the other.
 */
export const NotebookSchema = z.strictObject({ owner: Uuid, pages: z.array(PrivatePageSchema) });
export type Notebook = z.infer<typeof NotebookSchema>;

/** What `POST /api/private-pages` takes. The id is the writer's own, so that the same again begins no second page. */
export const BeginPageSchema = z.strictObject({ id: Uuid, kind: PrivatePageKindSchema });
export type BeginPage = z.infer<typeof BeginPageSchema>;

/** What saves one answer: the text, and the revision of the answer that it grew from, 0 for none. */
export const SaveTextSchema = z.strictObject({ base: z.int().min(0), text: Text(PRIVATE_TEXT_LIMIT) });
export type SaveText = z.infer<typeof SaveTextSchema>;

/** What a save answers: the new revision, or the newer text that another page of the same person saved meanwhile. */
export const TextSavedSchema = z.discriminatedUnion("saved", [
  z.strictObject({ saved: z.literal(true), revision: z.int().min(1) }),
  z.strictObject({ saved: z.literal(false), newer: PrivateTextSchema }),
]);
export type TextSaved = z.infer<typeof TextSavedSchema>;
