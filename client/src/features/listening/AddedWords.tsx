import type { SentView } from "@footbridge/shared/domain/listening/view";
import { Words } from "../../ui/Words.tsx";
import styles from "./AddedWords.module.css";
import { Day } from "./Day.tsx";

/** Additions to one person's opened words, each under its day. */
export function AddedWords({ added }: { readonly added: readonly SentView[] }) {
  return (
    <ul className={styles.list}>
      {added.map(({ text, at }) => (
        <li key={`${at} ${text}`} className={styles.one}>
          <Day at={at} />
          <Words text={text} />
        </li>
      ))}
    </ul>
  );
}
