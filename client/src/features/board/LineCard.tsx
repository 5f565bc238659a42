import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import { PRACTICE_WORDS } from "@footbridge/shared/practice/en";
import { speakerOf } from "@footbridge/shared/practice/speaker";
import { useId, useRef, useState } from "react";
import { Link } from "wouter";
import { classes } from "../../ui/classes.ts";
import { Sheet } from "../../ui/Sheet.tsx";
import { useKeptFocus } from "../../ui/useKeptFocus.ts";
import { board } from "../../words/en/board.ts";
import { fill } from "../../words/fill.ts";
import { LookWithMe } from "../meeting/LookWithMe.tsx";
import { WorkingHere } from "../meeting/WorkingHere.tsx";
import { addressOf } from "../round/place.ts";
import { useBoard } from "./board-context.tsx";
import { LineActions } from "./LineActions.tsx";
import styles from "./LineCard.module.css";
import { LineForm } from "./LineForm.tsx";
import { makingOf, originOf, titleOf } from "./line-words.ts";
import { Outcome } from "./Outcome.tsx";
import { carrySlots, firstSlots } from "./slots.ts";
import { useDeskState } from "./useDesk.ts";
import { Wording } from "./Wording.tsx";
import { WordingActions } from "./WordingActions.tsx";

/** One line of the agreement, with everything that can be done with it. */
export function LineCard({ clause }: { readonly clause: ClauseView }) {
  const { couple } = useBoard();
  const { open, news } = useDeskState();
  const headingId = useId();
  const card = useRef<HTMLLIElement>(null);
  const focus = useKeptFocus(card);
  /** Whether the form that is open was opened here by a press, so that it may take the focus. */
  const [pressed, setPressed] = useState(false);

  const digests = clause.versions.map(({ digest }) => digest);
  const [slots, setSlots] = useState(() => firstSlots(digests));
  const carried = carrySlots(slots, digests);
  if (carried !== slots) setSlots(carried);

  const form = open[clause.id];
  const change = news[clause.id];
  const speaker = clause.versions.length > 1 ? null : speakerOf(clause);
  const several = clause.versions.length > 1;
  const wordings = clause.versions.map((version, index) => (
    <Wording
      key={carried[index]?.id ?? version.digest}
      clause={clause}
      version={version}
      actions={(reread) => (
        <WordingActions clause={clause} version={version} reread={reread} onForm={() => setPressed(true)} />
      )}
    />
  ));
  return (
    <li
      ref={card}
      id={clause.id}
      tabIndex={-1}
      aria-labelledby={headingId}
      className={classes(
        styles.line,
        change !== undefined && styles.changed,
        (change === "proposed" || change === "drafted") && styles.arrived,
      )}
      {...focus}
    >
      <WorkingHere clause={clause.id} />
      <Sheet kind="card" as="article" labelledBy={headingId} {...(speaker !== null && { seat: speaker })}>
        <div className={styles.body}>
          <div className={styles.head}>
            <h3 id={headingId}>{titleOf(clause)}</h3>
            {change !== undefined && (
              <p className={styles.news}>{fill(board.changed[change], { name: couple.partner })}</p>
            )}
            {clause.standing !== "withdrawn" && <Making clause={clause} />}
          </div>
          {several ? (
            <ul className={styles.several} aria-label={board.line.wordings}>
              {wordings}
            </ul>
          ) : (
            wordings
          )}
          {clause.standing !== "live" && (
            <p className={styles.making}>
              {fill(board.line[clause.standing], { section: PRACTICE_WORDS.sections[clause.section].title })}
            </p>
          )}
          {clause.agreed !== null && (
            <p className={styles.agreed}>
              <svg className={styles.check} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path d="M3 8.6 6.4 12 13 4.6" />
              </svg>
              {board.line.agreed}
            </p>
          )}
          {form === undefined ? (
            <LineActions clause={clause} onForm={() => setPressed(true)} />
          ) : (
            <LineForm clause={clause} form={form} takesFocus={pressed} onClosed={() => setPressed(false)} />
          )}
          <LookWithMe at={{ clause: clause.id }} />
          <Outcome place={clause.id} />
        </div>
      </Sheet>
    </li>
  );
}

/** How the line came to be, and the sheet it came from. */
function Making({ clause }: { readonly clause: ClauseView }) {
  const { workspace, couple } = useBoard();
  const origin = originOf(clause, couple);
  const open = clause.making === "open-question" && clause.versions.length > 1 && clause.standing === "live";
  return (
    <p className={styles.making}>
      <span>
        {makingOf(clause, couple)}
        {open && `. ${board.making.openHint}`}
      </span>
      {origin !== null && <Link href={addressOf(workspace, origin.round, { at: "read" })}>{origin.sentence}</Link>}
    </p>
  );
}
