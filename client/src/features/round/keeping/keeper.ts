import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import type { RoundSheet } from "@footbridge/shared/practice/sheets";
import type { Ack, Command } from "@footbridge/shared/protocol/commands";
import { AnswersKeeper, type Later } from "./answers-keeper.ts";

/** Keeps one person's answers of one round. While it is sealed or revealed nothing is sent. */
export class RoundKeeper extends AnswersKeeper {
  readonly #round: string;

  /** @param tell called after every change of `answers` */
  constructor(sheet: RoundSheet, later: Later, tell: () => void) {
    super(promptsOf(sheet), later, tell);
    this.#round = sheet.id;
  }

  /** The server's view of the round. */
  show(view: RoundView): void {
    this.showAnswers(view.mine.answers, !view.mine.sealed && view.revealed === null);
  }

  /** A connection is there; what is due goes off. */
  connected(send: (command: Command) => Promise<Ack>): void {
    const round = this.#round;
    this.savedBy((prompt, base, answer) => send({ type: "round.save", round, prompt, base, answer }));
  }
}
