import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { meetingAddress } from "./addresses.ts";
import { LineFormsProvider } from "./line-forms.tsx";
import { MeetingBar } from "./MeetingBar.tsx";
import { MeetingProvider, useMeeting } from "./meeting-context.tsx";
import { useTellPlace } from "./useTellPlace.ts";

/** Lets the pages of a workspace know of meetings, and keeps a line of it at their foot. */
export function MeetingRoom({ children }: { readonly children: ReactNode }) {
  return (
    <MeetingProvider>
      <LineFormsProvider>
        {children}
        <Foot />
      </LineFormsProvider>
    </MeetingProvider>
  );
}

/** It stands after the page, so that it comes and goes without moving anything on it. */
function Foot() {
  const meeting = useMeeting();
  const [address] = useLocation();
  useTellPlace(meeting?.inside?.mine.showsPlace === true);
  if (meeting === null || address === meetingAddress(meeting.workspace)) return null;
  return <MeetingBar meeting={meeting} />;
}
