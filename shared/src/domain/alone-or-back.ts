/**
 * What may be done while a time-out runs or a workspace is paused: what one does alone and nobody sees, and everything that
 * takes something of one's own back, as slower needs one (C5). Whatever is not in this list waits, also what is added to the
 * product later.
 */
export const ALONE_OR_BACK: readonly string[] = [
  "round.save",
  "round.take-seal-back",
  "round.take-ready-back",
  "card.save-draft",
  "card.open",
  "signing-key.offer",
  "signing-key.compared",
  "visit.seen",
  "clause.take-yes-back",
  "clause.withdraw",
  "agreement.withdraw",
  "agreement.sleep",
  "card.take-wish-back",
  "space.take-back",
  "boundary.take-back",
  "check-in.take-back",
  "meeting.take-back",
  "meeting.not-now",
  "meeting.leave",
  "workspace.leave",
];
