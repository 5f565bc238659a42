import { useRef } from "react";
import type { Action } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useCopied } from "../../ui/useCopied.ts";
import { calendar } from "../../words/en/calendar.ts";
import { RevokeAddress } from "./RevokeAddress.tsx";

/** An address that was just made, the one time it is shown: to copy. */
export function ShownAddress({ address, revoke }: { readonly address: string; readonly revoke: Action<[]> }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, copy] = useCopied();
  const words = calendar.shown;
  return (
    <>
      <p>{words.lead}</p>
      <TextInput
        inputRef={field}
        label={words.label}
        hint={calendar.address.holder}
        value={address}
        readOnly
        spellCheck={false}
      />
      <Actions>
        <Button
          kind="quiet"
          onClick={() => {
            field.current?.select();
            void copy(address);
          }}
        >
          {words.copy}
        </Button>
        <RevokeAddress revoke={revoke} />
      </Actions>
      <StatusLine
        text={copied === "copied" ? words.copied : copied === "failed" ? words.copyFailed : ""}
        tone={copied === "failed" ? "held" : "kept"}
      />
    </>
  );
}
