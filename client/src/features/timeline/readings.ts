import { type PerSeat, SEATS } from "@footbridge/shared/domain/seat";
import { layersOf, type Reading } from "@footbridge/shared/practice/layers";
import { LAYER_IDS, type LayerId, WHAT_CHANGED } from "@footbridge/shared/practice/sheets/what-changed";
import type { Day } from "./days.ts";
import type { OpenRound } from "./open-rounds.ts";

/** One time at which both read the layers of themselves: at the start, half-way, or at the end. */
export interface ReadingMoment {
  readonly round: string;
  readonly kind: "start" | "midpoint" | "decision";
  /** YYYY-MM-DD; null for the start, which is before every day of the trial. */
  readonly date: string | null;
  /** How each read themselves; nobody reads the other. Null is what was left open. */
  readonly sides: PerSeat<Readonly<Record<LayerId, Reading | null>>>;
}

function sidesOf({ sides }: OpenRound): ReadingMoment["sides"] {
  const layers = layersOf(sides);
  const of = (seat: keyof PerSeat<unknown>) =>
    Object.fromEntries(layers.map(({ id, sides: both }) => [id, both[seat].me.reading])) as Readonly<
      Record<LayerId, Reading | null>
    >;
  return { a: of("a"), b: of("b") };
}

/** Each time at which the layers were read and opened to both, the first one first. */
export function readingsOf(days: readonly Day[], open: readonly OpenRound[]): readonly ReadingMoment[] {
  const byRound = new Map(open.map((each) => [each.round, each]));
  const start = byRound.get(WHAT_CHANGED.id);
  const first = start === undefined ? [] : [{ round: start.round, kind: "start" as const, date: null, open: start }];
  const later = days.flatMap(({ round, kind, date }) => {
    const opened = byRound.get(round);
    return kind === "check-in" || opened === undefined ? [] : [{ round, kind, date, open: opened }];
  });
  return [...first, ...later].map(({ round, kind, date, open: opened }) => ({
    round,
    kind,
    date,
    sides: sidesOf(opened),
  }));
}

/** Whether anybody read anything of themselves at any of these times. */
export function anythingRead(moments: readonly ReadingMoment[]): boolean {
  return moments.some(({ sides }) => SEATS.some((seat) => LAYER_IDS.some((layer) => sides[seat][layer] !== null)));
}
