import { Link } from "wouter";
import { round } from "../../words/en/round.ts";
import styles from "./BackToPath.module.css";
import { pathAddress } from "./place.ts";

/** The way back to the workspace's first page, at the head of a round's pages. */
export function BackToPath({ workspace }: { readonly workspace: string }) {
  return (
    <p className={styles.back}>
      <Link href={pathAddress(workspace)}>{round.toPath}</Link>
    </p>
  );
}
