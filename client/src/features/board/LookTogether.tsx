import { contradictions } from "@footbridge/shared/domain/agreement/contradictions";
import { PRACTICE_WORDS } from "@footbridge/shared/practice/en";
import { sectionOfTerm } from "@footbridge/shared/practice/terms";
import { useState } from "react";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { board } from "../../words/en/board.ts";
import { type BoardPlace, lineAddress } from "./addresses.ts";
import { agreedTerms, localDay } from "./agreed-terms.ts";
import styles from "./LookTogether.module.css";
import { showLine } from "./show-line.ts";

export interface LookTogetherProps {
  readonly workspace: string;
  /** Only what has to do with this place of the board. */
  readonly at?: BoardPlace;
}

/**
 * Agreed terms that do not go together, as something to look at: said, with the way to the lines, and nothing more. It
 * blocks nothing and takes no yes away.
 */
export function LookTogether({ workspace, at }: LookTogetherProps) {
  const { clauses, agreement } = useHeld();
  // The day on which this came on the screen: what is shown does not change under somebody's eyes at midnight.
  const [today] = useState(() => localDay(new Date()));
  const all = Object.values(clauses);
  const signed = agreement?.revisions.some(({ status }) => status === "signed") === true;
  const found = contradictions(agreedTerms(all), signed ? null : today).filter(
    ({ terms }) => at === undefined || terms.some((term) => sectionOfTerm(term) === at),
  );
  if (found.length === 0) return null;
  const { look } = board;
  return (
    <Notice title={look.title}>
      <ul className={styles.list}>
        {found.map(({ id, terms }) => (
          <li key={id}>
            <p>{look[id]}</p>
            <p className={styles.lines}>
              {terms.map((term) => {
                const line = all.find((clause) => clause.term === term && clause.standing === "live");
                return line === undefined ? null : (
                  <Link key={term} href={lineAddress(workspace, line)} onClick={() => showLine(line.id)}>
                    {PRACTICE_WORDS.terms[term].title}
                  </Link>
                );
              })}
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{look.free}</p>
    </Notice>
  );
}
