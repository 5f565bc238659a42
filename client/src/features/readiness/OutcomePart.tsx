import { READINESS_WORDS } from "@footbridge/shared/practice/en/readiness";
import type { Concern, Outcome } from "@footbridge/shared/practice/readiness";
import { useId } from "react";
import { readinessScreen as words } from "../../words/en/readiness-screen.ts";
import styles from "./OutcomePart.module.css";

/**
 * What the screen makes of the answers: a title and three paragraphs, always, in the same colours. It is no live region:
 * it stands below the questions, and whoever comes to it reads what is there by then.
 */
export function OutcomePart({ outcome }: { readonly outcome: Outcome }) {
  const id = useId();
  const { title, first, instead, last } = READINESS_WORDS.outcomes[outcome.id];
  return (
    <section className={styles.outcome} aria-labelledby={id}>
      <p className={styles.above}>{words.outcome}</p>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <p>{first}</p>
      <p>{instead ?? outcome.because.map(reason).join(" ")}</p>
      <p>{last}</p>
    </section>
  );
}

function reason({ question, answer }: Concern): string {
  const because: Readonly<Record<string, string>> = READINESS_WORDS.questions[question].because;
  return because[answer] ?? "";
}
