import type { SpaceCommand } from "@footbridge/shared/domain/space/commands";
import { useState } from "react";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { ChoiceGroup } from "../../ui/ChoiceGroup.tsx";
import { Form } from "../../ui/Form.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { DateInput } from "../../ui/pickers.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { space } from "../../words/en/space.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import { endIn, endOn, MONTH, proposableDays, TWO_WEEKS } from "./ends.ts";
import { spokenEnd } from "./spoken-end.ts";
import { useMoment } from "./useMoment.ts";

type Length = "weeks" | "month" | "own";

/** @param day YYYY-MM-DD, as it is typed */
function endOf(length: Length | null, day: string, now: Date): string | null {
  if (length === null) return null;
  if (length !== "own") return endIn(length === "weeks" ? TWO_WEEKS : MONTH, now);
  const { min, max } = proposableDays(now);
  return day >= min && day <= max ? endOn(day) : null;
}

/** Suggests a time apart: two weeks, a month, or until a day of one's own. Nothing is preselected. */
export function SuggestForm({ another }: { readonly another: boolean }) {
  const action = usePress<SpaceCommand>();
  const now = useMoment();
  const [length, setLength] = useState<Length | null>(null);
  const [day, setDay] = useState("");
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  const words = space.suggest;
  const until = endOf(length, day, now);
  const send = async (): Promise<void> => {
    setTried(true);
    if (until === null || action.busy) return;
    const kept = await action.run({ type: "space.propose", until });
    if (!kept) return;
    setSent(true);
    setTried(false);
    setLength(null);
    setDay("");
  };
  return (
    <section aria-labelledby="suggest-space">
      <Form onSend={() => void send()}>
        <h2 id="suggest-space">{another ? words.other : words.title}</h2>
        <ChoiceGroup<Length>
          label={words.length}
          choices={[
            { value: "weeks", label: words.weeks },
            { value: "month", label: words.month },
            { value: "own", label: words.own },
          ]}
          value={length}
          onValue={setLength}
          {...(tried && length === null ? { error: words.pick } : {})}
        />
        {length === "own" && (
          <DateInput
            label={words.ownLabel}
            hint={words.ownHint}
            value={day}
            onValue={setDay}
            {...proposableDays(now)}
            {...(tried && until === null ? { error: words.invalid } : {})}
          />
        )}
        {until !== null && <p>{fill(words.until, { end: spokenEnd(until) })}</p>}
        <Actions>
          <Button type="submit" kind={another ? "quiet" : "primary"} busy={action.busy} busyLabel={space.working}>
            {words.send}
          </Button>
        </Actions>
        <StatusLine text={sent && length === null ? words.sent : ""} />
        <PressOutcome press={action} offline={space.offline} />
      </Form>
    </section>
  );
}
