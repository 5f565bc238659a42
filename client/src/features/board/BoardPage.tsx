import { libraryPageForPlace } from "@footbridge/shared/practice/library";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { Steady } from "../../ui/Steady.tsx";
import { board } from "../../words/en/board.ts";
import { fill } from "../../words/fill.ts";
import { AgreementPanel } from "../agreement/AgreementPanel.tsx";
import { Commitments } from "../commitment/Commitments.tsx";
import { LibraryAside } from "../library/LibraryAside.tsx";
import { WorkingReadOut } from "../meeting/WorkingHere.tsx";
import { pathAddress } from "../round/place.ts";
import { Announcer } from "./Announcer.tsx";
import { AsidePanel } from "./AsidePanel.tsx";
import { type BoardPlace, boardAddress, PLACE_PARAM } from "./addresses.ts";
import styles from "./BoardPage.module.css";
import { BoardProvider, frozenRevision } from "./board-context.tsx";
import { useCouple } from "./couple.ts";
import { LookTogether } from "./LookTogether.tsx";
import { QuestionsPanel } from "./QuestionsPanel.tsx";
import { SectionList } from "./SectionList.tsx";
import { SectionPanel } from "./SectionPanel.tsx";
import { isSectionId } from "./standing.ts";
import { useDeskState } from "./useDesk.ts";
import { useWide } from "./useWide.ts";

/** The live board of a workspace: every line of the agreement, by section. Inside a `LineProvider`. */
export function BoardPage() {
  const couple = useCouple();
  const { board: order, workspace } = useHeld();
  if (couple === null || order === null || workspace === null) {
    return (
      <Sheet>
        <PageTitle>{board.title}</PageTitle>
        <Waiting />
      </Sheet>
    );
  }
  return (
    <BoardProvider workspace={workspace.id} couple={couple}>
      <Announcer couple={couple} />
      <WorkingReadOut />
      <SteadyBoard workspace={workspace.id} />
    </BoardProvider>
  );
}

/** The board, rendered anew with every change of it, so that nothing moves under a hand or an eye. */
function SteadyBoard({ workspace }: { readonly workspace: string }) {
  useHeld();
  useDeskState();
  return (
    <Steady>
      <Board workspace={workspace} />
    </Steady>
  );
}

function placeIn(params: URLSearchParams): BoardPlace | null {
  const text = params.get(PLACE_PARAM) ?? "";
  return text === "aside" || text === "questions" || isSectionId(text) ? text : null;
}

function Board({ workspace }: { readonly workspace: string }) {
  const [params] = useSearchParams();
  const wide = useWide();
  const asked = placeIn(params);
  const place = asked ?? (wide ? "purpose" : null);
  const list = wide || place === null;
  // The first place that a visit shows leaves the focus to the page's title; every later one takes it.
  const [start] = useState(asked);
  const [moved, setMoved] = useState(false);
  if (!moved && asked !== start) setMoved(true);
  return (
    <Sheet width={wide ? "wide" : "text"}>
      <div className={styles.page}>
        <div className={styles.intro}>
          <PageTitle
            above={
              list ? (
                <Link href={pathAddress(workspace)}>{board.back}</Link>
              ) : (
                <Link href={boardAddress(workspace)}>{board.allSections}</Link>
              )
            }
          >
            {board.title}
          </PageTitle>
          {list && (
            <>
              <p className={styles.lead}>{board.lead}</p>
              <AgreementPanel />
              <Commitments />
            </>
          )}
        </div>
        <LookTogether workspace={workspace} {...(!list && { at: place })} />
        <FrozenNotice />
        <div className={styles.board}>
          {list && <SectionList current={place} arrived={moved && place === null} />}
          {place === "aside" && <AsidePanel key={place} arrived={moved} />}
          {place === "questions" && <QuestionsPanel key={place} arrived={moved} />}
          {place !== null && isSectionId(place) && <SectionPanel key={place} section={place} arrived={moved} />}
        </div>
        <LibraryAside page={libraryPageForPlace("board")} />
      </div>
    </Sheet>
  );
}

/** Said before anyone begins to write, while a version waits to be signed. */
function FrozenNotice() {
  const frozen = frozenRevision(useHeld().agreement);
  if (frozen === null) return null;
  return (
    <Notice>
      <p>{fill(board.setAside.notice, { number: frozen })}</p>
    </Notice>
  );
}
