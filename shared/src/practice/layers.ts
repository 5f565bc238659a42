import type { Answer, Answers } from "../domain/round/answer.ts";
import { hasWords } from "../domain/round/answer.ts";
import type { PerSeat, Seat } from "../domain/seat.ts";
import { SEATS } from "../domain/seat.ts";
import type { LayerId, LayerPrompts } from "./sheets/what-changed.ts";
import { LAYER_IDS, layerPrompts, READINGS } from "./sheets/what-changed.ts";

export type Reading = (typeof READINGS)[number];

/** What somebody reads a layer of: themselves, or the two together. Nobody reads the partner. */
export const READ_OF = ["me", "us"] as const;
export type ReadOf = (typeof READ_OF)[number];

/** One reading of a layer. */
export interface LayerReading {
  /** Null where it was left open. */
  readonly reading: Reading | null;
  /** What the writer names to show it, or null. */
  readonly evidence: string | null;
  /**
   * Only where it is read as there or growing: `shown` with something that shows it, `said` without. Never a verdict about
   * whether it is so.
   */
  readonly growth: "shown" | "said" | null;
}

/** One person's side of a layer. */
export interface LayerSide {
  readonly me: LayerReading;
  readonly us: LayerReading;
  /** What would fill it, in their words, or null. */
  readonly fill: string | null;
}

/** A layer of change with both sides. */
export interface Layer {
  readonly id: LayerId;
  readonly sides: PerSeat<LayerSide>;
  /** Who calls it missing, and of whom. */
  readonly missing: readonly { readonly by: Seat; readonly of: ReadOf }[];
}

function textOf(answer: Answer | undefined): string | null {
  return answer?.state === "answered" && answer.value.kind === "text" && hasWords(answer)
    ? answer.value.text.trim()
    : null;
}

function readingOf(answer: Answer | undefined): Reading | null {
  if (answer?.state !== "answered" || answer.value.kind !== "choice") return null;
  const { option } = answer.value;
  return READINGS.find((reading) => reading === option) ?? null;
}

function layerReading(answers: Answers, ids: LayerPrompts[ReadOf]): LayerReading {
  const reading = readingOf(answers[ids.reading]);
  const evidence = textOf(answers[ids.evidence]);
  const growing = reading === "there" || reading === "growing";
  return { reading, evidence, growth: growing ? (evidence === null ? "said" : "shown") : null };
}

function sideOf(answers: Answers, ids: LayerPrompts): LayerSide {
  return {
    me: layerReading(answers, ids.me),
    us: layerReading(answers, ids.us),
    fill: textOf(answers[ids.fill]),
  };
}

/**
 * The four layers of a revealed "what changed", from the ground up, both sides of each.
 * @param sides both people's answers to the sheet `what-changed`; what was skipped, put off or left blank is left open
 */
export function layersOf(sides: PerSeat<Answers>): readonly Layer[] {
  return LAYER_IDS.map((id) => {
    const ids = layerPrompts(id);
    const both = { a: sideOf(sides.a, ids), b: sideOf(sides.b, ids) };
    const missing = SEATS.flatMap((by) =>
      READ_OF.filter((of) => both[by][of].reading === "missing").map((of) => ({ by, of })),
    );
    return { id, sides: both, missing };
  });
}
