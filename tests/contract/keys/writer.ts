import { randomUUID } from "node:crypto";
import type { Command } from "@footbridge/shared/protocol/commands";
import type { Page } from "../../support/page.ts";
import type { Person } from "../../support/person.ts";

const ROUND = "what-changed";
const PROMPT = "different";

/** Someone who writes one answer anew again and again, and knows which of their words were acknowledged. */
export class Writer {
  readonly person: Person;
  readonly workspace: string;
  #page: Page | undefined;
  #revision = 0;
  #text = "";

  constructor(person: Person, workspace: string) {
    this.person = person;
    this.workspace = workspace;
  }

  /** Opens a page, as after every restart of the server. */
  async sitDown(): Promise<void> {
    this.#page?.close();
    this.#page = await this.person.connect(this.workspace);
  }

  leave(): void {
    this.#page?.close();
  }

  /** Saves new words so many times. @throws when one is not acknowledged */
  async write(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      const text = `${this.person.name} ${this.#revision + 1}`;
      const { revision } = await this.#held().accepted(this.#save(text, this.#revision));
      if (revision !== this.#revision + 1) throw new Error("a save was lost or doubled");
      this.#revision = revision;
      this.#text = text;
    }
  }

  /** Sends a save, and later again under the same id: both answers. */
  async writeUnderOneId(between: () => Promise<void>): Promise<readonly unknown[]> {
    const envelope = { id: randomUUID(), command: this.#save(`${this.person.name}, once`, this.#revision) };
    const first = await this.#held().emit(envelope);
    this.#revision += 1;
    this.#text = `${this.person.name}, once`;
    await between();
    return [first, await this.#held().emit(envelope)];
  }

  /** What was acknowledged last. */
  get acknowledged(): unknown {
    return { revision: this.#revision, text: this.#text };
  }

  /** What the page holds of it. */
  get seen(): unknown {
    const kept = this.#held().round(ROUND)?.mine.answers[PROMPT];
    const value = kept?.answer.state === "answered" ? kept.answer.value : undefined;
    return { revision: kept?.revision, text: value?.kind === "text" ? value.text : undefined };
  }

  #save(text: string, base: number): Command {
    return {
      type: "round.save",
      round: ROUND,
      prompt: PROMPT,
      base,
      answer: { state: "answered", value: { kind: "text", text } },
    };
  }

  #held(): Page {
    if (this.#page === undefined) throw new Error("nobody has sat down");
    return this.#page;
  }
}
