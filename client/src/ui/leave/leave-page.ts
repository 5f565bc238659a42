import { awayTitle } from "../../words/en/plain.ts";

/** The neutral page that takes this one's place, in the language of this one. A plain file, kept for offline use by its worker. */
export const AWAY = `${import.meta.env.BASE_URL}away/`;

/** The part of a window that leaving touches. */
export interface Leavable {
  readonly document: { title: string; readonly body: { replaceChildren(): void } };
  readonly location: { replace(address: string): void };
}

let leaving = false;

/**
 * Leaves at once: empties the page first, in the same turn, then puts the neutral page in its place in the history.
 * The order matters: a slow network must not keep the words on the screen.
 */
export function leavePage(page: Leavable): void {
  leaving = true;
  page.document.title = awayTitle;
  page.document.body.replaceChildren();
  page.location.replace(AWAY);
}

/** Has the browser ask nothing any more when this page goes. */
export function leaveUnasked(): void {
  leaving = true;
}

/**
 * Keeps any later "your words are not saved" question of the browser from standing in the way of leaving. Call it once,
 * before anything else listens: listeners of one window run in the order they were added.
 */
export function letLeavingPass(page: Pick<Window, "addEventListener">): void {
  page.addEventListener("beforeunload", (event) => {
    if (leaving) event.stopImmediatePropagation();
  });
}

/** Keeps the neutral page at hand for leaving without a connection, where the browser can (a secure address). */
export function keepAwayPageAtHand(workers: ServiceWorkerContainer | undefined): void {
  // Without it leaving still empties the page; only the page of measures may be missing offline.
  workers?.register(`${AWAY}worker.js`, { scope: AWAY }).catch(() => undefined);
}
