import { AWAY_LASTS, BEAT, HERE_LASTS } from "@footbridge/shared/domain/meeting/presence";
import type { Slice } from "@footbridge/shared/protocol/views";
import type { Actor } from "../workspaces/deps.ts";
import type { Beaten } from "../workspaces/meeting-beat.ts";
import type { Connection } from "./connection.ts";

/** One person who is in a meeting on pages of this server. */
interface Heart {
  readonly actor: Actor;
  readonly pages: Set<Connection>;
  readonly timer: NodeJS.Timeout;
  look: string | null | undefined;
  beating: boolean;
}

/**
 * Keeps those here who have a page in a meeting on this server, and shows them when that changes for the other. A page
 * enters by what it was shown, and goes with its connection; outside of a meeting nothing beats.
 */
export class MeetingPulse {
  readonly #beat: (actor: Actor) => Promise<Beaten>;
  readonly #came: (actor: Actor) => void;
  readonly #forget: (actor: Actor) => Promise<void>;
  readonly #failed: (error: unknown) => void;
  readonly #hearts = new Map<string, Heart>();
  readonly #later = new Set<NodeJS.Timeout>();

  /**
   * @param beat says that a person is here, and looks how their meeting stands
   * @param came shows both that a person is here who was not
   * @param forget forgets what was looked at in a meeting that is over
   */
  constructor(
    beat: (actor: Actor) => Promise<Beaten>,
    came: (actor: Actor) => void,
    forget: (actor: Actor) => Promise<void>,
    failed: (error: unknown) => void,
  ) {
    this.#beat = beat;
    this.#came = came;
    this.#forget = forget;
    this.#failed = failed;
  }

  /** A page was shown a slice: from one that is inside of a meeting its person is here, from one that is not it is out. */
  shown(slice: Slice, page: Connection): void {
    if (slice.name !== "meeting") return;
    if (slice.view.inside === null) this.gone(page);
    else this.#in(page);
  }

  #in(page: Connection): void {
    const id = idOf(page.actor);
    const heart = this.#hearts.get(id);
    if (heart !== undefined) {
      heart.pages.add(page);
      return;
    }
    const { actor } = page;
    const timer = setInterval(() => void this.#beatOnce(begun), BEAT).unref();
    const begun: Heart = { actor, pages: new Set([page]), timer, look: undefined, beating: false };
    this.#hearts.set(id, begun);
    void this.#beatOnce(begun);
  }

  /** A page is not in the meeting any more, or not there any more. */
  gone(page: Connection): void {
    const id = idOf(page.actor);
    const heart = this.#hearts.get(id);
    if (heart === undefined || !heart.pages.delete(page) || heart.pages.size > 0) return;
    clearInterval(heart.timer);
    this.#hearts.delete(id);
    void this.#forget(heart.actor).catch(this.#failed);
    this.#forgetLater(heart.actor);
  }

  /** Nothing beats any more. */
  stop(): void {
    for (const { timer } of this.#hearts.values()) clearInterval(timer);
    for (const timer of this.#later) clearTimeout(timer);
    this.#hearts.clear();
    this.#later.clear();
  }

  async #beatOnce(heart: Heart): Promise<void> {
    if (heart.beating || heart.pages.size === 0) return;
    heart.beating = true;
    try {
      const { came, look } = await this.#beat(heart.actor);
      if (came) this.#came(heart.actor);
      // Pages that are in a meeting which is over are shown that for as long as they do not know it.
      else if (look === null || (heart.look !== undefined && heart.look !== look))
        for (const page of heart.pages) page.show([{ name: "meeting" }]);
      heart.look = look;
    } catch (error) {
      this.#failed(error);
    } finally {
      heart.beating = false;
    }
  }

  /** Where both may have gone by then, what they looked at is forgotten as soon as the meeting is over. */
  #forgetLater(actor: Actor): void {
    const timer = setTimeout(
      () => {
        this.#later.delete(timer);
        void this.#forget(actor).catch(this.#failed);
      },
      HERE_LASTS + AWAY_LASTS + BEAT,
    ).unref();
    this.#later.add(timer);
  }
}

function idOf({ person, workspace }: Actor): string {
  return `${workspace}/${person}`;
}
