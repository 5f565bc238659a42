import type { ClauseView, VersionView } from "@footbridge/shared/domain/clause/view";
import { SEATS } from "@footbridge/shared/domain/seat";
import { speakerOf } from "@footbridge/shared/practice/speaker";
import { type ReactNode, useState } from "react";
import { classes } from "../../ui/classes.ts";
import { SeatMark } from "../../ui/SeatMark.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { Words } from "../../ui/Words.tsx";
import { board } from "../../words/en/board.ts";
import { fill } from "../../words/fill.ts";
import { useBoard } from "./board-context.tsx";
import { bylineOf } from "./line-words.ts";
import styles from "./Wording.module.css";
import { Yeses } from "./Yeses.tsx";

export interface WordingProps {
  readonly clause: ClauseView;
  readonly version: VersionView;
  /** The buttons for these words; `reread` while the words have changed under the reader's eyes. */
  readonly actions: (reread: (() => void) | null) => ReactNode;
}

/** One wording of a line: whose it is, the words, what stands against them, who has said yes to them. */
export function Wording({ clause, version, actions }: WordingProps) {
  const { couple } = useBoard();
  const [read, setRead] = useState(version.digest);
  const changed = version.digest !== read;
  // Words that came from this person need no second look.
  if (changed && version.by === couple.seat) setRead(version.digest);
  const reread = changed && version.by !== couple.seat ? () => setRead(version.digest) : null;
  const several = clause.versions.length > 1;
  const body = (
    <div className={styles.wording}>
      <WhoseWords clause={clause} version={version} />
      <div key={version.digest} className={classes(reread !== null && styles.fresh)}>
        <Words text={version.words.text} />
      </div>
      <Objections version={version} />
      {clause.standing === "live" && <Yeses yes={version.yes} />}
      {reread !== null && (
        <p className={styles.reread}>{fill(board.line.changedUnderneath, { name: couple.partner })}</p>
      )}
      {actions(reread)}
    </div>
  );
  if (!several) return body;
  return (
    <Sheet kind="card" as="li" {...(version.by !== "both" && { seat: version.by })}>
      {body}
    </Sheet>
  );
}

/** The author's mark where several wordings stand side by side or where a person speaks for themselves. */
function WhoseWords({ clause, version }: { readonly clause: ClauseView; readonly version: VersionView }) {
  const { couple } = useBoard();
  const speaker = speakerOf(clause);
  const byline = bylineOf(clause, version, couple);
  const authors = version.by === "both" ? SEATS : [version.by];
  const marked = clause.versions.length > 1 ? authors : speaker === null ? [] : [speaker];
  if (marked.length === 0 && byline === null) return null;
  return (
    <p className={styles.whose}>
      {marked.map((seat) => (
        <SeatMark key={seat} seat={seat} name={couple.nameOf(seat)} />
      ))}
      {byline !== null && <span className={styles.byline}>{byline}</span>}
    </p>
  );
}

/** "Not like this", with the sentence that was written to it. */
function Objections({ version }: { readonly version: VersionView }) {
  const { couple } = useBoard();
  return [couple.seat, couple.other].map((seat) => {
    const sentence = version.objections[seat];
    return sentence === null ? null : (
      <div key={seat} className={styles.objection}>
        <p className={styles.whose}>
          <SeatMark seat={seat} name={couple.nameOf(seat)} />
          <span className={styles.byline}>{board.line.notLikeThis}</span>
        </p>
        <Words text={sentence} kind="quote" />
      </div>
    );
  });
}
