import type { Gap } from "@footbridge/shared/domain/agreement/settled";
import { Link } from "wouter";
import { agreement } from "../../words/en/agreement.ts";
import { boardAddress } from "../board/addresses.ts";
import styles from "./GapList.module.css";
import { sectionOfGap } from "./gaps.ts";

/** What still needs a yes from both, each with the way to its section. */
export function GapList({ workspace, gaps }: { readonly workspace: string; readonly gaps: readonly Gap[] }) {
  return (
    <ul className={styles.list}>
      {gaps.map((gap) => (
        <li key={gap}>
          <Link className={styles.gap} href={boardAddress(workspace, sectionOfGap(gap))}>
            {agreement.gap[gap]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
