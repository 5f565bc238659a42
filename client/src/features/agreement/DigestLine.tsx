import { agreement as words } from "../../words/en/agreement.ts";
import styles from "./DigestLine.module.css";
import type { Match } from "./digest.ts";

/** The digest of a version in full, as it stands in its files. */
export function DigestLine({ digest, match }: { readonly digest: string; readonly match: Match }) {
  return (
    <div className={styles.line}>
      <p>{words.document.digest}</p>
      <p className={styles.digest}>{digest.match(/.{1,8}/g)?.join(" ")}</p>
      {match === "unknown" && <p>{words.sign.uncheckable}</p>}
    </div>
  );
}
