import type { OwnKind } from "@footbridge/shared/protocol/own-changed";
import type { OwnChange, TellOwn } from "../nodes/message.ts";

/** A page of one person, in a workspace or in none. */
export interface PageOfPerson {
  readonly person: string;
  readonly sessionKey: string;
  /** Says that something of the person's own changed. */
  tellOwn(what: OwnKind): void;
  /** Something may have gone unheard. */
  lookAnew(): void;
  /** The same, where the database did not say whether the session lasts. */
  lookUnsure(): void;
  /** Hangs up, so that another page of the same person finds room; nothing and false where it stays. */
  makeRoom(): boolean;
  /** Tells the page why, and hangs up. */
  close(code: "signed-out"): void;
}

/**
 * Tells a person's pages what of their own changed. It can look up the pages of a person and nothing of any workspace, so
 * that what is told here can reach nobody else (P3i).
 */
export class OwnNews {
  readonly #pagesOf: (person: string) => Iterable<PageOfPerson>;
  readonly #tellOthers: TellOwn;

  /**
   * @param pagesOf the pages that a person has open here
   * @param tellOthers told of every change that was made here, for other nodes; nobody is unless given
   */
  constructor(pagesOf: (person: string) => Iterable<PageOfPerson>, tellOthers: TellOwn = () => undefined) {
    this.#pagesOf = pagesOf;
    this.#tellOthers = tellOthers;
  }

  /** Tells a person's other browsers, on this node and on every other, what changed. Called after it is committed. */
  publish(own: OwnChange): void {
    this.show(own);
    this.#tellOthers(own);
  }

  /** Tells the pages of this node. Those of the session that made the change have their answer. */
  show({ person, what, session }: OwnChange): void {
    for (const page of this.#pagesOf(person)) if (page.sessionKey !== session) page.tellOwn(what);
  }
}
