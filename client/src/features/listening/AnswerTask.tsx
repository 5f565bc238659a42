import type { HeardView } from "@footbridge/shared/domain/listening/view";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Words } from "../../ui/Words.tsx";
import { listening } from "../../words/en/listening.ts";
import { fill } from "../../words/fill.ts";
import { draftKey } from "./desk.ts";
import type { ListeningGround } from "./ground.ts";
import { SayForm } from "./SayForm.tsx";
import { SideWords } from "./SideWords.tsx";
import { useAct, useDesk, useDeskState } from "./useDesk.ts";

export interface AnswerTaskProps {
  readonly ground: ListeningGround;
  readonly heard: HeardView;
  readonly lastTry: boolean;
}

/** Reading what the other heard, and saying yes or "not quite" to exactly these words. */
export function AnswerTask({ ground, heard, lastTry }: AnswerTaskProps) {
  const { workspace, sheet, view, mine, partner: name } = ground;
  const round = sheet.id;
  const desk = useDesk();
  const unsent = (useDeskState().drafts[draftKey(round, "not-quite")] ?? "").trim() !== "";
  const { busy } = useAct(round);
  const [asked, setAsked] = useState(false);
  const words = listening.answer;
  const { digest } = heard;
  const yes = (
    <Button
      kind={asked || unsent ? "quiet" : "primary"}
      busy={busy !== null}
      {...(busy === "yes" && { busyLabel: listening.working })}
      onClick={() => desk.send({ deed: "yes", command: { type: "listening.say-yes", round, digest } })}
    >
      {words.yes}
    </Button>
  );
  return (
    <Stack>
      <Stack gap="close">
        <h2>{fill(words.title, { name })}</h2>
        <Words text={heard.text} kind="quote" />
        <p>{fill(words.lead, { name })}</p>
        {lastTry && <p>{words.lastTry}</p>}
      </Stack>
      <SideWords summary={listening.ownWords} sheet={sheet} answers={mine} added={view.addenda[workspace.seat]} />
      {asked || unsent ? (
        <SayForm
          round={round}
          saying="not-quite"
          label={words.label}
          hint={fill(words.hint, { name })}
          sendLabel={words.send}
          takesFocus={asked}
          commandOf={(sentence) => ({ type: "listening.not-quite", round, digest, sentence })}
        >
          {yes}
          {!unsent && (
            <Button kind="text" onClick={() => setAsked(false)}>
              {words.close}
            </Button>
          )}
        </SayForm>
      ) : (
        <Actions>
          {yes}
          <Button kind="quiet" busy={busy !== null} onClick={() => setAsked(true)}>
            {words.notQuite}
          </Button>
        </Actions>
      )}
    </Stack>
  );
}
