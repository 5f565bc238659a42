import type { AgreementCommand } from "@footbridge/shared/domain/agreement/commands";
import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { useEffect, useId, useRef, useState } from "react";
import { usePress } from "../../../net/usePress.ts";
import { Button } from "../../../ui/Button.tsx";
import { ChoiceGroup } from "../../../ui/ChoiceGroup.tsx";
import { Form } from "../../../ui/Form.tsx";
import { Actions } from "../../../ui/Layouts.tsx";
import { DateInput, TimeInput } from "../../../ui/pickers.tsx";
import { agreement } from "../../../words/en/agreement.ts";
import { signing } from "../../../words/en/agreement-signing.ts";
import { fill } from "../../../words/fill.ts";
import { deviceZone, zoneName } from "../../round/answering/zones.ts";
import { useMoment } from "../../space/useMoment.ts";
import { PressOutcome } from "../../workspace/PressOutcome.tsx";
import styles from "./SleepForm.module.css";
import { inSomeDays, ownMoment, sleepDays, tomorrowMorning } from "./sleep-moments.ts";
import { spokenMoment } from "./spoken-moment.ts";

type Length = "morning" | "days" | "own";

export interface SleepFormProps {
  readonly revision: RevisionView;
  /** The name of the other person. */
  readonly partner: string;
  readonly onClose: () => void;
}

/** Takes time before anyone signs: until tomorrow morning, for three days, or until a moment of one's own. */
export function SleepForm({ revision, partner, onClose }: SleepFormProps) {
  const words = signing.sleep;
  const { number, digest } = revision;
  const action = usePress<AgreementCommand>();
  const now = useMoment();
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const [length, setLength] = useState<Length | null>(null);
  const [day, setDay] = useState("");
  const [time, setTime] = useState("");
  const [tried, setTried] = useState(false);
  // It was opened by a press: what it means is read first.
  useEffect(() => title.current?.focus(), []);
  const until =
    length === "morning"
      ? tomorrowMorning(now)
      : length === "days"
        ? inSomeDays(now)
        : length === "own"
          ? ownMoment(day, time, now)
          : null;
  const send = async (): Promise<void> => {
    setTried(true);
    if (until === null || action.busy) return;
    if (await action.run({ type: "agreement.sleep", revision: number, digest, until })) onClose();
  };
  return (
    <section className={styles.frame} aria-labelledby={titleId}>
      <Form onSend={() => void send()}>
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {fill(words.title, { number })}
        </h2>
        <p>{fill(words.body, { name: partner })}</p>
        <ChoiceGroup<Length>
          label={words.until}
          choices={[
            { value: "morning", label: words.morning, hint: spokenMoment(tomorrowMorning(now)) },
            { value: "days", label: words.days, hint: spokenMoment(inSomeDays(now)) },
            { value: "own", label: words.own },
          ]}
          value={length}
          onValue={setLength}
          {...(tried && length === null ? { error: words.pick } : {})}
        />
        {length === "own" && (
          <div className={styles.own}>
            <DateInput
              label={words.day}
              value={day}
              onValue={setDay}
              {...sleepDays(now)}
              {...(tried && until === null ? { error: words.invalid } : {})}
            />
            <TimeInput label={words.time} value={time} onValue={setTime} />
            <p className={styles.hint}>{fill(words.ownHint, { zone: zoneName(deviceZone()) })}</p>
          </div>
        )}
        <Actions>
          <Button type="submit" busy={action.busy} busyLabel={agreement.sign.working}>
            {words.send}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {words.close}
          </Button>
        </Actions>
        <PressOutcome press={action} offline={agreement.offline} />
      </Form>
    </section>
  );
}
