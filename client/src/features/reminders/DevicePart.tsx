import type { Reminders } from "@footbridge/shared/protocol/reminders";
import { useEffect, useState } from "react";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { useAction } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { reminders } from "../../words/en/reminders.ts";
import { fill } from "../../words/fill.ts";
import styles from "./Reminders.module.css";
import { type DeviceStanding, standingOf, turnOff, turnOn } from "./this-device.ts";

const { device: words } = reminders;

/** Whether notes show on this device. The browser asks its owner only after a press. */
export function DevicePart({
  known,
  onKnown,
}: {
  readonly known: Reminders;
  readonly onKnown: (is: Reminders) => void;
}) {
  const { devices, offered } = known;
  const [standing, setStanding] = useState<DeviceStanding | null>(null);
  useEffect(() => {
    let gone = false;
    void standingOf(devices).then((found) => {
      if (!gone) setStanding(found);
    });
    return () => {
      gone = true;
    };
  }, [devices]);
  const [noWay, setNoWay] = useState(false);
  const turn = useAction(async (to: "on" | "off") => {
    setNoWay(false);
    const then = await (to === "on" ? turnOn(offered.push ?? "") : turnOff());
    setNoWay(then === "no-way");
    if (then === null || typeof then === "string") setStanding(await standingOf(devices));
    else onKnown(then);
  });
  const others = devices.length - (standing === "on" ? 1 : 0);
  return (
    <Stack gap="close">
      <h2>{words.title}</h2>
      {offered.push === null ? (
        <p className={styles.soft}>{words.none}</p>
      ) : (
        <>
          <div role="status">
            <p>{standing === null ? "" : words[standing]}</p>
          </div>
          {(standing === "on" || standing === "off") && (
            <Actions>
              <Button
                kind="quiet"
                busy={turn.busy}
                busyLabel={words.working}
                onClick={() => void turn.run(standing === "on" ? "off" : "on")}
              >
                {standing === "on" ? words.turnOff : words.turnOn}
              </Button>
            </Actions>
          )}
          <ProblemNotice problem={turn.problem} />
          {noWay && (
            <Notice tone="warning" announce="now">
              {words.noWay}
            </Notice>
          )}
          {others > 0 && (
            <p className={styles.soft}>
              {others === 1 ? words.others.one : fill(words.others.several, { count: String(others) })}
            </p>
          )}
          <p className={styles.soft}>{words.company}</p>
        </>
      )}
    </Stack>
  );
}
