import type { Refusal } from "@footbridge/shared/protocol/errors";
import type { Connectedness } from "./store.ts";

/**
 * Why the connection is away. `unreachable`: nothing of ours answers; `device`: the device itself says that it has no
 * network; `foreign`: something else answers in our place, as a network does that wants a sign-in of its own first.
 */
export type Away = "unreachable" | "device" | "foreign";

/** What happens to the line. */
export type LineEvent =
  /** The server is reached; a view is on its way. */
  | { readonly type: "reached" }
  /** A view came: what is shown is current. */
  | { readonly type: "shown" }
  /** The connection ended, or an attempt to open one came to nothing. */
  | { readonly type: "lost"; readonly why: Away }
  /** It has been away for so long that a person may be told. */
  | { readonly type: "long" }
  /** The server has said its last word. */
  | { readonly type: "refused"; readonly refusal: Refusal };

/**
 * Where a page stands with its line. `told` is whether the person may be shown it: a drop that is over in a moment is
 * nobody's concern, and words that come and go with it would be.
 */
export type Standing =
  | { readonly at: "connecting"; readonly told: boolean }
  | { readonly at: "here" }
  | { readonly at: "away"; readonly why: Away; readonly told: boolean }
  | { readonly at: "catching-up"; readonly told: boolean }
  | { readonly at: "refused"; readonly refusal: Refusal };

/** Before the first attempt. */
export const AT_FIRST: Standing = { at: "connecting", told: false };

function toldIn(standing: Standing): boolean {
  return "told" in standing && standing.told;
}

/** Whether a person is told that the connection is away, or will not come back: what the page shows of the other may be long past. */
export function isToldAway(standing: Standing): boolean {
  return standing.at === "refused" || toldIn(standing);
}

/** Where a page stands after an event. A refusal is the end: nothing leads out of it but a new line. */
export function after(standing: Standing, event: LineEvent): Standing {
  if (standing.at === "refused") return standing;
  switch (event.type) {
    case "refused":
      return { at: "refused", refusal: event.refusal };
    case "shown":
      return { at: "here" };
    case "reached":
      return standing.at === "away" ? { at: "catching-up", told: standing.told } : standing;
    case "long":
      return standing.at === "here" || standing.told ? standing : { ...standing, told: true };
    case "lost":
      if (standing.at === "away" && standing.why === event.why) return standing;
      return { at: "away", why: event.why, told: toldIn(standing) };
  }
}

/** Whether what is on the page is current, for all who send: without regard to what a person is told. */
export function connectednessOf(standing: Standing): Connectedness {
  switch (standing.at) {
    case "refused":
      return { state: "refused", refusal: standing.refusal };
    case "away":
    case "catching-up":
      return { state: "offline" };
    default:
      return { state: standing.at };
  }
}
