import { READINESS_WORDS } from "@footbridge/shared/practice/en/readiness";
import { outcomeOf, type ReadinessAnswers } from "@footbridge/shared/practice/readiness";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { LeaveButton } from "../../ui/leave/LeaveButton.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { readinessScreen as words } from "../../words/en/readiness-screen.ts";
import type { ReadinessScreenProps } from "./at-hand.ts";
import { HelpByCountry } from "./HelpByCountry.tsx";
import { OutcomePart } from "./OutcomePart.tsx";
import { Questions } from "./Questions.tsx";
import styles from "./ReadinessScreen.module.css";

export { askForFonts } from "./ask-for-fonts.ts";

/**
 * A full-screen native `dialog` whose answers live in its own state and nowhere else. Everyone sees the same page and the
 * same buttons; only the text of the outcome follows from the answers. Escape closes it, and counts towards leaving.
 */
export function ReadinessScreen({ onClose }: ReadinessScreenProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const help = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const [answers, setAnswers] = useState<ReadinessAnswers>({});
  const [country, setCountry] = useState("");

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    title.current?.focus();
  }, []);

  const goToHelp = (): void => {
    help.current?.scrollIntoView();
    help.current?.focus({ preventScroll: true });
  };
  return (
    <dialog ref={dialog} className={styles.screen} aria-labelledby={id} onClose={onClose}>
      <header className={styles.bar}>
        <Button kind="text" onClick={() => dialog.current?.close()}>
          {words.close}
        </Button>
        <LeaveButton />
      </header>
      <div className={styles.room}>
        <Sheet>
          {/* Without `autocomplete="off"` a browser writes what is chosen into the history of the tab. */}
          <form autoComplete="off" onSubmit={(event) => event.preventDefault()}>
            <Stack gap="apart">
              <Stack>
                <h2 ref={title} id={id} className={styles.title} tabIndex={-1}>
                  {READINESS_WORDS.title}
                </h2>
                {READINESS_WORDS.lead.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
                <Button kind="text" onClick={goToHelp}>
                  {words.toHelp}
                </Button>
              </Stack>
              <Questions answers={answers} onAnswers={setAnswers} />
              <OutcomePart outcome={outcomeOf(answers)} />
              <HelpByCountry title={help} country={country} onCountry={setCountry} />
              <section className={styles.part} aria-labelledby={`${id}leaving`}>
                <h3 id={`${id}leaving`} className={styles.heading}>
                  {words.leaving.title}
                </h3>
                <ul className={styles.points}>
                  {words.leaving.points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              </section>
            </Stack>
          </form>
        </Sheet>
      </div>
    </dialog>
  );
}
