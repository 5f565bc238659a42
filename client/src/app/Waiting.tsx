import { app } from "../words/en/app.ts";
import styles from "./Waiting.module.css";

/** Nothing while a page or an answer is on its way; words only if it takes long enough to wonder. */
export function Waiting({ text = app.waiting }: { readonly text?: string }) {
  return (
    <p className={styles.waiting} role="status">
      {text}
    </p>
  );
}
