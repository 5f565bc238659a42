import { ALONE_OR_BACK } from "../alone-or-back.ts";

/** Whether a command may be given while a workspace is paused. */
export function mayWhilePaused(command: string): boolean {
  return command === "pause.would-go-on" || ALONE_OR_BACK.includes(command);
}
