import { useEffect, useRef, useState } from "react";
import type { Action } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { files } from "../../words/en/files.ts";

interface KeepFileProps {
  readonly keep: Action<[]>;
  readonly onCancel: () => void;
}

/** The file is here; a press opens the phone's own sheet, which opens for nothing else. */
export function KeepFile({ keep, onCancel }: KeepFileProps) {
  const [tried, setTried] = useState(false);
  const press = useRef<HTMLButtonElement>(null);
  useEffect(() => press.current?.focus(), []);
  const once = (): void => {
    setTried(true);
    void keep.run();
  };
  return (
    <>
      <p>{files.here.body}</p>
      {tried && keep.problem !== null && (
        <Notice tone="warning" announce="now">
          {files.here.failed}
        </Notice>
      )}
      <Actions>
        <Button ref={press} busy={keep.busy} busyLabel={files.working} onClick={once}>
          {files.here.keep}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {files.ask.cancel}
        </Button>
      </Actions>
    </>
  );
}
