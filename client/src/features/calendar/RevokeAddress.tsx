import { useState } from "react";
import type { Action } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { calendar } from "../../words/en/calendar.ts";

/** Takes the address back, after asking once. */
export function RevokeAddress({ revoke }: { readonly revoke: Action<[]> }) {
  const [asking, setAsking] = useState(false);
  const words = calendar.revoke;
  return (
    <>
      <Button kind="text" onClick={() => setAsking(true)}>
        {words.press}
      </Button>
      <ConfirmDialog
        open={asking}
        title={words.title}
        confirmLabel={words.press}
        cancelLabel={words.cancel}
        onConfirm={async () => {
          await revoke.run();
          setAsking(false);
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{words.body}</p>
      </ConfirmDialog>
    </>
  );
}
