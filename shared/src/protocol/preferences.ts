import { z } from "zod";
import { Slug } from "./values.ts";

/** Most gentle notes that one person can have dismissed for good; there are far fewer notes. */
export const QUIET_NOTES_LIMIT = 50;

/** A language tag (BCP 47, RFC 5646): subtags of up to eight letters and digits, the first of letters alone. */
export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/);

const language = LanguageTag.nullable();
const quietNotes = z.array(Slug).max(QUIET_NOTES_LIMIT);

/**
 * What one person chose for themselves. `language` is null where they chose none; `quietNotes` are the ids of gentle notes
 * that they dismissed for good.
 */
export const PreferencesSchema = z.strictObject({ language, quietNotes });
export type Preferences = z.infer<typeof PreferencesSchema>;

/** What `PUT /api/preferences` takes: what is there takes the place of what was, and the rest stays. */
export const PreferencesChangeSchema = z.strictObject({
  language: language.exactOptional(),
  quietNotes: quietNotes.exactOptional(),
});
export type PreferencesChange = z.infer<typeof PreferencesChangeSchema>;

/** What somebody has who never chose anything. */
export const NO_PREFERENCES: Preferences = { language: null, quietNotes: [] };
