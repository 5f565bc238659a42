import { type Prompt, promptsOf } from "@footbridge/shared/domain/round/sheet";
import { SHEET_IDS, type SheetId, sheetOf } from "@footbridge/shared/practice/sheets";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import type { Page } from "../support/page.ts";
import { answerFor } from "./answers.ts";
import type { Stage } from "./stage.ts";
import type { Secret, Shared, Story } from "./story.ts";
import { WatchedPerson } from "./watched.ts";

/** What the storyteller knows of one side of a round. */
interface SideNow {
  sealed: boolean;
  ready: boolean;
  readonly revisions: Map<string, number>;
}

function promptsIn(round: SheetId): readonly Prompt[] {
  const sheet = sheetOf(round);
  return sheet === undefined ? [] : promptsOf(sheet);
}

function newSides(): Record<SheetId, SideNow> {
  const side = (): SideNow => ({ sealed: false, ready: false, revisions: new Map() });
  return Object.fromEntries(SHEET_IDS.map((id) => [id, side()])) as Record<SheetId, SideNow>;
}

/** One world: Ana with her secrets, and Ben, whose every received byte is written down. */
class World {
  readonly #stage: Stage;
  readonly #ben: WatchedPerson;
  readonly #anas = newSides();
  readonly #bens = newSides();
  #pages: Page[] = [];
  #proposals = 0;
  #lastCommand: { readonly id: string; readonly command: Command } | null = null;

  constructor(stage: Stage) {
    this.#stage = stage;
    const { ben, workspace } = stage.couple;
    this.#ben = new WatchedPerson(stage.server.origin, ben.cookie, workspace);
  }

  async run(story: Story, which: 0 | 1): Promise<readonly (readonly string[])[]> {
    await this.#stage.reset();
    try {
      this.#pages = [await this.#openAna()];
      await this.#ben.openPage();
      for (const beat of story) {
        for (const secret of beat.secrets[which]) await this.#doSecretly(secret);
        await this.#ben.settle();
        await this.#share(beat.then);
      }
      await this.#ben.settle();
      return this.#ben.logs;
    } finally {
      await this.#ben.leave();
      for (const page of this.#pages) page.close();
    }
  }

  #openAna(): Promise<Page> {
    return this.#stage.couple.ana.connect(this.#stage.couple.workspace);
  }

