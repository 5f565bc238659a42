import { calendar as words } from "../../words/en/calendar.ts";
import { FileButton } from "../files/FileButton.tsx";

/** Takes the days along as a file, as they are now. */
export function CalendarFile({ workspace }: { readonly workspace: string }) {
  return (
    <FileButton from={`/api/workspaces/${workspace}/check-ins.ics`} name="check-ins.ics">
      {words.file}
    </FileButton>
  );
}
