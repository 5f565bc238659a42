import { agreement as words } from "../../words/en/agreement.ts";
import { fill } from "../../words/fill.ts";
import styles from "./Downloads.module.css";

/** The files of a signed version, as plain links of the browser. */
export function Downloads({ workspace, number }: { readonly workspace: string; readonly number: number }) {
  const { revisions } = words;
  const base = `/api/workspaces/${workspace}/revisions/${number}`;
  return (
    <ul className={styles.list} aria-label={fill(revisions.filesOf, { number })}>
      <li>
        <a className={styles.file} href={`${base}/agreement.pdf`} download>
          {revisions.pdf}
        </a>
      </li>
      <li>
        <a className={styles.file} href={`${base}/agreement.md`} download>
          {revisions.markdown}
        </a>
      </li>
    </ul>
  );
}
