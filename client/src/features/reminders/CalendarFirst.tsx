import { Link } from "wouter";
import { useAnswer } from "../../app/useAnswer.ts";
import { Stack } from "../../ui/Layouts.tsx";
import { reminders } from "../../words/en/reminders.ts";
import { fill } from "../../words/fill.ts";
import { signAddress } from "../board/addresses.ts";
import styles from "./Reminders.module.css";

/** The way to one's own calendar, which reminds better than any note. */
export function CalendarFirst() {
  const { title, body, link, none } = reminders.calendar;
  const { answer } = useAnswer("GET /api/workspaces");
  const open = answer.state === "here" ? answer.value.workspaces.filter(({ status }) => status === "open") : [];
  return (
    <Stack gap="close">
      <h2>{title}</h2>
      <p>{body}</p>
      {open.length === 0 ? (
        <p className={styles.soft}>{none}</p>
      ) : (
        open.map(({ id, partnerName }) => (
          <p key={id}>
            <Link href={signAddress(id)}>{fill(link, { name: partnerName ?? "" })}</Link>
          </p>
        ))
      )}
    </Stack>
  );
}
