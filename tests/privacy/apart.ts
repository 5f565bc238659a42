import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import { APART_UNTIL } from "./scenes.ts";
import type { SceneName, SpaceStep, Who } from "./story.ts";

const DAY = 24 * 60 * 60_000;

/** What the storyteller knows of the time apart of a story, from what was accepted. */
export class Apart {
  #until: string | null;
  #proposed: Readonly<Record<Who, string | null>> = { ana: null, ben: null };
  #fresh = false;

  constructor(scene: SceneName) {
    this.#until = scene === "apart" ? APART_UNTIL : null;
  }

  /** Whether a space runs: nobody hears of the other, whatever they do alone. */
  get running(): boolean {
    return this.#until !== null;
  }

  /** Whether one has just come to its end, and who comes first afterwards is not known. */
  get justOver(): boolean {
    return this.#fresh;
  }

  /** The end of the space that runs, in milliseconds since 1970. */
  get end(): number {
    return Date.parse(this.#until ?? "");
  }

  /**
   * The command of a step.
   * @param now milliseconds since 1970
   * @param days how far ahead what is proposed ends, or by how much it is made longer
   */
  command(by: Who, step: SpaceStep, days: number, now: number): Command {
    const other = by === "ana" ? "ben" : "ana";
    const inDays = (from: number): string => new Date(from + (4 + (days % 20)) * DAY).toISOString();
    switch (step) {
      case "propose":
        return { type: "space.propose", until: inDays(now) };
      case "take-back":
        return { type: "space.take-back" };
      case "agree":
        return { type: "space.agree", until: this.#proposed[other] ?? inDays(now) };
      case "lengthen":
        return { type: "space.lengthen", until: inDays(this.#until === null ? now : this.end) };
    }
  }

  /** Takes down what came of a step. */
  note(by: Who, command: Command, ack: Ack | null): void {
    if (ack?.ok !== true) return;
    if (command.type === "space.propose") this.#proposed = { ...this.#proposed, [by]: command.until };
    if (command.type === "space.take-back") this.#proposed = { ...this.#proposed, [by]: null };
    if (command.type === "space.agree") this.#proposed = { ana: null, ben: null };
    if (command.type === "space.agree" || command.type === "space.lengthen") this.#until = command.until;
  }

  /** Its end has come. */
  pass(): void {
    this.#until = null;
    this.#fresh = true;
  }

  /** Someone came afterwards. */
  settle(): void {
    this.#fresh = false;
  }
}
