import { OWN_KINDS, type OwnKind } from "@footbridge/shared/protocol/own-changed";
import type { Slice, SlicesMessage } from "@footbridge/shared/protocol/views";
import { RefusalError } from "../refusal.ts";
import type { Changes, MadeSlices, SliceName } from "../workspaces/changes.ts";
import { distinct } from "../workspaces/changes.ts";
import type { Actor } from "../workspaces/deps.ts";
import type { PageOfPerson } from "./own-news.ts";

/** What a connection is made of; the socket behind it, without the library. */
export interface Line {
  send(message: SlicesMessage): void;
  /** Beside the slices and without a number: what of the person's own changed. */
  tellOwn(what: OwnKind): void;
  close(code: "not-your-workspace" | "signed-out" | "not-saved"): void;
}

/** What a page is shown, and the version of the shared state that it was loaded at; null before both are truly in. */
export interface LoadedSlices {
  readonly version: number | null;
  readonly slices: readonly Slice[];
}

/**
 * One page of one person. It collects what has to be shown anew and loads it in turn, so that what arrives last is
 * what holds: an older load can never overtake a newer one (T3).
 */
export class Connection implements PageOfPerson {
  readonly actor: Actor;
  readonly sessionKey: string;
  readonly #line: Line;
  readonly #load: (wanted: readonly SliceName[] | "all") => Promise<LoadedSlices>;
  #sequence = 0;
  /** The newest shared state that this page was shown anything of; null before it may be shown any. */
  #version: number | null = null;
  /** Until when this page was last shown a time apart, ISO 8601 UTC. */
  #apartUntil: string | null = null;
  /** The meeting as this page was shown it last. */
  #meeting: string | null = null;
  readonly #shown: (slice: Slice) => void;
  #waiting: readonly SliceName[] | "all" = [];
  #pumping = false;
  #closed = false;

  constructor(
    actor: Actor,
    sessionKey: string,
    line: Line,
    load: (wanted: readonly SliceName[] | "all") => Promise<LoadedSlices>,
    shown: (slice: Slice, on: Connection) => void = () => undefined,
  ) {
    this.actor = actor;
    this.sessionKey = sessionKey;
    this.#line = line;
    this.#load = load;
    this.#shown = (slice) => shown(slice, this);
  }

  get person(): string {
    return this.actor.person;
  }

  /** Whether a change is for this page. */
  concerns(changes: Changes, by: string): boolean {
    return changes.audience === "both" || this.actor.person === by;
  }

  /**
   * Whether this page was shown a time apart that is over. It is called by nobody when that end comes, as that would tell
   * who was there first: what it was shown is all that this follows from.
   */
  isPastItsSpace(now: Date): boolean {
    return this.#apartUntil !== null && Date.parse(this.#apartUntil) <= now.getTime();
  }

  /** Shows slices anew; `all` replaces everything the page holds. */
  show(wanted: readonly SliceName[] | "all"): void {
    this.#waiting = wanted === "all" || this.#waiting === "all" ? "all" : distinct([...this.#waiting, ...wanted]);
    if (!this.#pumping && !this.#closed) {
      this.#pumping = true;
      void this.#pump();
    }
  }

  /** Shows a change. */
  hear({ membership, slices, made }: Changes): void {
    if (made !== undefined && this.#follows(made)) {
      this.#version = made.version;
      this.#send(made.slices, false);
    } else this.show(membership ? "all" : slices);
  }

  /** What was made of a change comes as it is where nothing older is on its way to this page, and nothing newer came. */
  #follows({ version }: MadeSlices): boolean {
    return !this.#closed && !this.#pumping && this.#version !== null && this.#version < version;
  }

  tellOwn(what: OwnKind): void {
    if (!this.#closed) this.#line.tellOwn(what);
  }

  /** Something may have gone unheard: shows everything anew, and has the page ask again for what is its person's own. */
  lookAnew(): void {
    this.show("all");
    for (const what of OWN_KINDS) this.tellOwn(what);
  }

  /** Showing finds out, too, that the database does not answer, and hangs up then. */
  lookUnsure(): void {
    this.lookAnew();
  }

  /** Somebody works on it. */
  makeRoom(): boolean {
    return false;
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
        const { version, slices } = await this.#load(wanted);
        if (this.#closed) return;
        this.#version = version;
        this.#send(slices, wanted === "all");
      }
    } catch (error) {
      // The page asks for a fresh view when it comes back, so nothing is lost by hanging up.
      this.close(error instanceof RefusalError ? "not-your-workspace" : "not-saved");
    } finally {
      this.#pumping = false;
    }
  }

  #send(slices: readonly Slice[], fresh: boolean): void {
    for (const slice of slices) this.#shown(slice);
    if (!this.#isNews(slices) && !fresh) return;
    this.#sequence += 1;
    for (const slice of slices) if (slice.name === "space") this.#apartUntil = slice.view.running?.until ?? null;
    this.#line.send({ sequence: this.#sequence, fresh, slices: [...slices] });
  }

  /**
   * Whether there is anything in it but the meeting as this page holds it. To whoever is in none, or left it, a message that
   * changes nothing would say that the other is there, and does something in it (P12).
   */
  #isNews(slices: readonly Slice[]): boolean {
    const before = this.#meeting;
    for (const slice of slices) if (slice.name === "meeting") this.#meeting = JSON.stringify(slice.view);
    return this.#meeting !== before || slices.some(({ name }) => name !== "meeting");
  }
}
