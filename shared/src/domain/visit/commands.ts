/** Says that one has read what happened since the last visit. One's own side: nobody else is told. */
export interface VisitCommand {
  readonly type: "visit.seen";
  /** Up to when one has seen what happened; ISO 8601, UTC. */
  readonly upTo: string;
}
