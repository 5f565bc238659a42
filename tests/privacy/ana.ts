import { randomUUID } from "node:crypto";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import type { Apart } from "./apart.ts";
import { type Ben, FLOOD, idNumber, NONSENSE } from "./ben.ts";
import { OwnRooms } from "./own-rooms.ts";
import { OWN_PAGES, requestsAbout, takesAlong } from "./paths.ts";
import { newSides, type Sides, sideOf } from "./side.ts";
import type { Stage } from "./stage.ts";
import type { Held, Secret, Secrets, SecretVisit, Story, Turn, Which } from "./story.ts";
import { type Asked, ask } from "./web.ts";
import { authFor, Wire } from "./wire.ts";

/** Most pages that Ana has open. */
const PAGES = 5;
/** How long Ana waits for what she does herself, held up or not, in milliseconds. */
const PATIENCE = 60_000;

/** Ana, and what the storyteller knows of her. At first she is not there. */
export class Ana {
  readonly sides: Sides;
  readonly rooms: OwnRooms;
  readonly #stage: Stage;
  readonly #story: Story;
  readonly #workspace: string;
  readonly #ben: Ben;
  readonly #apart: Apart;
  #cookie: string;
  #pages: Wire[] = [];
  #everSpoke = false;
  #borrowed: number | null = null;
  #last: { readonly id: string; readonly command: Command } | null = null;
  #heldUp: Promise<void> | null = null;
  #heldTurn = false;
  /** Whether her account is deleted: then there is nothing that she could do. */
  #gone = false;

  /** @param world what her nonces follow from: she makes other ones in the other world */
  constructor(stage: Stage, story: Story, workspace: string, both: { ben: Ben; apart: Apart }, world: string) {
    this.sides = newSides({ workspace, seat: "a", voice: `ana/${world}` });
    this.rooms = new OwnRooms({
      workspace,
      seat: "a",
      passPhrase: stage.ana.passPhrase,
      send: (command) => this.send(command),
      ask: this.#ask,
    });
    this.#stage = stage;
    this.#story = story;
    this.#workspace = workspace;
    this.#ben = both.ben;
    this.#apart = both.apart;
    this.#cookie = stage.ana.cookie;
  }

