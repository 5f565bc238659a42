import { Button } from "../../../ui/Button.tsx";
import { Actions } from "../../../ui/Layouts.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { StatusLine } from "../../../ui/StatusLine.tsx";
import { round } from "../../../words/en/round.ts";
import type { OwnRound } from "../own-round.ts";
import { type RoundActionType, useRoundAction } from "../useRoundAction.ts";

/** Saying that one is ready to read, taking that back, and taking the seal back. No reason is asked. */
export function ReadyPanel({ own }: { readonly own: OwnRound }) {
  const action = useRoundAction(own.sheet.id);
  const { ready } = own.view.mine;
  const away = action.busy !== null && own.connectedness.state !== "here";
  const press = (type: RoundActionType) => ({
    busy: action.busy === type,
    busyLabel: round.sealed.working,
    onClick: () => action.run(type),
  });
  return (
    <div>
      {action.refusal !== null && (
        <Notice tone="warning" announce="now">
          {action.refusal.sentence}
        </Notice>
      )}
      <Actions>
        {/* One button with two meanings keeps the focus when the meaning changes. */}
        <Button kind={ready ? "quiet" : "primary"} {...press(ready ? "round.take-ready-back" : "round.say-ready")}>
          {ready ? round.sealed.takeReadyBack : round.sealed.sayReady}
        </Button>
        <Button kind={ready ? "text" : "quiet"} {...press("round.take-seal-back")}>
          {round.sealed.takeSealBack}
        </Button>
      </Actions>
      <StatusLine text={away ? round.review.waits : ""} tone="held" />
    </div>
  );
}
