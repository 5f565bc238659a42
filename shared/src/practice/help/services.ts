import type { HelpLine, LineKind, Source } from "./kinds.ts";
import { linesOf } from "./lines.ts";

/** A service as a person meets it: one number or one site, and everything it is there for. */
export interface Service {
  /** As it calls itself, in its own language. */
  readonly name: string;
  /** In the order of `LINE_KINDS`. */
  readonly for: readonly LineKind[];
  readonly tel: string | null;
  readonly site: string | null;
  /** What every source that says anything about it says; null where none does, or they differ. */
  readonly hours: HelpLine["hours"];
  readonly sources: readonly Source[];
}

/** A country's help lines (ISO 3166 code in capitals), with lines that are reached by the same number or site as one. */
export function servicesOf(country: string): readonly Service[] {
  const together = new Map<string, readonly HelpLine[]>();
  for (const line of linesOf(country)) {
    const reached = line.tel ?? line.site ?? line.name;
    together.set(reached, [...(together.get(reached) ?? []), line]);
  }
  return [...together.values()].flatMap(([first, ...more]) => (first === undefined ? [] : [serviceOf(first, more)]));
}

function serviceOf(first: HelpLine, more: readonly HelpLine[]): Service {
  const lines = [first, ...more];
  const said = lines.flatMap(({ hours }) => (hours === null ? [] : [hours]));
  const [spoken = null, ...others] = said;
  const agreed = others.every((hours) => JSON.stringify(hours) === JSON.stringify(spoken));
  const sources = new Map(
    lines
      .flatMap(({ source, also }) => (also === null ? [source] : [source, also]))
      .map((each) => [each.address, each]),
  );
  return {
    name: first.name,
    for: lines.map((line) => line.for),
    tel: first.tel,
    site: lines.find(({ site }) => site !== null)?.site ?? null,
    hours: agreed ? spoken : null,
    sources: [...sources.values()],
  };
}
