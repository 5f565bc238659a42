import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
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
  const resting = useHeld().timeout?.running != null;
  // In a time-out nothing is asked of anyone, nor said of who is here.
  if (meeting === null || resting || address === meetingAddress(meeting.workspace)) return null;
  return <MeetingBar meeting={meeting} />;
}
