import type { Command, Outcome } from "@footbridge/shared/protocol/commands";
import type { Page } from "../support/page.ts";
import { Person } from "../support/person.ts";
import { Pace } from "./pace.ts";

/** Someone who takes part: an account, a browser, and the pace of a person who types fast. */
export class Player {
  readonly person: Person;
  /** IANA time zone in which they sign. */
  readonly zone: string;
  readonly #pace = new Pace();

  constructor(
    origin: string,
    who: { readonly name: string; readonly email: string; readonly passPhrase: string; readonly zone: string },
  ) {
    this.person = new Person(origin, who);
    this.zone = who.zone;
  }

  /** Opens a page of a workspace and waits for its first view. */
  async sitDown(workspace: string): Promise<Hands> {
    return new Hands(await this.person.connect(workspace), this, this.#pace);
  }
}

/** One player on one page. */
export class Hands {
  readonly page: Page;
  readonly player: Player;
  readonly #pace: Pace;

  constructor(page: Page, player: Player, pace: Pace) {
    this.page = page;
    this.player = player;
    this.#pace = pace;
  }

  /**
   * Sends a command that has to be accepted.
   * @throws Error with the code when it is refused
   */
  async do(command: Command): Promise<Outcome> {
    await this.#pace.take();
    return this.page.accepted(command);
  }
}

/** Two players on their pages of one workspace; `a` opened it. */
export interface Table {
  readonly workspace: string;
  readonly a: Hands;
  readonly b: Hands;
}

/** Waits until something holds on both pages. */
export async function bothSee(table: Table, what: string, holds: (page: Page) => boolean): Promise<void> {
  await Promise.all([table.a, table.b].map(({ page }) => page.until(what, holds)));
}

/** Closes both pages. */
export function leave({ a, b }: Table): void {
  a.page.close();
  b.page.close();
}
