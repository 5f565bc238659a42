import { Button } from "../../ui/Button.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { listening } from "../../words/en/listening.ts";
import { fill } from "../../words/fill.ts";
import type { ListeningGround } from "./ground.ts";
import { SayForm } from "./SayForm.tsx";
import { useAct, useDesk } from "./useDesk.ts";

/** After the yes: a reply, or none, which is as good. */
export function ReplyTask({ ground }: { readonly ground: ListeningGround }) {
  const { sheet, partner: name } = ground;
  const round = sheet.id;
  const desk = useDesk();
  const { busy } = useAct(round);
  const words = listening.reply;
  return (
    <Stack>
      <Stack gap="close">
        <h2>{fill(words.title, { name })}</h2>
        <p>{fill(words.lead, { name })}</p>
      </Stack>
      <SayForm
        round={round}
        saying="reply"
        label={words.label}
        sendLabel={words.send}
        commandOf={(text) => ({ type: "listening.reply", round, text })}
      >
        <Button
          kind="quiet"
          busy={busy !== null}
          onClick={() => desk.send({ deed: "leave", command: { type: "listening.leave-it", round } })}
        >
          {words.leave}
        </Button>
      </SayForm>
    </Stack>
  );
}
