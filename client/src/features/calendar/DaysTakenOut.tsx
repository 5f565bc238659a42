import { Stack } from "../../ui/Layouts.tsx";
import { calendar as words } from "../../words/en/calendar.ts";
import { CalendarFile } from "./CalendarFile.tsx";

/** Where no day comes any more: how those that were still to come leave one's own calendar again. */
export function DaysTakenOut({ workspace }: { readonly workspace: string }) {
  return (
    <Stack gap="close">
      <p>{words.takenOut}</p>
      <CalendarFile workspace={workspace} />
    </Stack>
  );
}
