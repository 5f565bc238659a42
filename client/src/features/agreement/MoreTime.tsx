import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { signing } from "../../words/en/agreement-signing.ts";
import { LeaveForNow } from "./LeaveForNow.tsx";
import { SleepForm } from "./signing/SleepForm.tsx";

export interface MoreTimeProps {
  readonly revision: RevisionView;
  /** The name of the other person. */
  readonly partner: string;
  /** This person has set it aside. */
  readonly onLeft: () => void;
}

/** Slower needs one: sleeping on a version, or leaving it for now. Either alone, with no reason asked. */
export function MoreTime({ revision, partner, onLeft }: MoreTimeProps) {
  const [choosing, setChoosing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // What was pressed in the form is gone with it: the focus goes back to where it was opened.
    if (!choosing && wasOpen.current) opener.current?.focus();
    wasOpen.current = choosing;
  }, [choosing]);
  return (
    <Stack gap="close">
      {choosing && <SleepForm revision={revision} partner={partner} onClose={() => setChoosing(false)} />}
      <LeaveForNow revision={revision} onLeft={onLeft}>
        {!choosing && (
          <Button kind="quiet" ref={opener} onClick={() => setChoosing(true)}>
            {signing.sleep.open}
          </Button>
        )}
      </LeaveForNow>
    </Stack>
  );
}
