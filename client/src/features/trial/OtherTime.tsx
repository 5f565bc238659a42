import { type ReactNode, useState } from "react";
import { Details } from "../../ui/Details.tsx";
import { trial as words } from "../../words/en/trial.ts";

/** What is put in for another time and not sent yet. */
export interface TimeDraft {
  /** YYYY-MM-DD, or nothing. */
  readonly day: string;
  /** HH:MM, or nothing. */
  readonly time: string;
}

const BLANK: TimeDraft = { day: "", time: "" };

export interface OtherTimeProps {
  /** When the check-in is: ISO 8601, UTC. */
  readonly at: string;
  readonly children: (draft: TimeDraft, onDraft: (draft: TimeDraft) => void) => ReactNode;
}

/** The way to another time. It closes when the check-in was moved, unless something is being put in. */
export function OtherTime({ at, children }: OtherTimeProps) {
  const [draft, setDraft] = useState(BLANK);
  const [before, setBefore] = useState({ at, moves: 0 });
  if (before.at !== at)
    setBefore({ at, moves: draft.day === "" && draft.time === "" ? before.moves + 1 : before.moves });
  return (
    <Details key={before.moves} summary={words.moving.open} takesFocus>
      {children(draft, setDraft)}
    </Details>
  );
}
