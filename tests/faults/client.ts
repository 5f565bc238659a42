import { isDeepStrictEqual } from "node:util";
import type { Held } from "../../client/src/net/store.ts";
import { openLine, type WorkspaceLine } from "../../client/src/net/workspace-line.ts";
import { type Page, timeless } from "../support/page.ts";
import { until } from "./until.ts";
import type { Wire } from "./wire.ts";

/** A page's window and address bar, as far as the line looks at them. */
const hearsNothing = { addEventListener: () => undefined, removeEventListener: () => undefined };
const noWindow = { ...hearsNothing, document: { ...hearsNothing, visibilityState: "visible" } };

/** The product's own line to a workspace, over a wire. */
export function lineOver(wire: Wire, workspace: string): WorkspaceLine {
  const { host } = wire;
  const [hostname, port] = host.split(":");
  const place = { protocol: "http:", host, hostname, port };
  Object.assign(globalThis, { window: noWindow, location: place });
  // Node has a navigator of its own from version 21 on, which knows of no network.
  Object.defineProperty(globalThis, "navigator", { value: { onLine: true }, configurable: true });
  try {
    return openLine(workspace);
  } finally {
    Reflect.deleteProperty(globalThis, "location");
  }
}

/** What the slices of each part of what is held are called; null for what is made for the moment at which a page comes. */
const SLICES: Readonly<Record<keyof Held, { readonly name: string; readonly keyed: boolean } | null>> = {
  workspace: { name: "workspace", keyed: false },
  rounds: { name: "round", keyed: true },
  listening: { name: "listening", keyed: true },
  phrases: { name: "phrases", keyed: false },
  board: { name: "board", keyed: false },
  clauses: { name: "clause", keyed: true },
  agreement: { name: "agreement", keyed: false },
  space: { name: "space", keyed: false },
  timeout: { name: "timeout", keyed: false },
  pause: { name: "pause", keyed: false },
  trial: { name: "trial", keyed: false },
  since: null,
  meeting: null,
  cards: { name: "card", keyed: true },
  cardDrafts: { name: "card-draft", keyed: true },
  ownKey: { name: "own-key", keyed: false },
};

/** What a line holds, by slice, as a `Page` tells it. */
export function heldBy(held: Held): Readonly<Record<string, unknown>> {
  const all = Object.entries(SLICES).flatMap(([part, slice]): (readonly [string, unknown])[] => {
    const view: object | null = held[part as keyof Held];
    if (slice === null || view === null) return [];
    if (!slice.keyed) return [[slice.name, timeless(view)] as const];
    return Object.entries(view).map(([key, each]: [string, unknown]) => [`${slice.name}/${key}`, each] as const);
  });
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A slice that says that there is nothing is held as nothing. */
function shownOn(page: Page): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(page.held()).filter(([, view]) => view !== null));
}

/** Waits until a line holds exactly what a fresh page of the same person is shown. */
export async function untilFresh(line: WorkspaceLine, fresh: Page): Promise<void> {
  await fresh.ready();
  await until(
    "the view of a fresh page",
    (look) => line.subscribe(look),
    () => isDeepStrictEqual(heldBy(line.held()), shownOn(fresh)),
  );
}
