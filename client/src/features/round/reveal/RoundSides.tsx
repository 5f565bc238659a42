import { type Answers, hasWords } from "@footbridge/shared/domain/round/answer";
import { type Prompt, type PromptGroup, staysWithAuthor } from "@footbridge/shared/domain/round/sheet";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import { otherSeat } from "@footbridge/shared/domain/seat";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import type { RoundSheet } from "@footbridge/shared/practice/sheets";
import type { SheetWords } from "@footbridge/shared/practice/words";
import type { ReactNode } from "react";
import { round } from "../../../words/en/round.ts";
import { groupTitle, wordsOfPrompt } from "../practice.ts";
import { BothSides } from "./BothSides.tsx";
import styles from "./RoundSides.module.css";
import { SideSwitch } from "./SideSwitch.tsx";
import { useSideInView } from "./useSideInView.ts";

export interface RoundSidesProps {
  readonly workspace: WorkspaceView;
  readonly sheet: RoundSheet;
  readonly words: SheetWords;
  readonly view: RoundView;
  readonly theirs: Answers;
  /** What stands under the questions, of whose sides one is shown at a time as well. */
  readonly children?: ReactNode;
}

/** What both wrote, question by question: next to each other, or one at a time where there is no room. */
export function RoundSides({ workspace, sheet, words, view, theirs, children }: RoundSidesProps) {
  const { seat } = workspace;
  const partner = workspace.names[otherSeat(seat)] ?? round.reading.partner;
  const { side, show, pages } = useSideInView();
  return (
    <>
      <SideSwitch side={side} partner={partner} onSide={show} />
      <div className={styles.groups} data-side={side} ref={pages}>
        {groupsToRead(sheet, view, theirs).map((group) => (
          <section key={group.id} className={styles.group} aria-labelledby={`group-${group.id}`}>
            <h2 id={`group-${group.id}`}>{groupTitle(words, group)}</h2>
            {group.prompts.map(({ id }) => (
              <BothSides
                key={id}
                words={wordsOfPrompt(words, id)}
                seat={seat}
                partner={partner}
                mine={view.mine.answers[id]?.answer}
                theirs={theirs[id]}
              />
            ))}
          </section>
        ))}
        {children}
      </div>
    </>
  );
}

/**
 * What both read, group by group. Of a sheet that has a shorter one, what both left open is left out: it may not have been
 * asked of either.
 */
function groupsToRead(sheet: RoundSheet, view: RoundView, theirs: Answers): readonly PromptGroup[] {
  const isRead = ({ id }: Prompt): boolean =>
    !staysWithAuthor(id) &&
    (sheet.short === undefined || hasWords(view.mine.answers[id]?.answer) || hasWords(theirs[id]));
  return sheet.groups
    .map(({ id, prompts }) => ({ id, prompts: prompts.filter(isRead) }))
    .filter(({ prompts }) => prompts.length > 0);
}
