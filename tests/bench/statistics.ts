/** The value that so large a part of the values lies below, by nearest rank. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** What was measured again and again: the middle, and where the quarter and the three quarters lie. */
export interface Spread {
  readonly middle: number;
  readonly from: number;
  readonly to: number;
}

export function spreadOf(values: readonly number[]): Spread {
  return { middle: median(values), from: quantile(values, 0.25), to: quantile(values, 0.75) };
}
