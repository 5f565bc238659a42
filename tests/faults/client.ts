import { isDeepStrictEqual } from "node:util";
import type { Held } from "../../client/src/net/store.ts";
import { openLine, type WorkspaceLine } from "../../client/src/net/workspace-line.ts";
import type { Page } from "../support/page.ts";
import { until } from "./until.ts";
import type { Wire } from "./wire.ts";

/** A page's window and address bar, as far as the line looks at them. */
const noWindow = { addEventListener: () => undefined, removeEventListener: () => undefined };

/** The product's own line to a workspace, over a wire. */
export function lineOver(wire: Wire, workspace: string): WorkspaceLine {
  const { host } = wire;
  const [hostname, port] = host.split(":");
  const place = { protocol: "http:", host, hostname, port };
  Object.assign(globalThis, { window: noWindow, location: place });
  try {
    return openLine(workspace);
  } finally {
    Reflect.deleteProperty(globalThis, "location");
  }
}

/** What a line holds, by slice, as a `Page` tells it. */
export function heldBy({ workspace, rounds, board, clauses, agreement }: Held): Readonly<Record<string, unknown>> {
  const all = {
    ...(workspace && { workspace }),
    ...Object.fromEntries(Object.entries(rounds).map(([key, view]) => [`round/${key}`, view])),
    ...(board && { board }),
    ...Object.fromEntries(Object.entries(clauses).map(([key, view]) => [`clause/${key}`, view])),
    ...(agreement && { agreement }),
  };
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Waits until a line holds exactly what a fresh page of the same person is shown. */
export async function untilFresh(line: WorkspaceLine, fresh: Page): Promise<void> {
  await fresh.ready();
  await until(
    "the view of a fresh page",
    (look) => line.subscribe(look),
    () => isDeepStrictEqual(heldBy(line.held()), fresh.held()),
  );
}
