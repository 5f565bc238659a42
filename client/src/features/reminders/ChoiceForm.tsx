import { AHEAD, type ReminderChoice, type Reminders } from "@footbridge/shared/protocol/reminders";
import { useState } from "react";
import { send } from "../../app/http.ts";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { useAction } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { ChoiceGroup } from "../../ui/ChoiceGroup.tsx";
import { Form } from "../../ui/Form.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { useAskBeforeLeaving } from "../../ui/leave/useAskBeforeLeaving.ts";
import { TimeInput } from "../../ui/pickers.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { reminders as words } from "../../words/en/reminders.ts";
import { fill } from "../../words/fill.ts";
import { deviceZone } from "../round/answering/zones.ts";
import styles from "./Reminders.module.css";

/** What comes back when somebody wants quiet hours again. */
const NIGHT = { from: "21:00", until: "08:00" } as const;

interface Draft {
  readonly mail: boolean;
  readonly ahead: ReminderChoice["ahead"];
  readonly quiet: boolean;
  readonly from: string;
  readonly until: string;
}

function draftOf({ mail, ahead, quiet }: ReminderChoice): Draft {
  return { mail, ahead, quiet: quiet !== null, ...(quiet ?? NIGHT) };
}

function choiceOf({ mail, ahead, quiet, from, until }: Draft): ReminderChoice {
  return { mail, ahead, quiet: quiet ? { from, until } : null, zone: deviceZone() };
}

function placeOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Whether quiet hours are wanted that end as they begin: then there are none. */
function noneQuiet({ quiet, from, until }: Draft): boolean {
  return quiet && from !== "" && from === until;
}

/** By e-mail or not, how long before, and when nothing is to come. */
export function ChoiceForm({
  known,
  onKnown,
}: {
  readonly known: Reminders;
  readonly onKnown: (is: Reminders) => void;
}) {
  const { chosen, offered } = known;
  // What somebody is changing stays as it is, whatever they chose on another device meanwhile.
  const [changing, setChanging] = useState<Partial<Draft>>({});
  const draft = { ...draftOf(chosen), ...changing };
  const [saved, setSaved] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const change = (part: Partial<Draft>): void => {
    setChanging((before) => ({ ...before, ...part }));
    setSaved(false);
  };
  const save = useAction(async () => {
    onKnown(await send("PUT /api/reminders", { body: choiceOf(draft) }));
    setChanging((now) => (now === changing ? {} : now));
    setSaved(true);
  });
  const isNew = JSON.stringify(draft) !== JSON.stringify(draftOf(chosen));
  const missing = (time: string): string | undefined => (incomplete && time === "" ? words.quiet.missing : undefined);
  useAskBeforeLeaving(isNew);
  return (
    <Form
      onSend={() => {
        const wanting = draft.quiet && (draft.from === "" || draft.until === "");
        setIncomplete(wanting);
        if (!wanting) void save.run();
      }}
    >
      {offered.mail ? (
        <Stack gap="close">
          <h2>{words.mail.title}</h2>
          <Checkbox label={words.mail.choice} checked={draft.mail} onChecked={(mail) => change({ mail })} />
          <p className={styles.soft}>{words.mail.about}</p>
        </Stack>
      ) : (
        <MailNotOffered />
      )}
      <Stack gap="close">
        <h2>{words.when.title}</h2>
        <ChoiceGroup
          label={words.when.title}
          labelHidden
          layout="row"
          choices={AHEAD.map((value) => ({ value, label: words.when[value] }))}
          value={draft.ahead}
          onValue={(ahead) => change({ ahead })}
        />
        <p className={styles.soft}>{words.when.days}</p>
      </Stack>
      <Stack gap="close">
        <h2>{words.quiet.title}</h2>
        <Checkbox label={words.quiet.choice} checked={draft.quiet} onChecked={(quiet) => change({ quiet })} />
        {draft.quiet && (
          <div className={styles.times}>
            <TimeInput
              label={words.quiet.from}
              value={draft.from}
              onValue={(from) => change({ from })}
              error={missing(draft.from)}
            />
            <TimeInput
              label={words.quiet.until}
              value={draft.until}
              onValue={(until) => change({ until })}
              error={missing(draft.until)}
            />
          </div>
        )}
        <p className={styles.soft} role="status">
          {noneQuiet(draft) ? words.quiet.same : fill(words.quiet.about, { place: placeOf(deviceZone()) })}
        </p>
      </Stack>
      <ProblemNotice problem={save.problem} />
      <Actions>
        <Button type="submit" busy={save.busy} busyLabel={words.saving}>
          {words.save}
        </Button>
      </Actions>
      <StatusLine text={isNew ? words.unsaved : saved ? words.saved : ""} tone={isNew ? "held" : "kept"} />
    </Form>
  );
}

function MailNotOffered() {
  return (
    <Stack gap="close">
      <h2>{words.mail.title}</h2>
      <p className={styles.soft}>{words.mail.none}</p>
    </Stack>
  );
}
