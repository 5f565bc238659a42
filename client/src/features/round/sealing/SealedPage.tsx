import { Details } from "../../../ui/Details.tsx";
import { Stack } from "../../../ui/Layouts.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { Rest } from "../../../ui/Rest.tsx";
import { Sheet } from "../../../ui/Sheet.tsx";
import { round } from "../../../words/en/round.ts";
import { BackToPath } from "../BackToPath.tsx";
import { OwnAnswers } from "../OwnAnswers.tsx";
import type { OwnRound } from "../own-round.ts";
import { OwnReceipt } from "../receipt/OwnReceipt.tsx";
import { UnsavedList } from "../UnsavedList.tsx";
import { ReadyPanel } from "./ReadyPanel.tsx";
import styles from "./SealedPage.module.css";

/** One's own sealed pages: rest, the readiness to read, and the way back. Of the other side only what both may know. */
export function SealedPage({ own }: { readonly own: OwnRound }) {
  const { view, keeper } = own;
  const { ready } = view.mine;
  const both = view.bothSealed;
  const words = round.sealed;
  const sealed = Object.fromEntries(Object.entries(view.mine.answers).map(([id, { answer }]) => [id, answer]));
  const bodies = ready
    ? [both ? words.readyBoth : words.readyAlone]
    : [both ? words.both : words.alone, words.readyQuestion];
  return (
    <Sheet>
      <Stack gap="wide">
        <BackToPath workspace={own.workspace.id} round={own.sheet.id} />
        <Rest>
          <PageTitle above={own.words.title}>{ready ? words.readyTitle : words.title}</PageTitle>
          {/* Read out when it changes while someone rests here. */}
          <div className={styles.bodies} role="status">
            {bodies.map((body) => (
              <p key={body}>{body}</p>
            ))}
          </div>
        </Rest>
        <ReadyPanel own={own} />
        {keeper.unsaved && (
          <Notice tone="warning">
            <p>{words.late}</p>
            <UnsavedList own={own} />
          </Notice>
        )}
        <div>
          <Details summary={words.own}>
            <OwnAnswers own={own} answers={sealed} />
          </Details>
          <OwnReceipt own={own} />
        </div>
      </Stack>
    </Sheet>
  );
}
