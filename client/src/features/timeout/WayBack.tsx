import { otherSeat } from "@footbridge/shared/domain/seat";
import { useState } from "react";
import { useHeld } from "../../net/LineProvider.tsx";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { timeout } from "../../words/en/timeout.ts";
import { fill } from "../../words/fill.ts";
import { useMoment } from "../space/useMoment.ts";
import notices from "../workspace/RoomNotice.module.css";
import { spokenTime } from "./spoken-time.ts";

/** How long after its end a time-out is spoken of, in milliseconds: long enough for somebody who comes late. */
const SPOKEN_OF = 12 * 60 * 60_000;

/** A calm way back in. It says when both meant to come back, and nothing about who was late. */
export function WayBack() {
  const { timeout: view, workspace } = useHeld();
  const opened = useMoment();
  const [closed, setClosed] = useState<string | null>(null);
  const over = view?.over ?? null;
  const standing = over !== null && closed !== over.at && opened.getTime() - Date.parse(over.at) < SPOKEN_OF;
  const words = timeout.over;
  const partner = workspace?.names[otherSeat(workspace.seat)] ?? timeout.partner;
  return (
    <div className={notices.place} role="status">
      {standing && (
        <Notice title={words.title}>
          <p>{over.sooner ? words.sooner : fill(words.atItsTime, { time: spokenTime(over.at, opened) })}</p>
          {over.first.mine && <p>{words.mine}</p>}
          {over.first.theirs && <p>{fill(words.theirs, { partner })}</p>}
          <p>{words.gently}</p>
          <p>
            <Button kind="text" onClick={() => setClosed(over.at)}>
              {words.close}
            </Button>
          </p>
        </Notice>
      )}
    </div>
  );
}
