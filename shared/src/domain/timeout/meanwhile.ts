import { ALONE_OR_BACK } from "../alone-or-back.ts";

/** Whether a command may be given while a time-out runs. One may always stop for longer: pause. */
export function mayInTimeout(command: string): boolean {
  return command.startsWith("timeout.") || command === "pause.begin" || ALONE_OR_BACK.includes(command);
}
