import { Link } from "wouter";
import { round } from "../../../words/en/round.ts";
import { addressOf } from "../place.ts";
import { wordsOfSheet } from "../practice.ts";
import styles from "./RoundRow.module.css";
import type { StagedRound } from "./useStages.ts";

export interface RoundRowProps {
  readonly workspace: string;
  /** Counted from 1. */
  readonly place: number;
  readonly staged: StagedRound;
}

/** One round of the path: what it is for, and where it is from one's own side. */
export function RoundRow({ workspace, place, staged }: RoundRowProps) {
  const { title, purpose } = wordsOfSheet(staged.sheet);
  return (
    <li>
      <Link className={styles.row} href={addressOf(workspace, staged.round, { at: "start" })}>
        <span className={styles.place} aria-hidden="true">
          {place}
        </span>
        <span className={styles.text}>
          <span className={styles.title}>{title}</span>
          <span className={styles.purpose}>{purpose}</span>
          <span className={styles.stage}>{round.path.stage[staged.stage]}</span>
        </span>
      </Link>
    </li>
  );
}
