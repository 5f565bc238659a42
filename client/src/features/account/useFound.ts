import { useState } from "react";

/** What was found to be mended, by field; a field without an entry is fine. */
export type Found<F extends string> = Partial<Record<F, string>>;

/**
 * Holds what a check found. `settle` keeps only the sentences that are there and says whether there were none, so a form
 * can go on; `clear` forgets one field's sentence when its owner begins to mend it.
 */
export function useFound<F extends string>(): {
  readonly found: Found<F>;
  readonly settle: (checked: Readonly<Record<F, string | undefined>>) => boolean;
  readonly clear: (field: F) => void;
} {
  const [found, setFound] = useState<Found<F>>({});
  return {
    found,
    settle: (checked) => {
      const kept = Object.fromEntries(Object.entries(checked).filter(([, sentence]) => sentence !== undefined));
      setFound(kept as Found<F>);
      return Object.keys(kept).length === 0;
    },
    clear: (field) => setFound(({ [field]: _mended, ...rest }) => rest as Found<F>),
  };
}
