import type { TimeoutView } from "@footbridge/shared/domain/timeout/view";

/** A part of the page of a time-out that runs. */
export interface RunningProps {
  readonly running: NonNullable<TimeoutView["running"]>;
  /** What the other is called. */
  readonly partner: string;
}
