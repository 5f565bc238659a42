import { z } from "zod";

/** What belongs to a person alone, in every workspace and before any. */
export const OWN_KINDS = ["private-pages", "preferences", "reminders", "workspaces"] as const;

export const OwnKindSchema = z.enum(OWN_KINDS);
export type OwnKind = z.infer<typeof OwnKindSchema>;

/** Says that something of one's own changed, and never what: whoever hears it asks over HTTP. */
export const OwnChangedSchema = z.strictObject({ what: OwnKindSchema });
export type OwnChanged = z.infer<typeof OwnChangedSchema>;
