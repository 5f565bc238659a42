import { useHeld } from "../../net/LineProvider.tsx";
import { SeatShape } from "../../ui/SeatMark.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { meeting as words } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";
import { useMeeting } from "./meeting-context.tsx";
import { spokenPlace } from "./spoken.ts";
import styles from "./WorkingHere.module.css";

/** That the other has the form of this line open, where they show it. It rests on the edge of the line and takes no room. */
export function WorkingHere({ clause }: { readonly clause: string }) {
  const meeting = useMeeting();
  const place = meeting?.inside?.other.place ?? null;
  if (meeting === null || place?.kind !== "line-form" || place.clause !== clause) return null;
  const { couple } = meeting;
  return (
    <p className={styles.working}>
      <SeatShape seat={couple.other} />
      <span>{fill(words.place.workingHere, { partner: couple.partner })}</span>
    </p>
  );
}

/** Reads out, once and politely, at which line the other works. It is there before it has words. */
export function WorkingReadOut() {
  const meeting = useMeeting();
  const { clauses } = useHeld();
  const place = meeting?.inside?.other.place ?? null;
  const spoken =
    meeting === null || place?.kind !== "line-form" ? null : spokenPlace(meeting.workspace, place, clauses);
  return (
    <div role="status">
      <VisuallyHidden>
        {meeting !== null &&
          spoken !== null &&
          fill(words.place.working, { partner: meeting.couple.partner, place: spoken.words })}
      </VisuallyHidden>
    </div>
  );
}

/** What the other sees of a form of one's own, in the form, for as long as they do. */
export function WorkingSeen() {
  const meeting = useMeeting();
  if (meeting === null || meeting.inside?.mine.showsPlace !== true) return null;
  return <p className={styles.seen}>{fill(words.place.workingSeen, { partner: meeting.couple.partner })}</p>;
}
