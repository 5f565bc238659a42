import { Rows, WayRow } from "../../ui/Rows.tsx";
import { timeline as words } from "../../words/en/timeline.ts";
import { timelineAddress } from "./addresses.ts";

/** The way to what both opened over time. */
export function TimelineLink({ workspace }: { readonly workspace: string }) {
  return (
    <Rows>
      <WayRow href={timelineAddress(workspace)} title={words.link}>
        {words.linkLead}
      </WayRow>
    </Rows>
  );
}
