import type { ReactNode } from "react";
import { NoAnswer } from "./NoAnswer.tsx";
import type { Answer } from "./useAnswer.ts";
import { Waiting } from "./Waiting.tsx";

export interface AnsweredProps<T> {
  readonly answer: Answer<T>;
  readonly askAgain: () => void;
  /** Shows what was asked for. */
  readonly children: (value: T) => ReactNode;
}

/** What a page asked for once it is here; before that, that it is awaited or why it did not come. */
export function Answered<T>({ answer, askAgain, children }: AnsweredProps<T>) {
  switch (answer.state) {
    case "waiting":
      return <Waiting />;
    case "failed":
      return <NoAnswer sentence={answer.sentence} onAgain={askAgain} />;
    case "here":
      return children(answer.value);
  }
}
