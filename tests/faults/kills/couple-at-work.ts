import { setTimeout as wait } from "node:timers/promises";
import { SEATS, type Seat } from "@footbridge/shared/domain/seat";
import type { WorkspaceLine } from "../../../client/src/net/workspace-line.ts";
import { newCouple } from "../../support/couple.ts";
import { Page } from "../../support/page.ts";
import type { AsOwner } from "../../support/postgres.ts";
import { Chance } from "../chance.ts";
import { lineOver, untilFresh } from "../client.ts";
import { Wire } from "../wire.ts";
import { judgeCommands, judgeViews, type Verdict } from "./judge.ts";
import { Ledger } from "./ledger.ts";
import { Talker } from "./talker.ts";

/** Where each of the two is served. */
type Origins = Readonly<Record<Seat, string>>;

/**
 * Two people who work on their room one thing after the other, whatever happens meanwhile. Each has two pages: one that they
 * work on, and one that looks on and is the product's own, with its way of coming back.
 */
export class CoupleAtWork {
  readonly workspace: string;
  readonly ledger = new Ledger();
  readonly #seed: string;
  readonly #cookies: Readonly<Record<Seat, string>>;
  readonly #wires: Readonly<Record<Seat, Wire>>;
  readonly #lines: Readonly<Record<Seat, WorkspaceLine>>;
  readonly #talkers: readonly Talker[];
  readonly #talks: Promise<unknown>;
  #origins: Origins;

  private constructor(
    parts: Readonly<{
      workspace: string;
      cookies: Readonly<Record<Seat, string>>;
      wires: Readonly<Record<Seat, Wire>>;
    }>,
    origins: Origins,
    seed: string,
  ) {
    const { workspace, cookies, wires } = parts;
    this.workspace = workspace;
    this.#seed = seed;
    this.#origins = origins;
    this.#cookies = cookies;
    this.#wires = wires;
    this.#lines = { a: lineOver(wires.a, workspace), b: lineOver(wires.b, workspace) };
    this.#talkers = SEATS.map(
      (seat) =>
        new Talker({
          seat,
          ledger: this.ledger,
          chance: new Chance(`${seed}/${seat}`),
          open: () => new Page(`http://${wires[seat].host}`, workspace, cookies[seat]),
        }),
    );
    this.#talks = Promise.all(this.#talkers.map((talker) => talker.run()));
    this.#talks.catch(() => undefined);
  }

  /** Opens a room for two new people, who begin at once. @param seed what they do follows from it */
  static async begin(origins: Origins, seed: string): Promise<CoupleAtWork> {
    const { a, b, ana, ben, workspace } = await newCouple(origins.a);
    for (const page of [a, b]) page.close();
    const cookies = { a: ana.cookie, b: ben.cookie };
    const wires = {
      a: await Wire.open(origins.a, () => cookies.a),
      b: await Wire.open(origins.b, () => cookies.b),
    };
    return new CoupleAtWork({ workspace, cookies, wires }, origins, seed);
  }

  /** Each goes on there, from their next connection on. */
  lead(origins: Origins): void {
    this.#origins = origins;
    for (const seat of SEATS) this.#wires[seat].lead(origins[seat]);
  }

  /** Waits until so many more commands were accepted. */
  untilAnswered(more: number): Promise<void> {
    const before = this.ledger.with("accepted").length;
    return this.until(() => this.ledger.with("accepted").length >= before + more);
  }

  /** Waits until something holds. @throws when one of the two cannot go on */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await Promise.race([this.#talks, wait(2)]);
  }

  /** Lets both stop, and compares what they were told and shown with what is there. */
  async end(asOwner: AsOwner): Promise<Verdict> {
    for (const talker of this.#talkers) talker.end();
    await this.#talks;
    const differing = await this.#compareViews(asOwner);
    const { lost, doubled } = await judgeCommands(asOwner, this.workspace, this.ledger);
    const named = (those: readonly string[]): readonly string[] =>
      those.map((each) => `${each} (couple ${this.#seed})`);
    return { lost: named(lost), doubled: named(doubled), differing: named(differing) };
  }

  /** Fresh pages of both against the pages that looked on all the time, and against the log. */
  async #compareViews(asOwner: AsOwner): Promise<readonly string[]> {
    const open = (seat: Seat): Page => new Page(this.#origins[seat], this.workspace, this.#cookies[seat]);
    const fresh = { a: open("a"), b: open("b") };
    try {
      const differing: string[] = [];
      for (const seat of SEATS) {
        await untilFresh(this.#lines[seat], fresh[seat]).catch((error: unknown) => {
          differing.push(`the page of ${seat} that looked on: ${error instanceof Error ? error.message : ""}`);
        });
      }
      return [...differing, ...(await judgeViews(asOwner, this.workspace, fresh))];
    } finally {
      for (const seat of SEATS) fresh[seat].close();
    }
  }

  async close(): Promise<void> {
    for (const talker of this.#talkers) talker.end();
    for (const seat of SEATS) {
      this.#lines[seat].close();
      await this.#wires[seat].close();
    }
  }
}
