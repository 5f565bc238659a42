import { Stack } from "../../ui/Layouts.tsx";
import { reminders } from "../../words/en/reminders.ts";
import styles from "./Reminders.module.css";

/** The one wording that every note has, as it comes. */
export function NoteShown() {
  const { title, lead, subject, body, never } = reminders.note;
  return (
    <Stack gap="close">
      <h2>{title}</h2>
      <p>{lead}</p>
      <blockquote className={styles.note}>
        <p className={styles.subject}>{subject}</p>
        <p>{body}</p>
      </blockquote>
      <p className={styles.soft}>{never}</p>
    </Stack>
  );
}
