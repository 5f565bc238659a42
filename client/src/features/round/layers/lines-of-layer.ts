import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import { type LayerId, layerPrompts, WHAT_CHANGED } from "@footbridge/shared/practice/sheets/what-changed";

/** The lines of the board that would fill a layer, in their order there; withdrawn ones are left out. */
export function linesOfLayer(
  layer: LayerId,
  order: readonly string[],
  clauses: Readonly<Record<string, ClauseView>>,
): readonly ClauseView[] {
  const { me, us, fill } = layerPrompts(layer);
  const prompts = [fill, me.reading, us.reading];
  return order
    .flatMap((id) => clauses[id] ?? [])
    .filter(({ standing }) => standing !== "withdrawn")
    .filter(({ origins }) =>
      origins.some(({ round, prompt }) => round === WHAT_CHANGED.id && prompts.includes(prompt)),
    );
}
