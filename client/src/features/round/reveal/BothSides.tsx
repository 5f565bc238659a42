import type { Answer } from "@footbridge/shared/domain/round/answer";
import { BLANK, hasWords } from "@footbridge/shared/domain/round/answer";
import { otherSeat, type Seat } from "@footbridge/shared/domain/seat";
import type { PromptWords } from "@footbridge/shared/practice/words";
import { SeatMark } from "../../../ui/SeatMark.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { round } from "../../../words/en/round.ts";
import { AnswerText } from "../AnswerText.tsx";
import styles from "./BothSides.module.css";

export interface BothSidesProps {
  readonly words: PromptWords;
  /** The reader's seat. */
  readonly seat: Seat;
  readonly partner: string;
  readonly mine: Answer | undefined;
  readonly theirs: Answer | undefined;
}

/** What both wrote to one question. What was left open is said in the same words for either, whatever the reason. */
export function BothSides({ words, seat, partner, mine, theirs }: BothSidesProps) {
  return (
    <section className={styles.question} data-question="">
      <h3 className={styles.title}>{words.title}</h3>
      {hasWords(mine) || hasWords(theirs) ? (
        <div className={styles.sides}>
          <Side of="theirs" seat={otherSeat(seat)} name={partner} words={words} answer={theirs ?? BLANK} />
          <Side of="mine" seat={seat} name={round.reading.mineSeat} words={words} answer={mine ?? BLANK} />
        </div>
      ) : (
        <p className={styles.left}>{round.reading.bothLeft}</p>
      )}
    </section>
  );
}

interface SideProps {
  readonly of: "mine" | "theirs";
  readonly seat: Seat;
  readonly name: string;
  readonly words: PromptWords;
  readonly answer: Answer;
}

function Side({ of, seat, name, words, answer }: SideProps) {
  return (
    <div className={styles.side} data-of={of}>
      <Sheet kind="card" seat={seat}>
        <div className={styles.words}>
          <SeatMark seat={seat} name={name} />
          <AnswerText words={words} answer={answer} without={round.reading.left} />
        </div>
      </Sheet>
    </div>
  );
}
