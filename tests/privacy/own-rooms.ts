import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import { BLANK_CARDS } from "@footbridge/shared/domain/card/words";
import type { Seat } from "@footbridge/shared/domain/seat";
import type { Command } from "@footbridge/shared/protocol/commands";
import { marking } from "../support/phrases.ts";
import { type About, SigningKey, typed, unkeyed } from "../support/signing.ts";
import { OWN_PAGES } from "./paths.ts";
import { OPEN_PHRASES } from "./scenes.ts";
import type { Send } from "./side.ts";
import type { Keeping } from "./story.ts";
import type { Asked } from "./web.ts";

/** The ways in which a phrase can be marked; the last is none. */
const MARKS = [["say"], ["hear"], ["say", "hear"], ["notWithMe"], []] as const;
/** Later than any story: how much of it one has seen is up to the server's clock. */
const AFTER_ALL = "2999-01-01T00:00:00.000Z";
/** A digest of no words: what answers to it is refused. */
const NO_WORDS = "0".repeat(64);
/** The id of no line. */
const NO_LINE = "00000000-0000-4000-8000-00000000dead";
const LANGUAGE = "our-language";
const ZONE = "Asia/Tokyo";

/** How a person does something: by a command, or by a request; its answer as it came. */
export interface Hands {
  readonly workspace: string;
  readonly seat: Seat;
  readonly passPhrase: string;
  readonly send: Send;
  readonly ask: (asked: Asked) => Promise<string>;
}

/** What one person does alone beside the rounds, and what the storyteller knows of it. */
export class OwnRooms {
  readonly #hands: Hands;
  readonly #marks = new Map<string, readonly string[]>();
  #draftRevision = 0;
  #slipRevision = 0;

  constructor(hands: Hands) {
    this.#hands = hands;
  }

  /** Does something with what belongs to no workspace. @param page which of one's pages is meant */
  async keep(how: Keeping, page: number, words: string): Promise<void> {
    const { workspace, passPhrase } = this.#hands;
    const asked = {
      begin: [OWN_PAGES.begin(page)],
      // A page has to be there to be written on.
      write: [OWN_PAGES.begin(page), OWN_PAGES.write(page, 0, words)],
      // The second one grew from newer words, and the third from older ones.
      edit: [
        OWN_PAGES.begin(page),
        ...[0, 1, 0].map((base, times) => OWN_PAGES.write(page, base, words.repeat(1 + times))),
      ],
      delete: [OWN_PAGES.delete(page)],
      prefer: [OWN_PAGES.prefer("fa"), OWN_PAGES.prefer(words)],
      dismiss: [OWN_PAGES.dismiss(page)],
      subscribe: [OWN_PAGES.confirm(passPhrase), OWN_PAGES.subscribe(workspace)],
      remind: [OWN_PAGES.remind(page), OWN_PAGES.remind(page + 1)],
      unsubscribe: [OWN_PAGES.unsubscribe(workspace)],
    }[how];
    for (const each of asked) await this.#hands.ask(each);
  }

  /** Tells of a slip, on a card that nobody gives. */
  async writeSlip(words: string): Promise<void> {
    const said = { ...BLANK_CARDS.slip, slipped: words, mend: words };
    const saved = await this.#hands.send({ type: "card.save-draft", base: this.#slipRevision, words: said });
    if (saved?.ok === true) this.#slipRevision += 1;
  }

  /** Writes on the card that is not given yet. */
  async writeCard(words: string): Promise<void> {
    const { send } = this.#hands;
    const said = { ...BLANK_CARDS.appreciation, kind: words, own: words };
    const saved = await send({ type: "card.save-draft", base: this.#draftRevision, words: said });
    if (saved?.ok === true) this.#draftRevision += 1;
  }

  /** Gives the card that is being written. */
  async giveCard(): Promise<void> {
    const given = await this.#hands.send({
      type: "card.give",
      kind: "appreciation",
      revision: Math.max(1, this.#draftRevision),
    });
    if (given?.ok === true) this.#draftRevision += 1;
  }

  /** Opens alone every card that the other has given. */
  async openCards(): Promise<void> {
    const { workspace, seat, send, ask } = this.#hands;
    const mirror = await ask({ method: "GET", path: `/api/workspaces/${workspace}/mirror` });
    for (const [, card = "", from] of mirror.matchAll(/"id":"([0-9a-f-]{36})","kind":"[a-z]+","from":"([ab])"/g))
      if (from !== seat) await send({ type: "card.open", card });
  }

  /** Marks one of the phrases that are open. */
  async mark(phrase: number, mark: number): Promise<void> {
    const { entry, marks } = { entry: phraseAt(phrase), marks: MARKS[mark % MARKS.length] ?? [] };
    const marked = await this.#hands.send(marking("a", entry, ...marks));
    if (marked?.ok === true) this.#marks.set(entry, marks);
  }

  /** Whether this person has marked a phrase. */
  hasMarked(phrase: number): boolean {
    return (this.#marks.get(phraseAt(phrase))?.length ?? 0) > 0;
  }

  /** The phrases that this person has marked, by the numbers that mean them. */
  get marked(): readonly number[] {
    return [...OPEN_PHRASES.keys()].filter((phrase) => this.hasMarked(phrase));
  }

  /** Offers the key of one of one's browsers to this workspace. */
  async offerKey(which: number): Promise<void> {
    await this.#hands.send((await keyOf(this.#hands.seat, which)).offer());
  }

  /** Says that one compared a key of the other's. */
  async compareKey(thumbprint: string): Promise<void> {
    await this.#hands.send({ type: "signing-key.compared", thumbprint });
  }

  /** What this person signs a revision with: the key that it names for them, or none. */
  async signing(about: About, which: number): Promise<Command> {
    const { workspace, seat, ask } = this.#hands;
    const name = seat === "a" ? "Ana" : "Ben";
    const read = await ask({ method: "GET", path: `/api/workspaces/${workspace}/revisions/${about.revision}` });
    const { document } = JSON.parse(read.slice(read.lastIndexOf("\n") + 1)) as { document?: AgreementDocument };
    if (document?.keys[seat].kind !== "ed25519") return unkeyed(about, name, ZONE);
    return (await keyOf(seat, which)).sign(document, seat, typed(about, name, ZONE));
  }

  /** Says something that is refused: in listening whoever's turn it is, and about a line that nobody agreed on. */
  async mutter(words: string): Promise<void> {
    const sentence = words.trim() === "" ? "not quite" : words.slice(0, 500);
    await this.#hands.send({ type: "listening.not-quite", round: LANGUAGE, digest: NO_WORDS, sentence });
    await this.#hands.send({ type: "boundary.tighten", text: sentence.slice(0, 90), line: NO_LINE });
    // Too long for anyone.
    await this.#hands.send({ type: "listening.add", round: LANGUAGE, text: "z".repeat(1201 + words.length) });
  }

  /** Says that everything until now was seen. */
  async seeNews(): Promise<void> {
    await this.#hands.send({ type: "visit.seen", upTo: AFTER_ALL });
  }
}

const keys = new Map<string, Promise<SigningKey>>();

/** The keys of two browsers of each person, the same in every story. */
function keyOf(seat: Seat, which: number): Promise<SigningKey> {
  const name = `${seat}/${which % 2}`;
  const key = keys.get(name) ?? SigningKey.from(name);
  keys.set(name, key);
  return key;
}

function phraseAt(number: number): string {
  return OPEN_PHRASES[number % OPEN_PHRASES.length] ?? "";
}
