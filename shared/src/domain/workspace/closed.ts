/**
 * What may be done where a workspace is closed: what one does to read, and leaving, by which what only oneself could read goes.
 * Everything that is not in this list is refused, also whatever is added to the product later.
 */
export const WHEN_CLOSED: readonly string[] = ["workspace.leave", "card.open"];

/** Whether a command may be given where a workspace is closed. */
export function mayWhenClosed(command: string): boolean {
  return WHEN_CLOSED.includes(command);
}