  readonly #ask = async (asked: Asked): Promise<string> =>
    (await ask(this.#stage.server.origin, this.#cookie, asked)).record;

  readonly send = async (command: Command): Promise<Ack | null> => {
    const page = await this.#page();
    if (page === null) return null;
    if (this.#borrowed !== null) this.#borrowed += 1;
    const sent = { id: this.#borrowed === null ? randomUUID() : idNumber(this.#borrowed), command };
    const ack = await page.ask(sent);
    // What was refused might be accepted when it is sent again, and for both to see.
    this.#last = ack?.ok === true ? sent : null;
    return ack;
  };

  /** Says something that means nothing, if she ever said anything. */
  async sayAnything(): Promise<void> {
    if (this.#everSpoke && !this.#gone) await (await this.#page())?.ask(NONSENSE);
  }

  /** Does some things in secret, one after the other. */
  async keepToHerself({ steps, borrowsIds }: Secrets): Promise<void> {
    this.#borrowed = borrowsIds ? 0 : null;
    for (const step of steps) await this.#doSecretly(step);
    this.#borrowed = null;
  }

  /** Types her pass phrase once more, as some things ask for it. */
  async typePassPhrase(): Promise<void> {
    if (!this.#gone) await this.#ask(OWN_PAGES.confirm(this.#stage.ana.passPhrase));
  }

  /** Deletes her account, which closes every workspace at which she sits. Her pass phrase was typed a short while ago. */
  async deleteAccount(): Promise<void> {
    if (this.#gone) return;
    await this.#ask({ method: "POST", path: "/api/account/delete", body: {} });
    this.#gone = true;
    await this.leave();
  }

  /** Puts Ben's question away, where that is among her secrets. */
  async answerInSecret({ steps }: Secrets): Promise<void> {
    for (const step of steps) if (step.does === "not-now") await this.#doSecretly(step);
  }

  /** Does one more thing, which stays in the middle of its transaction until `goOn`. */
  async stayInTheMiddle(held: Held): Promise<void> {
    if (this.#gone || (held.what === "turn" && !this.#isHersAlone(held.round, held.turn))) return;
    await this.#page();
    await this.#stage.quiet();
    await this.#stage.heldUp.begin();
    const once = (): Promise<void> => {
      if (held.what === "own") return this.#doSecretly(held.secret);
      const side = sideOf(this.sides, this.#story, held.round);
      return held.what === "turn" ? side.turn(this.send, held.turn) : side.deed(this.send, { ...held, does: "write" });
    };
    const times = held.what === "save" ? held.times : 1;
    const done = Promise.all(Array.from({ length: times }, once)).then(() => undefined);
    this.#heldUp = done;
    this.#heldTurn = held.what === "turn";
    if (!(await this.#stage.heldUp.untilStopped(done))) await this.goOn();
  }

  /** Whether she is in the middle of a seal, or of being ready: what comes of it, both may come to know together. */
  get turning(): boolean {
    return this.#heldUp !== null && this.#heldTurn;
  }

  /** Lets what was held up come to its end. */
  async goOn(): Promise<void> {
    if (this.#heldUp === null) return;
    await this.#stage.heldUp.end();
    await this.#heldUp;
    this.#heldUp = null;
  }

  async leave(): Promise<void> {
    for (const page of this.#pages) await page.close();
    await this.#lessPages();
  }

  /**
   * What both know is not secret: while Ben has sealed, her seal is told apart, and while he is ready, her readiness (P2).
   * In a time apart all of it is hers alone, and told at its end.
   */
  #isHersAlone(which: Which, turn: Turn): boolean {
    if (this.#apart.running) return true;
    const { sealed, ready } = sideOf(this.#ben.sides, this.#story, which);
    if (turn === "say-ready") return !ready;
    return turn === "take-ready-back" || !sealed;
  }

  async #doSecretly(secret: Secret): Promise<void> {
    if (this.#gone) return;
    switch (secret.does) {
      case "write":
      case "leave":
      case "blunder":
        return sideOf(this.sides, this.#story, secret.round).deed(this.send, secret);
      case "turn":
        if (!this.#isHersAlone(secret.round, secret.turn)) return;
        return sideOf(this.sides, this.#story, secret.round).turn(this.send, secret.turn);
      case "finish": {
        const side = sideOf(this.sides, this.#story, secret.round);
        await side.fill(this.send, secret.words);
        return this.#isHersAlone(secret.round, "seal") ? side.turn(this.send, "seal") : undefined;
      }
      case "look": {
        const requests = requestsAbout(this.#workspace, this.#stage.elsewhere);
        const asked = requests[secret.at % requests.length];
        // Her invitations to this workspace were for both to know; the one thing left to do there is to look.
        if (asked === undefined) return;
        if (takesAlong(asked)) await this.typePassPhrase();
        await this.#ask(asked);
        return;
      }
      case "keep-own":
        return this.rooms.keep(secret.how, secret.page, secret.words);
      case "card":
        if (secret.how === "open") return this.rooms.openCards();
        return secret.how === "write" ? this.rooms.writeCard(secret.words) : this.rooms.writeSlip(secret.words);
      case "mark":
        // Where Ben has marked it, both know how she has.
        if (this.#ben.rooms.hasMarked(secret.phrase) && !this.#apart.running) return;
        return this.rooms.mark(secret.phrase, secret.mark);
      case "would-go-on":
        return this.#wouldGoOn(secret.wish);
      case "mutter":
        return this.rooms.mutter(secret.words);
      case "key":
        return secret.how === "offer" ? this.rooms.offerKey(secret.key) : this.rooms.compareKey(this.#bensKey());
      case "not-now":
        await this.send({ type: "meeting.not-now" });
        return;
      case "see-news":
        return this.rooms.seeNews();
      case "visit":
        return this.#visit(secret.visit);
    }
  }

  /** Where Ben would go on, it shows what she would: then it is no secret. */
  async #wouldGoOn(wish: boolean): Promise<void> {
    const pause = this.#ben.pause();
    if (pause?.since == null || pause.mine) return;
    await this.send({ type: "pause.would-go-on", since: pause.since, wish });
  }

  /** The key that the latest revision names for Ben, or one that no revision names. */
  #bensKey(): string {
    return this.#ben.agreement()?.revisions.at(-1)?.keys.b ?? "k".repeat(43);
  }

  async #visit(visit: SecretVisit): Promise<void> {
    switch (visit) {
      case "come":
        return this.#open();
      case "come-everywhere":
        while (this.#pages.length < PAGES) await this.#open();
        return;
      case "go": {
        await this.#pages.pop()?.close();
        return this.#lessPages();
      }
      case "come-back":
        await this.leave();
        return this.#open();
      case "refresh":
        // It is not waited for: after a flood there is no answer.
        (await this.#page())?.sendText('42["refresh"]');
        return;
      case "flood": {
        const page = await this.#page();
        if (page !== null) await Promise.all(Array.from({ length: FLOOD }, () => page.ask(NONSENSE)));
        return;
      }
      case "talk-nonsense":
        await (await this.#page())?.ask(NONSENSE);
        return;
      case "repeat":
        if (this.#last !== null) await (await this.#page())?.ask(this.#last);
        return;
      case "reuse-id":
        if (this.#last !== null)
          await (await this.#page())?.ask({
            id: this.#last.id,
            command: { type: "round.say-ready", round: "no-such-round" },
          });
        return;
      case "sign-in-elsewhere":
        await this.#signIn("");
        return this.#open();
      case "sign-out-and-in":
        await this.#ask({ method: "POST", path: "/api/sign-out", body: {} });
        await this.#signIn(this.#cookie);
        return this.#lessPages();
      case "open-another-workspace":
        await this.#ask({ method: "POST", path: "/api/workspaces", body: {} });
        return;
      case "invite-elsewhere": {
        const path = `/api/workspaces/${this.#stage.elsewhere}/invitation`;
        await this.#ask({ method: "POST", path, body: {} });
      }
    }
  }

  async #signIn(before: string): Promise<void> {
    const { email, passPhrase } = this.#stage.ana;
    const asked = { method: "POST", path: "/api/sign-in", body: { email, passPhrase } } as const;
    const { headers } = await ask(this.#stage.server.origin, before, asked);
    const [cookie] = headers.get("set-cookie")?.split(";") ?? [];
    if (cookie === undefined) throw new Error("Ana could not sign in");
    this.#cookie = cookie;
  }

  async #open(): Promise<void> {
    if (this.#pages.length >= PAGES) return;
    const knock = {
      origin: this.#stage.server.origin,
      cookie: this.#cookie,
      auth: authFor(this.#workspace),
    };
    this.#pages.push(await Wire.open(knock, () => PATIENCE));
  }

  async #page(): Promise<Wire | null> {
    if (this.#gone) return null;
    this.#everSpoke = true;
    const alive = (): Wire | undefined => this.#pages.find((page) => page.alive);
    if (alive() === undefined) await this.#open();
    return alive() ?? null;
  }

  async #lessPages(): Promise<void> {
    const { ana, untilPages } = this.#stage;
    for (const page of this.#pages) if (!page.alive) await page.untilEnded();
    this.#pages = this.#pages.filter((page) => page.alive);
    await untilPages(ana, this.#pages.length);
  }
}
