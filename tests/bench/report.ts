import { type Spread, spreadOf } from "./statistics.ts";

/** One measured thing, beside the floor where there is one, and beside its bar where it has one. */
export interface Row {
  /** The letter of the measure. */
  readonly measure: string;
  readonly what: string;
  readonly unit: string;
  readonly footbridge: Spread;
  readonly floor: Spread | null;
  /** Footbridge by floor, block by block; null without a floor. */
  readonly ratio: Spread | null;
  readonly bar: { readonly of: "ratio" | "value"; readonly most: number } | null;
}

/**
 * A row of values that were measured in turns.
 * @param footbridge one value for each block
 * @param floor the value of the floor in the same block; none where there is no floor
 */
export function row(
  about: Pick<Row, "measure" | "what" | "unit"> & { readonly bar?: Row["bar"] },
  footbridge: readonly number[],
  floor: readonly number[] = [],
): Row {
  const paired = floor.length > 0;
  return {
    ...about,
    bar: about.bar ?? null,
    footbridge: spreadOf(footbridge),
    floor: paired ? spreadOf(floor) : null,
    ratio: paired ? spreadOf(footbridge.map((value, block) => value / (floor[block] ?? Number.NaN))) : null,
  };
}

/** Whether a row keeps to its bar; undefined where it has none. */
export function keepsBar({ bar, ratio, footbridge }: Row): boolean | undefined {
  if (bar === null) return undefined;
  return (bar.of === "ratio" ? (ratio?.middle ?? Number.NaN) : footbridge.middle) <= bar.most;
}

function short(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function spread(values: Spread | null): string {
  return values === null ? "" : `${short(values.middle)} (${short(values.from)} to ${short(values.to)})`;
}

function verdict(row: Row): string {
  const kept = keepsBar(row);
  if (kept === undefined || row.bar === null) return "";
  return `${kept ? "kept" : "NOT KEPT"}: at most ${row.bar.most}${row.bar.of === "ratio" ? " times" : ` ${row.unit}`}`;
}

/** A table to read: each value is the middle of its blocks, with the quarters around it. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [
    ["", "what", "unit", "Footbridge", "floor", "ratio", "bar"],
    ...rows.map((each) => [
      each.measure,
      each.what,
      each.unit,
      spread(each.footbridge),
      spread(each.floor),
      spread(each.ratio),
      verdict(each),
    ]),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
