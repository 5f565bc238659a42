import { Stack } from "../../ui/Layouts.tsx";
import { calendar as words } from "../../words/en/calendar.ts";
import { AddressPart } from "./AddressPart.tsx";
import { CalendarFile } from "./CalendarFile.tsx";
import styles from "./CalendarPart.module.css";
import { DaysTakenOut } from "./DaysTakenOut.tsx";

/** What both signed about days and times, for one's own calendar. What one does here is one's own, and told to nobody. */
export function CalendarPart({ workspace }: { readonly workspace: string }) {
  return (
    <Stack gap="close">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <p>{words.neutral}</p>
      <div className={styles.file}>
        <CalendarFile workspace={workspace} />
      </div>
      <p className={styles.soft}>{words.fileBody}</p>
      <AddressPart workspace={workspace} coming />
    </Stack>
  );
}

/** The same once a trial was ended: nothing is offered to be put in any more, and what is there can be taken out. */
export function CalendarPartAfterEnd({ workspace }: { readonly workspace: string }) {
  return (
    <Stack gap="close">
      <h2>{words.title}</h2>
      <DaysTakenOut workspace={workspace} />
      <AddressPart workspace={workspace} coming={false} />
    </Stack>
  );
}
