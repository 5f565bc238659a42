import { useEffect, useRef, useState } from "react";
import { ApiError, send } from "../../app/http.ts";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { useAction } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { reminders } from "../../words/en/reminders.ts";

const { stop: words } = reminders;

const SAID = {
  asking: { title: words.title, body: words.body },
  done: { title: words.done, body: words.doneBody },
  unknown: { title: words.unknown, body: words.unknownBody },
} as const;

/** Where the link in a note leads: one button, and no signing in. Coming here alone stops nothing, as mail programs look at links. */
export function StopPage({ token }: { readonly token: string }) {
  const [state, setState] = useState<keyof typeof SAID>("asking");
  const answer = useRef<HTMLDivElement>(null);
  const stop = useAction(async () => {
    try {
      await send("POST /reminders/stop/:id", { id: token, body: {} });
      setState("done");
    } catch (error) {
      if (!(error instanceof ApiError && error.code === "not-found")) throw error;
      setState("unknown");
    }
  });
  // The button that was pressed is gone: its reader goes on at what came instead.
  useEffect(() => {
    if (state !== "asking") answer.current?.focus();
  }, [state]);
  return (
    <Sheet>
      <Stack gap="wide">
        <div ref={answer} tabIndex={-1} role={state === "asking" ? undefined : "status"}>
          <Stack gap="close">
            <PageTitle tab={words.tab}>{SAID[state].title}</PageTitle>
            <p>{SAID[state].body}</p>
          </Stack>
        </div>
        <ProblemNotice problem={stop.problem} />
        {state === "asking" && (
          <Actions>
            <Button busy={stop.busy} busyLabel={words.working} onClick={() => void stop.run()}>
              {words.press}
            </Button>
          </Actions>
        )}
      </Stack>
    </Sheet>
  );
}
