import type { ListeningView } from "@footbridge/shared/domain/listening/view";
import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import type { Seat } from "@footbridge/shared/domain/seat";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import type { Command } from "@footbridge/shared/protocol/commands";
import type { Page } from "./page.ts";
import { sealing } from "./seal.ts";

/** A page of each of the two. */
export type Pages = Readonly<Record<Seat, Page>>;

/** What seals a round that nobody wrote in: every question that asks for something is skipped. */
export function skippingAll(round: string): readonly Command[] {
  const sheet = sheetOf(round);
  if (sheet === undefined) throw new Error(`there is no round ${round}`);
  const skipped = { state: "skipped" } as const;
  return [
    ...promptsOf(sheet)
      .filter(({ required }) => required)
      .map(({ id }) => ({ type: "round.save", round, prompt: id, base: 0, answer: skipped }) as const),
    sealing(round),
  ];
}

/** Opens a round in which both skipped everything. Does nothing where it is open. */
export async function openRound({ a, b }: Pages, round: string): Promise<void> {
  if (a.round(round)?.revealed != null) return;
  for (const page of [a, b]) for (const command of skippingAll(round)) await page.accepted(command);
  for (const page of [a, b]) await page.accepted({ type: "round.say-ready", round });
  for (const page of [a, b]) await page.until("the listening", (each) => each.listening(round) !== undefined);
}

/** What whoever's turn it is may do, without many words; another exchange where the last is finished. */
export function nextStep(view: ListeningView): { readonly seat: Seat; readonly command: Command } {
  const { round, turn } = view;
  if (turn === null) return { seat: "a", command: { type: "listening.again", round } };
  const { seat } = turn;
  if (turn.step === "write-back") return { seat, command: { type: "listening.write-back", round, text: "I heard." } };
  if (turn.step === "reply") return { seat, command: { type: "listening.leave-it", round } };
  const digest = view.exchanges.at(-1)?.at(-1)?.heard.at(-1)?.digest ?? "";
  return { seat, command: { type: "listening.say-yes", round, digest } };
}

/** Goes on with the listening of an open round until it stands as it should; both pages show it then. */
export async function listenUntil(
  pages: Pages,
  round: string,
  stands: (view: ListeningView) => boolean,
): Promise<ListeningView> {
  for (;;) {
    const view = pages.a.listening(round);
    if (view === undefined) throw new Error(`the round ${round} is not open`);
    if (stands(view)) {
      const shown = JSON.stringify(view);
      await pages.b.until("the same listening", (page) => JSON.stringify(page.listening(round)) === shown);
      return view;
    }
    const step = nextStep(view);
    await pages[step.seat].accepted(step.command);
    // What was said earlier may still be on its way to the page, and is no next step.
    await pages.a.until("the next step", (page) => {
      const shown = page.listening(round);
      return shown !== undefined && JSON.stringify(nextStep(shown)) !== JSON.stringify(step);
    });
  }
}
