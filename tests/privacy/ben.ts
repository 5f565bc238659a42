import type { AgreementView } from "@footbridge/shared/domain/agreement/view";
import type { CardView } from "@footbridge/shared/domain/card/view";
import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import type { ListeningView } from "@footbridge/shared/domain/listening/view";
import type { PauseView } from "@footbridge/shared/domain/pause/view";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import type { TimeoutView } from "@footbridge/shared/domain/timeout/view";
import type { TrialView } from "@footbridge/shared/domain/trial/view";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import type { Slice } from "@footbridge/shared/protocol/views";
import { OwnRooms } from "./own-rooms.ts";
import { OWN_PAGES, requestsAbout, takesAlong } from "./paths.ts";
import { Records } from "./records.ts";
import { newSides, type Sides } from "./side.ts";
import type { Stage } from "./stage.ts";
import { type Asked, ask } from "./web.ts";
import { authFor, Wire } from "./wire.ts";

/** Most pages that Ben has open. */
const PAGES = 4;
/** More messages than a person may send at once. */
export const FLOOD = 130;
/** More than a message may have, in bytes. */
const TOO_LONG = 70_000;
/** A message that no schema knows. */
export const NONSENSE = { id: "of no use", command: { type: "round.look-at-theirs", round: "own-part" } };

