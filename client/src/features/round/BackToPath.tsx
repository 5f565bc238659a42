import { Link } from "wouter";
import { round } from "../../words/en/round.ts";
import { trial } from "../../words/en/trial.ts";
import { homeOfRound } from "../trial/addresses.ts";
import styles from "./BackToPath.module.css";
import { pathAddress } from "./place.ts";

export interface BackToPathProps {
  readonly workspace: string;
  /** The round whose page it is; without one it leads to the path. */
  readonly round?: string;
}

/** The way back to the workspace's first page, or from a check-in to the trial, at the head of a page. */
export function BackToPath({ workspace, round: id }: BackToPathProps) {
  const home = id === undefined ? pathAddress(workspace) : homeOfRound(workspace, id);
  return (
    <p className={styles.back}>
      <Link href={home}>{home === pathAddress(workspace) ? round.toPath : trial.back}</Link>
    </p>
  );
}
