import { useState } from "react";
import type { Action } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { invitation } from "../../words/en/invitation.ts";

/** Takes the link back, after asking once. */
export function RevokeButton({ revoke }: { readonly revoke: Action<[]> }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="text" onClick={() => setAsking(true)}>
        {invitation.waiting.revoke}
      </Button>
      <ConfirmDialog
        open={asking}
        title={invitation.waiting.revokeTitle}
        confirmLabel={invitation.waiting.revoke}
        cancelLabel={invitation.waiting.revokeCancel}
        onConfirm={async () => {
          await revoke.run();
          setAsking(false);
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{invitation.waiting.revokeBody}</p>
      </ConfirmDialog>
    </>
  );
}
