import type { CardKind } from "@footbridge/shared/domain/card/words";
import { useLayoutEffect, useState, useSyncExternalStore } from "react";
import { unsent } from "../../../app/unsent/unsent.ts";
import { useHeld, useLine } from "../../../net/LineProvider.tsx";
import { type CardDraft, UNTOUCHED, type UnsentDraft, unsentOf } from "./card-draft.ts";
import { DraftKeeper } from "./draft-keeper.ts";

/** The keepers by workspace, seat and kind of card, so that whoever else signs in on this page never meets their words (P1). */
const unsaved = new Map<string, DraftKeeper>();

/** Those for whom what an earlier page had put down was looked for already; later this page knows best. */
const looked = new Map<string, Promise<unknown>>();

/** Where the unsent words of a card are put down. */
function placeOf(key: string): string {
  return `card ${key}`;
}

function lookFor(key: string): Promise<unknown> {
  const found = looked.get(key) ?? unsent.take(placeOf(key));
  if (!looked.has(key))
    looked.set(
      key,
      found.then(() => null),
    );
  return found;
}

function keeperOf(key: string, kind: CardKind): DraftKeeper {
  return (
    unsaved.get(key) ??
    new DraftKeeper(
      kind,
      (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      (keeper) => {
        // Words that are not kept anywhere else outlive this page; kept ones are the server's to show.
        if (keeper.draft().unsaved === null) unsaved.delete(key);
        else unsaved.set(key, keeper);
        unsent.keep(placeOf(key), unsentOf(keeper.draft()));
      },
    )
  );
}

function flushAll(): void {
  for (const keeper of unsaved.values()) keeper.flush();
}

window.addEventListener("pagehide", flushAll);
window.addEventListener("beforeunload", (event) => {
  flushAll();
  if (unsaved.size > 0) event.preventDefault();
});

/** What this person is writing on a card of a kind, live; the keeper is null until the workspace is here. */
export function useCardDraft(kind: CardKind): { readonly keeper: DraftKeeper | null; readonly draft: CardDraft } {
  const line = useLine();
  const { workspace } = useHeld();
  const key = workspace === null ? null : `${workspace.id} ${workspace.seat} ${kind}`;
  const [keeper, setKeeper] = useState<DraftKeeper | null>(null);
  useLayoutEffect(() => {
    if (key === null) return setKeeper(null);
    let gone = false;
    const found = keeperOf(key, kind);
    found.follow(line);
    void lookFor(key).then((stored) => {
      if (stored !== null) found.restore(stored as UnsentDraft);
      if (!gone) setKeeper(found);
    });
    // Leaving for another page sends what is due before the line is closed.
    return () => {
      gone = true;
      found.flush();
    };
  }, [line, key, kind]);
  const draft = useSyncExternalStore(
    keeper?.subscribe ?? (() => () => undefined),
    keeper?.draft ?? (() => UNTOUCHED[kind]),
  );
  return { keeper, draft };
}
