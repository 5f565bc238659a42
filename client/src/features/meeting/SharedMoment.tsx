import { Rest } from "../../ui/Rest.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { meeting as words } from "../../words/en/meeting.ts";
import styles from "./SharedMoment.module.css";

/** The breath before a round opens on both screens at once. Its moment is the server's; nothing on it counts down. */
export function SharedMoment() {
  return (
    <Sheet>
      <div className={styles.moment} role="status">
        <Rest>
          <h1>{words.moment.title}</h1>
          <p className={styles.breath}>{words.moment.body}</p>
        </Rest>
      </div>
    </Sheet>
  );
}
