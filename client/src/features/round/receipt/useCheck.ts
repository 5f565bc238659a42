import { useEffect, useState } from "react";
import { ownSubtle } from "../../../app/digest.ts";
import type { OwnRound } from "../own-round.ts";
import type { Check, Looking } from "./receipt.ts";

/** Runs a check whenever the round changes; null until it has come to its end. */
export function useCheck(
  { workspace, view }: OwnRound,
  check: (looking: Looking, subtle: SubtleCrypto | undefined) => Promise<Check>,
): Check | null {
  const { id, seat } = workspace;
  const [found, setFound] = useState<{ readonly view: OwnRound["view"]; readonly check: Check } | null>(null);
  useEffect(() => {
    let wanted = true;
    void check({ workspace: id, seat, view }, ownSubtle())
      .catch((): Check => "unknown")
      .then((result) => {
        if (wanted) setFound({ view, check: result });
      });
    return () => {
      wanted = false;
    };
  }, [id, seat, view, check]);
  return found?.view === view ? found.check : null;
}
