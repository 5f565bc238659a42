import { Button } from "../../ui/Button.tsx";
import { Details } from "../../ui/Details.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { verify as words } from "../../words/en/verify.ts";
import { isSlip, type Typed } from "./checker.ts";

export interface ComparingProps {
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  /** Checks the present file once more; null while there is none. */
  readonly onAgain: (() => void) | null;
}

/** Words that somebody knows from elsewhere, to be found in the file. */
export function Comparing({ typed, onTyped, onAgain }: ComparingProps) {
  const { compare } = words;
  const field = (name: keyof Typed) => (
    <TextInput
      label={compare[name]}
      optional
      value={typed[name]}
      onValue={(value) => onTyped({ ...typed, [name]: value })}
      error={isSlip(typed[name]) ? compare.notWords : undefined}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
  return (
    <Details summary={compare.summary}>
      <Stack gap="close">
        <p>{compare.lead}</p>
        {field("one")}
        {field("other")}
        {field("host")}
        {onAgain !== null && (
          <Actions>
            <Button kind="quiet" onClick={onAgain}>
              {compare.again}
            </Button>
          </Actions>
        )}
      </Stack>
    </Details>
  );
}
