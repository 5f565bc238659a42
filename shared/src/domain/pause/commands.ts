/**
 * Pausing a workspace: alone, without a reason and without an end (C5). Going on again is closer, so it needs two; that one
 * would go on is one's own until both would. `since`: the beginning of the pause that is meant, ISO 8601 UTC.
 */
export type PauseCommand =
  | { readonly type: "pause.begin" }
  /** Says, for oneself alone, that one would go on, or takes that back. */
  | { readonly type: "pause.would-go-on"; readonly since: string; readonly wish: boolean };

/** What a person does on their own side: it appends no fact. */
export function isOwnPauseCommand(command: PauseCommand): boolean {
  return command.type === "pause.would-go-on";
}
