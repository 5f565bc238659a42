import { Link } from "wouter";
import { Row, RowAbout, RowLink, RowTitle } from "../../ui/Rows.tsx";
import { path } from "../../words/en/path.ts";
import { ListeningLink } from "../listening/ListeningLink.tsx";
import { addressOf } from "../round/place.ts";
import { wordsOfSheet } from "../round/practice.ts";
import styles from "./RoundRow.module.css";
import type { StagedRound } from "./useStages.ts";

export interface RoundRowProps {
  readonly workspace: string;
  /** Counted from 1. */
  readonly place: number;
  readonly staged: StagedRound;
}

/** One round of the path: what it is for, where it is from one's own side, and what comes after it is open. */
export function RoundRow({ workspace, place, staged }: RoundRowProps) {
  const { title, purpose } = wordsOfSheet(staged.sheet);
  const address = addressOf(workspace, staged.round, { at: "start" });
  return (
    <Row>
      <RowLink href={address}>
        <span className={styles.round}>
          <span className={styles.place} aria-hidden="true">
            {place}
          </span>
          <span className={styles.text}>
            <RowTitle large>{title}</RowTitle>
            <span className={styles.purpose}>{purpose}</span>
            <RowAbout>{path.stage[staged.stage]}</RowAbout>
          </span>
        </span>
      </RowLink>
      {staged.stage === "open" && (
        <p className={styles.after}>
          <ListeningLink round={staged.round} />
          {staged.round === "what-changed" && <Link href={`${address}/layers`}>{path.layers}</Link>}
          {staged.round === "our-language" && <Link href={`${address}/phrases`}>{path.phrases}</Link>}
        </p>
      )}
    </Row>
  );
}
