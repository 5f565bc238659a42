import type { KeyboardEvent, MouseEvent } from "react";
import { Button, type ButtonKind } from "../../ui/Button.tsx";
import { board } from "../../words/en/board.ts";

export interface ActionButtonProps {
  readonly label: string;
  readonly kind?: ButtonKind;
  /** Something at this line is on its way: presses wait for it. */
  readonly busy: boolean;
  /** It is this very action that is on its way. */
  readonly working?: boolean;
  readonly onPress: () => void;
}

/** A held Enter key presses once. */
function pressOnce(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}

/**
 * A button whose meaning may turn into its opposite once it was pressed ("yes" into "take my yes back"): the second press
 * of a double click and a held key do nothing.
 */
export function ActionButton({ label, kind = "text", busy, working = false, onPress }: ActionButtonProps) {
  return (
    <Button
      kind={kind}
      busy={busy}
      {...(working && { busyLabel: board.working })}
      onKeyDown={pressOnce}
      onClick={(event: MouseEvent) => {
        if (event.detail <= 1) onPress();
      }}
    >
      {label}
    </Button>
  );
}
