import type { MeetingCommand } from "@footbridge/shared/domain/meeting/commands";
import { useRef } from "react";
import { useHeld } from "../../net/LineProvider.tsx";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { titleOfPage, useKeptFocus } from "../../ui/useKeptFocus.ts";
import { meeting as words } from "../../words/en/meeting.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";

/** The way out of a meeting while a time-out runs: leaving waits for nothing. */
export function MeetingMeanwhile({ partner }: { readonly partner: string }) {
  const press = usePress<MeetingCommand>();
  const inside = useHeld().meeting?.inside ?? null;
  const part = useRef<HTMLDivElement>(null);
  const focus = useKeptFocus(part, titleOfPage);
  return (
    <div ref={part} tabIndex={-1} hidden={inside === null} {...focus}>
      {inside !== null && (
        <section aria-labelledby="meeting-meanwhile">
          <Stack gap="close">
            <h2 id="meeting-meanwhile">{words.inside.title}</h2>
            <p>{words.inside.meanwhile}</p>
            <Actions>
              <Button kind="quiet" busy={press.busy} onClick={() => void press.run({ type: "meeting.leave" })}>
                {words.inside.leave}
              </Button>
            </Actions>
            <PressOutcome press={press} offline={words.offline} />
            <p>{fill(words.inside.leaveNote, { partner })}</p>
          </Stack>
        </section>
      )}
    </div>
  );
}
