import type { Reminders } from "@footbridge/shared/protocol/reminders";
import { useState } from "react";
import { Answered } from "../../app/Answered.tsx";
import { useAnswer } from "../../app/useAnswer.ts";
import { FootLink } from "../../ui/FootLink.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { reminders as words } from "../../words/en/reminders.ts";
import { CalendarFirst } from "./CalendarFirst.tsx";
import { ChoiceForm } from "./ChoiceForm.tsx";
import { DevicePart } from "./DevicePart.tsx";
import { NoteShown } from "./NoteShown.tsx";

/** How a person is reminded of what they planned, if they want to be: for themselves alone. */
export function RemindersPage() {
  const asked = useAnswer("GET /api/reminders");
  return (
    <Sheet>
      <Stack gap="apart">
        <Stack gap="close">
          <PageTitle tab={words.tab}>{words.title}</PageTitle>
          <p>{words.lead}</p>
        </Stack>
        <CalendarFirst />
        <Answered {...asked}>{(found) => <Notes found={found} />}</Answered>
        <FootLink href="/home">{words.back}</FootLink>
      </Stack>
    </Sheet>
  );
}

function Notes({ found }: { readonly found: Reminders }) {
  const [known, setKnown] = useState(found);
  return (
    <>
      <NoteShown />
      <DevicePart known={known} onKnown={setKnown} />
      <ChoiceForm known={known} onKnown={setKnown} />
    </>
  );
}
