import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { fill } from "../../words/fill.ts";
import { BackToPath } from "./BackToPath.tsx";
import { addressOf } from "./place.ts";

export interface NotOpenYetProps {
  readonly workspace: string;
  readonly round: string;
  /** What the round is called; stands in the words as `{sheet}`. */
  readonly sheet: string;
  readonly words: { readonly title: string; readonly body: string; readonly toRound: string };
}

/** In the place of a page that comes from an open round: before the reveal, and nothing of either side is said. */
export function NotOpenYet({ workspace, round, sheet, words }: NotOpenYetProps) {
  return (
    <Sheet>
      <Stack>
        <BackToPath workspace={workspace} />
        <PageTitle>{words.title}</PageTitle>
        <p>{fill(words.body, { sheet })}</p>
        <Actions>
          <ButtonLink href={addressOf(workspace, round, { at: "start" })}>{fill(words.toRound, { sheet })}</ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}
