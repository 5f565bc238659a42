import { useRef } from "react";
import { Link } from "wouter";
import { ProblemNotice } from "../../app/ProblemNotice.tsx";
import type { Action } from "../../app/useAction.ts";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useCopied } from "../../ui/useCopied.ts";
import { invitation } from "../../words/en/invitation.ts";
import { fill } from "../../words/fill.ts";
import { RevokeButton } from "./RevokeButton.tsx";
import { spokenInstant } from "./spoken-instant.ts";

export interface LinkMadeProps {
  readonly link: string;
  readonly expiresAt: string;
  readonly revoke: Action<[]>;
}

/** A link that was just made, the one time it is shown: to copy, or to share where the device can. */
export function LinkMade({ link, expiresAt, revoke }: LinkMadeProps) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, copy] = useCopied();
  const canShare = typeof navigator.share === "function";
  const share = async (): Promise<void> => {
    // A share that was called off is nobody's problem.
    await navigator.share({ text: invitation.made.shareText, url: link }).catch(() => undefined);
  };
  return (
    <Sheet>
      <Stack>
        <PageTitle>{invitation.made.title}</PageTitle>
        <p>{invitation.made.lead}</p>
        <TextInput
          inputRef={field}
          label={invitation.made.label}
          hint={fill(invitation.made.until, { date: spokenInstant(expiresAt) })}
          value={link}
          readOnly
        />
        <Actions>
          <Button
            onClick={() => {
              field.current?.select();
              void copy(link);
            }}
          >
            {invitation.made.copy}
          </Button>
          {canShare && (
            <Button kind="quiet" onClick={() => void share()}>
              {invitation.made.share}
            </Button>
          )}
        </Actions>
        <StatusLine
          text={copied === "copied" ? invitation.made.copied : copied === "failed" ? invitation.made.copyFailed : ""}
          tone={copied === "failed" ? "held" : "kept"}
        />
        <h2>{invitation.made.afterTitle}</h2>
        <p>{invitation.made.afterBody}</p>
        <ProblemNotice problem={revoke.problem} />
        <RevokeButton revoke={revoke} />
        <p>
          <Link href="/home">{invitation.waiting.home}</Link>
        </p>
      </Stack>
    </Sheet>
  );
}
