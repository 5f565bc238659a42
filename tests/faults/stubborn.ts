import { setTimeout as wait } from "node:timers/promises";
import type { Ack, Command, Outcome } from "@footbridge/shared/protocol/commands";
import type { Page } from "../support/page.ts";

/** Between two attempts, in milliseconds. */
const PAUSE = 5;

/** Refusals after which the same command is sent again. */
const PASSING: ReadonlySet<string> = new Set(["not-saved", "too-fast"]);

/**
 * Someone whose page sends a command under one id until it is accepted, whatever happens to the server meanwhile: the
 * rule of the product's own line, and of whoever presses the button again after "not saved".
 */
export class Stubborn {
  readonly #open: () => Page;
  #page: Page | undefined;
  /** How often nothing, or "not saved", came back. */
  setbacks = 0;

  /** @param open opens a page of the workspace, whenever there is none */
  constructor(open: () => Page) {
    this.#open = open;
  }

  /** Sends it until it is accepted. @throws when it is refused for a reason that does not pass */
  async say(id: string, command: Command): Promise<Outcome> {
    for (;;) {
      const ack = await this.#try({ id, command });
      if (ack?.ok === true) return ack.outcome;
      if (ack !== undefined && !PASSING.has(ack.refusal.code)) throw new Error(`refused: ${ack.refusal.code}`);
      this.setbacks += 1;
      await wait(PAUSE);
    }
  }

  /** @returns undefined when no answer came: the page could not come in, or was cut off */
  async #try(message: unknown): Promise<Ack | undefined> {
    if (this.#page?.connected !== true) {
      this.close();
      const page = this.#open();
      this.#page = page;
      await page.until("a page or a refusal", (each) => each.workspace !== undefined || each.refusal !== null);
    }
    // What is sent to a page that is not in would wait for ever.
    return this.#page?.connected === true ? this.#page.emit(message).catch(() => undefined) : undefined;
  }

  close(): void {
    this.#page?.close();
  }
}
