import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { app } from "../words/en/app.ts";

export interface NoAnswerProps {
  /** Why it did not come. */
  readonly sentence: string;
  /** What it is about, where the page does not say so. */
  readonly title?: string;
  readonly onAgain: () => void;
}

/** In the place of what a page asked for and did not get: why, and a way to ask again. */
export function NoAnswer({ sentence, title, onAgain }: NoAnswerProps) {
  return (
    <Notice tone="warning" announce="polite" {...(title !== undefined && { title })}>
      <p>{sentence}</p>
      <Button kind="text" onClick={onAgain}>
        {app.again}
      </Button>
    </Notice>
  );
}
