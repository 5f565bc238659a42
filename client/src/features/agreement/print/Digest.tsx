import type { PaperDigest } from "@footbridge/shared/protocol/paper";
import styles from "./AgreementPaper.module.css";

/** A digest with what it is of, in groups that an eye can compare. */
export function Digest({ digest: { label, value } }: { readonly digest: PaperDigest }) {
  return (
    <p>
      <span className={styles.soft}>{label}</span>
      <br />
      <span className={styles.hex} dir="ltr">
        {value.match(/.{1,4}/g)?.join(" ")}
      </span>
    </p>
  );
}