  async #ana(command: Command): Promise<Ack> {
    const [page] = this.#pages;
    if (page === undefined) throw new Error("Ana is not here");
    return page.send(command);
  }

  async #save(
    send: (command: Command) => Promise<Ack>,
    side: SideNow,
    round: SheetId,
    prompt: Prompt | undefined,
    answer: Extract<Command, { type: "round.save" }>["answer"],
  ): Promise<void> {
    if (prompt === undefined) return;
    const base = side.revisions.get(prompt.id) ?? 0;
    const ack = await send({ type: "round.save", round, prompt: prompt.id, base, answer });
    if (ack.ok) side.revisions.set(prompt.id, base + 1);
  }

  async #doSecretly(secret: Secret): Promise<void> {
    if (!("round" in secret)) {
      if (secret.does === "look-around") await this.#stage.couple.ana.request("GET", "/api/workspaces");
      else {
        if (secret.does === "come-back") this.#pages.pop()?.close();
        if (this.#pages.length < 3) this.#pages.push(await this.#openAna());
      }
      return;
    }
    const { round } = secret;
    const mine = this.#anas[round];
    const send = (command: Command): Promise<Ack> => this.#ana(command);
    if ("prompt" in secret) {
      const prompts = promptsIn(round);
      const prompt = prompts[secret.prompt % prompts.length];
      const answer =
        secret.does === "write" && prompt !== undefined
          ? answerFor(prompt, secret.words)
          : ({
              state: secret.does === "skip" ? "skipped" : secret.does === "put-off" ? "not-today" : "blank",
            } as const);
      return this.#save(send, mine, round, prompt, answer);
    }
    // What both may know is not secret: it is told apart, the same in both worlds (P2).
    const bens = this.#bens[round];
    if (bens.sealed && (secret.does === "seal" || secret.does === "take-seal-back")) return;
    if (bens.ready && secret.does === "say-ready") return;
    await this.#turn(send, mine, round, secret.does);
  }

  async #turn(
    send: (command: Command) => Promise<Ack>,
    side: SideNow,
    round: SheetId,
    does: "seal" | "take-seal-back" | "say-ready" | "take-ready-back",
  ): Promise<void> {
    if (!(await send({ type: `round.${does}`, round })).ok) return;
    if (does === "seal") side.sealed = true;
    if (does === "take-seal-back") side.sealed = false;
    if (does === "say-ready") side.ready = true;
    if (does !== "say-ready" && does !== "seal") side.ready = false;
  }

  async #fillAndSeal(send: (command: Command) => Promise<Ack>, side: SideNow, round: SheetId): Promise<void> {
    for (const prompt of promptsIn(round))
      if (prompt.required) await this.#save(send, side, round, prompt, answerFor(prompt, "what has to be said"));
    await this.#turn(send, side, round, "seal");
  }

  /** Before both may come to know something together, Ana's side is brought to the same state in both worlds. */
  async #bringAnaTo(round: SheetId, sealed: boolean): Promise<void> {
    const mine = this.#anas[round];
    const send = (command: Command): Promise<Ack> => this.#ana(command);
    if (sealed && !mine.sealed) await this.#fillAndSeal(send, mine, round);
    if (!sealed && mine.sealed) await this.#turn(send, mine, round, "take-seal-back");
  }

  async #share(shared: Shared): Promise<void> {
    const ben = this.#ben;
    const send = (command: Command): Promise<Ack> => ben.send(command);
    switch (shared.does) {
      case "write":
      case "skip": {
        const prompts = promptsIn(shared.round);
        const prompt = prompts[shared.prompt % prompts.length];
        if (prompt === undefined) return;
        const answer = shared.does === "skip" ? ({ state: "skipped" } as const) : answerFor(prompt, shared.words);
        return this.#save(send, this.#bens[shared.round], shared.round, prompt, answer);
      }
      case "seal": {
        const bens = this.#bens[shared.round];
        if (!bens.sealed) await this.#bringAnaTo(shared.round, shared.anaSealed);
        await ben.settle();
        return this.#fillAndSeal(send, bens, shared.round);
      }
      case "take-seal-back":
      case "take-ready-back":
        return this.#turn(send, this.#bens[shared.round], shared.round, shared.does);
      case "say-ready": {
        const mine = this.#anas[shared.round];
        if (mine.ready) await this.#turn((command) => this.#ana(command), mine, shared.round, "take-ready-back");
        return this.#turn(send, this.#bens[shared.round], shared.round, "say-ready");
      }
      case "ana-proposes":
      case "ben-proposes": {
        this.#proposals += 1;
        const text = `${this.#proposals} ${shared.words}`;
        const command: Command = { type: "clause.propose", section: "support", words: { kind: "text", text } };
        await (shared.does === "ben-proposes" ? ben.send(command) : this.#ana(command));
        return ben.settle();
      }
      case "ben-says-yes": {
        const clause = this.#pages[0]?.clauses()[0];
        const digest = clause?.versions[0]?.digest;
        if (clause === undefined || digest === undefined) return;
        const command: Command = { type: "clause.say-yes", clause: clause.id, digest };
        this.#lastCommand = { id: ben.nextId(), command };
        await ben.send(command, this.#lastCommand.id);
        return;
      }
      case "repeat":
        if (this.#lastCommand !== null) await ben.send(this.#lastCommand.command, this.#lastCommand.id);
        return;
      case "come-back":
        await ben.leave();
        return ben.openPage();
      case "second-page":
        return ben.pages.length < 3 ? ben.openPage() : undefined;
      case "look-around":
        for (const path of [
          "/api/me",
          "/api/workspaces",
          `/api/workspaces/${this.#stage.couple.workspace}/revisions/1`,
        ])
          await ben.get(path);
        return;
      case "nonsense":
        await ben.send({ type: "round.look-at-theirs", round: "own-part" });
    }
  }
}

/** Where Ben could tell two worlds apart: the first thing that he received in one and not in the other. */
export interface Difference {
  readonly list: number;
  readonly index: number;
  readonly here: string | undefined;
  readonly there: string | undefined;
}

/** Runs a story in both worlds; null when Ben received the same bytes in the same order. */
export async function tellApart(stage: Stage, story: Story): Promise<Difference | null> {
  const one = await new World(stage).run(story, 0);
  const other = await new World(stage).run(story, 1);
  for (let list = 0; list < Math.max(one.length, other.length); list += 1) {
    const here = one[list] ?? [];
    const there = other[list] ?? [];
    for (let index = 0; index < Math.max(here.length, there.length); index += 1)
      if (here[index] !== there[index]) return { list, index, here: here[index], there: there[index] };
  }
  return null;
}