/** The n-th of the ids that Ben gives his commands: the same in both worlds. */
export function idNumber(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

/** Ben: whatever reaches him is written down, byte by byte. */
export class Ben {
  readonly records = new Records();
  readonly sides: Sides;
  readonly rooms: OwnRooms;
  readonly #stage: Stage;
  readonly #workspace: string;
  readonly #waits: (entry: string) => void;
  readonly #http: (entry: string) => void;
  #pages: Wire[] = [];
  #opened = 0;
  #commands = 0;
  #last: { readonly id: string; readonly command: Command } | null = null;

  constructor(stage: Stage, workspace: string) {
    this.#stage = stage;
    this.#workspace = workspace;
    this.sides = newSides({ workspace, seat: "b", voice: "ben" });
    this.rooms = new OwnRooms({
      workspace,
      seat: "b",
      passPhrase: stage.ben.passPhrase,
      send: (command) => this.send(command),
      ask: this.#ask,
    });
    this.#waits = this.records.open("the waiting");
    this.#http = this.records.open("HTTP");
  }

  readonly send = async (command: Command): Promise<Ack | null> => {
    const page = await this.#page();
    this.#commands += 1;
    this.#last = { id: idNumber(this.#commands), command };
    const ack = await page.ask(this.#last);
    // What he does next must not race with what his other pages are shown of this.
    await this.#stage.quiet();
    return ack;
  };

  /** Waits until whatever was on its way to one of his pages has arrived. */
  async settle(): Promise<void> {
    await this.#stage.quiet();
    // An answer to nonsense costs nobody anything, and it comes after everything that was sent before it.
    for (const page of this.#pages) await page.ask(NONSENSE);
  }

  /** Opens one more page, as long as he may have more. */
  async openPage(): Promise<void> {
    this.#pages = this.#pages.filter((page) => page.alive);
    if (this.#pages.length < PAGES) this.#pages.push(await this.#knock(authFor(this.#workspace)));
  }

  /** Opens one more page at any workspace, and closes it again. */
  async knock(auth: unknown): Promise<void> {
    const page = await this.#knock(auth);
    await page.close();
  }

  async comeBack(): Promise<void> {
    await this.leave();
    await this.openPage();
  }

  async refresh(): Promise<void> {
    await (await this.#page()).refresh();
  }

  async talkNonsense(): Promise<void> {
    await (await this.#page()).ask(NONSENSE);
  }

  /** Sends more messages at once than a person may. */
  async flood(): Promise<void> {
    const page = await this.#page();
    await Promise.all(Array.from({ length: FLOOD }, () => page.ask(NONSENSE)));
  }

  /** Sends more than a message may have: it ends the page. */
  async sendTooMuch(): Promise<void> {
    const page = await this.#page();
    page.sendText(`42["command",${JSON.stringify("z".repeat(TOO_LONG))}]`);
    await page.untilEnded();
    await this.#lessPages();
  }

  /** Sends the last command again, word by word. */
  async repeat(): Promise<void> {
    if (this.#last !== null) await (await this.#page()).ask(this.#last);
  }

  /** Sends another command under the id of the last. */
  async reuseId(): Promise<void> {
    if (this.#last === null) return;
    const command: Command = { type: "clause.put-aside", clause: this.#last.id };
    await (await this.#page()).ask({ id: this.#last.id, command });
  }

  /** One of the requests that he can make. */
  async look(number: number): Promise<void> {
    const requests = requestsAbout(this.#workspace, this.#stage.elsewhere);
    const asked = requests[number % requests.length];
    if (asked === undefined) return;
    if (takesAlong(asked)) await this.#ask(OWN_PAGES.confirm(this.#stage.ben.passPhrase));
    await this.#ask(asked);
  }

  readonly #ask = async (asked: Asked): Promise<string> => {
    const { record } = await ask(this.#stage.server.origin, this.#stage.ben.cookie, asked);
    this.#http(record);
    return record;
  };

  /** Writes down that he waited for something that did not come. */
  waitInVain(forWhat: string): void {
    this.#waits(forWhat);
  }

  async leave(): Promise<void> {
    for (const page of this.#pages) await page.close();
    await this.#lessPages();
  }

  /** Every clause that he sees. */
  clauses(): readonly ClauseView[] {
    return this.#slices().flatMap((slice) => (slice.name === "clause" ? [slice.view] : []));
  }

  agreement(): AgreementView | undefined {
    return this.#slices().flatMap((slice) => (slice.name === "agreement" ? [slice.view] : []))[0];
  }

  /** The cards that were given. */
  cards(): readonly CardView[] {
    return this.#slices().flatMap((slice) => (slice.name === "card" ? [slice.view] : []));
  }

  /** The listening after the round that opened first. */
  listening(): ListeningView | undefined {
    return this.#slices().flatMap((slice) => (slice.name === "listening" ? [slice.view] : []))[0];
  }

  /** The trial as both see it; null where nothing was signed. */
  trial(): TrialView | null {
    return this.#slices().flatMap((slice) => (slice.name === "trial" ? [slice.view] : []))[0] ?? null;
  }

  pause(): PauseView | undefined {
    return this.#slices().flatMap((slice) => (slice.name === "pause" ? [slice.view] : []))[0];
  }

  timeout(): TimeoutView | undefined {
    return this.#slices().flatMap((slice) => (slice.name === "timeout" ? [slice.view] : []))[0];
  }

  round(id: string): RoundView | undefined {
    return this.#slices().flatMap((slice) => (slice.name === "round" && slice.key === id ? [slice.view] : []))[0];
  }

  #slices(): readonly Slice[] {
    return [...(this.#pages[0]?.slices.values() ?? [])];
  }

  async #page(): Promise<Wire> {
    const alive = this.#pages.find((page) => page.alive);
    if (alive !== undefined) return alive;
    await this.openPage();
    const [page] = this.#pages;
    if (page === undefined) throw new Error("Ben has no page");
    return page;
  }

  #knock(auth: unknown): Promise<Wire> {
    const { server, ben, patience } = this.#stage;
    this.#opened += 1;
    return Wire.open(
      { origin: server.origin, cookie: ben.cookie, auth },
      patience,
      this.records.open(`page ${this.#opened}`),
    );
  }

  async #lessPages(): Promise<void> {
    this.#pages = this.#pages.filter((page) => page.alive);
    await this.#stage.untilPages(this.#stage.ben, this.#pages.length);
  }
}
