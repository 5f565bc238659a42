import { BOUNDARY_TEXT_LIMIT, type BoundaryCommand } from "@footbridge/shared/domain/boundary/commands";
import { otherSeat } from "@footbridge/shared/domain/seat";
import { isSeen } from "@footbridge/shared/domain/seen";
import { useState } from "react";
import { usePress } from "../../net/usePress.ts";
import { Button } from "../../ui/Button.tsx";
import { Form } from "../../ui/Form.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { SelectInput } from "../../ui/pickers.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { trial as words } from "../../words/en/trial.ts";
import { fill } from "../../words/fill.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import type { BoundariesPartProps } from "./BoundariesPart.tsx";
import { tightenings, useTightening } from "./useTightening.ts";

function problemIn(text: string): string | undefined {
  if (!isSeen(text)) return words.boundaries.empty;
  return text.length > BOUNDARY_TEXT_LIMIT ? words.boundaries.tooLong : undefined;
}

/**
 * One sentence with which somebody holds a boundary of their own tighter. Nothing of it leaves the page before it is sent,
 * and what was not sent is there again when they come back from another page of ours.
 */
export function TightenForm({ workspace, trial }: BoundariesPartProps) {
  const press = usePress<BoundaryCommand>();
  const written = useTightening(workspace);
  const { text, line } = written;
  const [tried, setTried] = useState(false);
  const [kept, setKept] = useState(false);
  const { seat, names } = workspace;
  const partner = names[otherSeat(seat)] ?? words.partner;
  const problem = problemIn(text);
  // What the other promised is not one's own to tighten.
  const lines = trial.promises.filter(({ speaker }) => speaker !== otherSeat(seat));
  const send = async (): Promise<void> => {
    setTried(true);
    if (problem !== undefined || press.busy) return;
    if (!(await press.run({ type: "boundary.tighten", text: text.trim(), line: line === "" ? null : line }))) return;
    tightenings.settle(workspace, written);
    setKept(true);
    setTried(false);
  };
  return (
    <Form onSend={() => void send()}>
      <TextInput
        label={words.boundaries.text}
        hint={fill(words.boundaries.textHint, { partner })}
        voice="person"
        limit={BOUNDARY_TEXT_LIMIT}
        value={text}
        onValue={(next) => tightenings.write(workspace, { ...written, text: next })}
        {...(tried && problem !== undefined ? { error: problem } : {})}
      />
      <SelectInput
        label={words.boundaries.line}
        optional
        none={words.boundaries.noLine}
        options={lines.map((each) => ({ value: each.id, label: each.text }))}
        value={line}
        onValue={(next) => tightenings.write(workspace, { ...written, line: next })}
      />
      <Actions>
        <Button type="submit" kind="quiet" busy={press.busy} busyLabel={words.working}>
          {words.boundaries.send}
        </Button>
      </Actions>
      {text === "" || press.busy ? (
        <StatusLine text={kept && text === "" ? words.boundaries.held : ""} />
      ) : (
        <StatusLine tone="held" text={words.boundaries.unsent} />
      )}
      <PressOutcome press={press} offline={words.offline} />
    </Form>
  );
}
