import type { ReactNode } from "react";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import { Button, type ButtonKind } from "../../ui/Button.tsx";
import { DialogFrame } from "../../ui/DialogFrame.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { files } from "../../words/en/files.ts";
import { AskPassPhrase } from "./AskPassPhrase.tsx";
import { KeepFile } from "./KeepFile.tsx";
import { useFile } from "./useFile.ts";

export interface FileButtonProps {
  /** The file's path on the server. */
  readonly from: string;
  /** The name under which it is saved; neutral, as it stands in a list of downloads. */
  readonly name: string;
  readonly kind?: ButtonKind;
  readonly children: ReactNode;
}

/** Takes a file along. Where the pass phrase was not typed for a while, it is asked for first. */
export function FileButton({ from, name, kind = "quiet", children }: FileButtonProps) {
  const { step, take, confirm, keep, putAway } = useFile(from, name);
  const open = step.at === "asking" || step.at === "here";
  return (
    <Stack gap="close">
      <Actions>
        <Button kind={kind} busy={take.busy} busyLabel={files.working} onClick={() => void take.run()}>
          {children}
        </Button>
      </Actions>
      <ProblemNotice problem={take.problem} />
      <VisuallyHidden>
        <span role="status">{step.at === "saved" ? files.saved : ""}</span>
      </VisuallyHidden>
      <DialogFrame open={open} title={step.at === "here" ? files.here.title : files.ask.title} onCancel={putAway}>
        {step.at === "asking" && <AskPassPhrase confirm={confirm} onCancel={putAway} />}
        {step.at === "here" && <KeepFile keep={keep} onCancel={putAway} />}
      </DialogFrame>
    </Stack>
  );
}
