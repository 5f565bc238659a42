import type { WayIn } from "@footbridge/shared/domain/agreement/audit";

/** How somebody is here who does something: all that may ever be written down of it (C7m). */
export interface Circumstances {
  readonly signedIn: WayIn | null;
  /** Family alone. */
  readonly browser: string | null;
  /** Family alone. */
  readonly system: string | null;
}

/** Nothing is known of how they are here. */
export const UNKNOWN_CIRCUMSTANCES: Circumstances = { signedIn: null, browser: null, system: null };
