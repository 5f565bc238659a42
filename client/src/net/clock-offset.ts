/** One question for the time and its answer, in milliseconds. `sentAt` and `answeredAt` by the device, `serverAt` by the server. */
export interface ClockSample {
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly serverAt: number;
}

function middle(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}

/**
 * How far the server's clock is ahead of the device's, as NTP estimates it: each sample says it for the middle of its way
 * there and back, and can be wrong by half of that way at most. So the slower half of the samples is left out, and of the
 * rest the middle one counts. It is wrong by no more than half of the middle way there and back.
 * @returns milliseconds to add to the device's time; null without a sample
 */
export function clockOffset(samples: readonly ClockSample[]): number | null {
  if (samples.length === 0) return null;
  const byWay = samples.toSorted((one, other) => wayOf(one) - wayOf(other));
  const quick = byWay.slice(0, Math.ceil(byWay.length / 2));
  return middle(
    quick
      .map(({ sentAt, answeredAt, serverAt }) => serverAt - (sentAt + answeredAt) / 2)
      .sort((one, other) => one - other),
  );
}

function wayOf({ sentAt, answeredAt }: ClockSample): number {
  return answeredAt - sentAt;
}
