import {
  NO_PREFERENCES,
  type Preferences,
  type PreferencesChange,
  PreferencesSchema,
} from "@footbridge/shared/protocol/preferences";
import { eq } from "drizzle-orm";
import { loadPersonKey, type OwnPlace } from "../db/keys/person-key.ts";
import { preferences } from "../db/schema.ts";
import { ownPagesOf } from "../http/pace.ts";
import type { WorkspaceDeps } from "../workspaces/deps.ts";

const PLACE: OwnPlace = { table: "preferences", column: "words", row: "" };

/** What a person chose; what nobody chose yet is null and empty. */
export function loadPreferences({ door, master }: WorkspaceDeps, person: string): Promise<Preferences> {
  return door.asPerson({ person }, async (tx) => {
    const [row] = await tx
      .select({ words: preferences.words })
      .from(preferences)
      .where(eq(preferences.personId, person));
    if (row === undefined) return NO_PREFERENCES;
    const key = await loadPersonKey(tx, master, person);
    return PreferencesSchema.parse(key.open(PLACE, row.words));
  });
}

/**
 * Changes what is named and leaves the rest, one change of a person's after the other.
 *
 * @param change what takes the place of what was
 * @returns all that the person has chosen now
 */
export function changePreferences(
  { door, master, inputs }: WorkspaceDeps,
  person: string,
  change: PreferencesChange,
): Promise<Preferences> {
  const entropy = inputs.entropy(ownPagesOf(person));
  return door.asPerson({ person }, async (tx) => {
    const key = await loadPersonKey(tx, master, person);
    const seal = (chosen: Preferences): Buffer => key.seal(PLACE, chosen, entropy);
    await tx
      .insert(preferences)
      .values({ personId: person, words: seal(NO_PREFERENCES) })
      .onConflictDoNothing();
    const [row] = await tx
      .select({ words: preferences.words })
      .from(preferences)
      .where(eq(preferences.personId, person))
      .for("update");
    if (row === undefined) throw new Error("preferences that were just there are gone");
    const before = PreferencesSchema.parse(key.open(PLACE, row.words));
    const { language = before.language, quietNotes = before.quietNotes } = change;
    const chosen: Preferences = { language, quietNotes: [...new Set(quietNotes)] };
    await tx
      .update(preferences)
      .set({ words: seal(chosen) })
      .where(eq(preferences.personId, person));
    return chosen;
  });
}
