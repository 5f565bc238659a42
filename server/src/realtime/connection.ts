import type { Slice, SlicesMessage } from "@footbridge/shared/protocol/views";
import { RefusalError } from "../refusal.ts";
import type { Changes, SliceName } from "../workspaces/changes.ts";
import { distinct } from "../workspaces/changes.ts";
import type { Actor } from "../workspaces/deps.ts";

/** What a connection is made of; the socket behind it, without the library. */
export interface Line {
  send(message: SlicesMessage): void;
  close(code: "not-your-workspace" | "signed-out" | "not-saved"): void;
}

/**
 * One page of one person. It collects what has to be shown anew and loads it in turn, so that what arrives last is
 * what holds: an older load can never overtake a newer one (T3).
 */
export class Connection {
  readonly actor: Actor;
  readonly sessionKey: string;
  readonly #line: Line;
  readonly #load: (wanted: readonly SliceName[] | "all") => Promise<readonly Slice[]>;
  #sequence = 0;
  #waiting: readonly SliceName[] | "all" = [];
  #pumping = false;
  #closed = false;

  constructor(
    actor: Actor,
    sessionKey: string,
    line: Line,
    load: (wanted: readonly SliceName[] | "all") => Promise<readonly Slice[]>,
  ) {
    this.actor = actor;
    this.sessionKey = sessionKey;
    this.#line = line;
    this.#load = load;
  }

  /** Whether a change is for this page. */
  concerns(changes: Changes, by: string): boolean {
    return changes.audience === "both" || this.actor.person === by;
  }

  /** Shows slices anew; `all` replaces everything the page holds. */
  show(wanted: readonly SliceName[] | "all"): void {
    this.#waiting = wanted === "all" || this.#waiting === "all" ? "all" : distinct([...this.#waiting, ...wanted]);
    if (!this.#pumping && !this.#closed) {
      this.#pumping = true;
      void this.#pump();
    }
  }

  /** Stops sending; the socket is gone. */
  stop(): void {
    this.#closed = true;
  }

  /** Tells the page why, and hangs up. */
  close(code: "not-your-workspace" | "signed-out" | "not-saved"): void {
    this.#closed = true;
    this.#line.close(code);
  }

  async #pump(): Promise<void> {
    try {
      while (this.#waiting.length > 0 && !this.#closed) {
        const wanted = this.#waiting;
        this.#waiting = [];
        const slices = await this.#load(wanted);
        if (this.#closed) return;
        this.#sequence += 1;
        this.#line.send({ sequence: this.#sequence, fresh: wanted === "all", slices: [...slices] });
      }
    } catch (error) {
      // The page asks for a fresh view when it comes back, so nothing is lost by hanging up.
      this.close(error instanceof RefusalError ? "not-your-workspace" : "not-saved");
    } finally {
      this.#pumping = false;
    }
  }
}
