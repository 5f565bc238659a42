import type { RoundCommand } from "@footbridge/shared/domain/round/commands";
import { usePress } from "../../../net/usePress.ts";
import { Button } from "../../../ui/Button.tsx";
import { Actions, Stack } from "../../../ui/Layouts.tsx";
import { round as words } from "../../../words/en/round.ts";
import { PressOutcome } from "../../workspace/PressOutcome.tsx";

/** Whoever sealed pages that were never opened may still take the seal back. No reason is asked. */
export function SealStays({ round }: { readonly round: string }) {
  const press = usePress<RoundCommand>();
  return (
    <Stack gap="close">
      <Actions>
        <Button
          kind="text"
          busy={press.busy}
          busyLabel={words.sealed.working}
          onClick={() => void press.run({ type: "round.take-seal-back", round })}
        >
          {words.sealed.takeSealBack}
        </Button>
      </Actions>
      <PressOutcome press={press} offline={words.review.waits} />
    </Stack>
  );
}
