import type { Reminders } from "@footbridge/shared/protocol/reminders";
import { Answered } from "../../app/Answered.tsx";
import { useAnswer } from "../../app/useAnswer.ts";
import { useOwnNews } from "../../app/useOwnNews.ts";
import { FootLink } from "../../ui/FootLink.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { reminders as words } from "../../words/en/reminders.ts";
import { CalendarFirst } from "./CalendarFirst.tsx";
import { ChoiceForm } from "./ChoiceForm.tsx";
import { DevicePart } from "./DevicePart.tsx";
import { NoteShown } from "./NoteShown.tsx";

/** Whether the host has set up any way for a note to come. */
function offersAny({ offered }: Reminders): boolean {
  return offered.mail || offered.push !== null;
}

/** How a person is reminded of what they planned, if they want to be: for themselves alone. */
export function RemindersPage() {
  const asked = useAnswer("GET /api/reminders");
  useOwnNews("reminders", asked.lookAgain);
  const { answer } = asked;
  const here = answer.state !== "here" || offersAny(answer.value);
  return (
    <Sheet>
      <Stack gap="apart">
        <Stack gap="close">
          <PageTitle tab={words.tab}>{words.title}</PageTitle>
          <p>{here ? words.lead : words.notHere}</p>
        </Stack>
        <CalendarFirst />
        <Answered {...asked}>
          {(known) =>
            offersAny(known) && (
              <>
                <NoteShown />
                <DevicePart known={known} onKnown={asked.put} />
                <ChoiceForm known={known} onKnown={asked.put} />
              </>
            )
          }
        </Answered>
        <FootLink href="/home">{words.back}</FootLink>
      </Stack>
    </Sheet>
  );
}
