import type { ClauseView } from "@footbridge/shared/domain/clause/view";
import { SECTION_IDS } from "@footbridge/shared/domain/round/sheet";
import { PRACTICE_WORDS } from "@footbridge/shared/practice/en";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { classes } from "../../ui/classes.ts";
import { board } from "../../words/en/board.ts";
import { fill, plural } from "../../words/fill.ts";
import { type BoardPlace, boardAddress } from "./addresses.ts";
import { useBoard } from "./board-context.tsx";
import { isOpenQuestion, linesOf } from "./lines-here.ts";
import styles from "./SectionList.module.css";
import { type SectionStanding, sectionStanding } from "./standing.ts";
import { useDeskState } from "./useDesk.ts";

function standingText({ agreed, open }: SectionStanding): string {
  if (agreed + open === 0) return board.standing.empty;
  if (open === 0) return board.standing.agreed;
  return agreed === 0 ? fill(board.standing.open, { open }) : fill(board.standing.mixed, { agreed, open });
}

/** The sections of the agreement with how they stand, and the lines put aside. */
export function SectionList(props: {
  readonly current: BoardPlace | null;
  /** Someone has just come back to the list, so it takes the focus. */
  readonly arrived: boolean;
}) {
  const { current, arrived } = props;
  const held = useHeld();
  const list = useRef<HTMLElement>(null);
  const came = useRef(arrived);
  useEffect(() => {
    if (!came.current) return;
    window.scrollTo(0, 0);
    list.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const nav = list.current;
    const entry = nav?.querySelector<HTMLElement>("[aria-current]") ?? null;
    if (nav === null || entry === null || nav.scrollHeight <= nav.clientHeight) return;
    // Where the list is longer than the window, the place one is at is in view in it; the page itself stays where it is.
    const { top, bottom } = entry.getBoundingClientRect();
    const frame = nav.getBoundingClientRect();
    if (bottom > frame.bottom) nav.scrollTop += bottom - frame.bottom;
    else if (top < frame.top) nav.scrollTop -= frame.top - top;
  }, [current]);
  const { news } = useDeskState();
  const all = SECTION_IDS.map((id) => ({ id, clauses: linesOf(id, held) }));
  const aside = all.flatMap(({ clauses }) => clauses).filter(({ standing }) => standing === "aside");
  const questions = all.flatMap(({ clauses }) => clauses).filter(isOpenQuestion);
  const isNew = (clauses: readonly ClauseView[]): boolean => clauses.some(({ id }) => id in news);
  return (
    <nav ref={list} tabIndex={-1} className={styles.nav} aria-label={board.sections}>
      <ol className={styles.list}>
        {all.map(({ id, clauses }) => (
          <Entry
            key={id}
            place={id}
            current={current}
            title={PRACTICE_WORDS.sections[id].title}
            state={standingText(sectionStanding(clauses))}
            done={clauses.length > 0 && sectionStanding(clauses).open === 0 && sectionStanding(clauses).agreed > 0}
            fresh={id !== current && isNew(clauses)}
          />
        ))}
        {questions.length > 0 && (
          <Entry
            place="questions"
            current={current}
            title={board.questions.title}
            state={fill(plural(questions.length, board.questions.count), { count: questions.length })}
            done={false}
            fresh={false}
          />
        )}
        {aside.length > 0 && (
          <Entry
            place="aside"
            current={current}
            title={board.aside.title}
            state={fill(plural(aside.length, board.aside.count), { count: aside.length })}
            done={false}
            fresh={false}
          />
        )}
      </ol>
    </nav>
  );
}

function Entry(props: {
  readonly place: BoardPlace;
  readonly current: BoardPlace | null;
  readonly title: string;
  readonly state: string;
  readonly done: boolean;
  readonly fresh: boolean;
}) {
  const { place, current, title, state, done, fresh } = props;
  const { workspace } = useBoard();
  return (
    <li>
      <Link
        className={styles.entry}
        href={boardAddress(workspace, place)}
        aria-current={place === current ? "page" : undefined}
      >
        <span className={styles.title}>{title}</span>
        <span className={styles.state}>
          {fresh && <span className={styles.fresh}>{board.fresh}</span>}
          <span className={classes(done && styles.done)}>{state}</span>
        </span>
      </Link>
    </li>
  );
}
