import { Stack } from "../../ui/Layouts.tsx";
import { calendar as words } from "../../words/en/calendar.ts";
import { FileButton } from "../files/FileButton.tsx";
import { AddressPart } from "./AddressPart.tsx";
import styles from "./CalendarPart.module.css";

/** What both signed about days and times, for one's own calendar. What one does here is one's own, and told to nobody. */
export function CalendarPart({ workspace }: { readonly workspace: string }) {
  return (
    <Stack gap="close">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <p>{words.neutral}</p>
      <div className={styles.file}>
        <FileButton from={`/api/workspaces/${workspace}/check-ins.ics`} name="check-ins.ics">
          {words.file}
        </FileButton>
      </div>
      <p className={styles.soft}>{words.fileBody}</p>
      <AddressPart workspace={workspace} />
    </Stack>
  );
}
