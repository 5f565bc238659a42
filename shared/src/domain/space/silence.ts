/**
 * What may be done while a space runs: what one does alone, making the space longer, and leaving, which waits for nothing. Everything that is not in this
 * list waits until it is over, also whatever is added to the product later.
 */
export const ALONE_IN_SPACE: readonly string[] = [
  "round.save",
  "round.seal",
  "round.take-seal-back",
  "round.say-ready",
  "round.take-ready-back",
  "phrase.mark",
  "signing-key.offer",
  "signing-key.compared",
  "space.lengthen",
  "visit.seen",
  "card.save-draft",
  "card.open",
  "workspace.leave",
];

/** Whether a command may be given while a space runs. */
export function mayInSpace(command: string): boolean {
  return ALONE_IN_SPACE.includes(command);
}
