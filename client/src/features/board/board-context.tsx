import type { AgreementView } from "@footbridge/shared/domain/agreement/view";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import { useHeld } from "../../net/LineProvider.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { board } from "../../words/en/board.ts";
import { fill } from "../../words/fill.ts";
import type { Couple } from "./couple.ts";
import type { Desk } from "./desk.ts";
import { useDesk } from "./useDesk.ts";

/** What every part of the board needs to know. */
export interface BoardGround {
  readonly workspace: string;
  readonly couple: Couple;
  readonly desk: Desk;
  /**
   * Does something that changes the board; while a version waits to be signed, only after this person has said that the
   * version may be set aside by it.
   */
  readonly change: (go: () => void) => void;
}

const BoardContext = createContext<BoardGround | null>(null);

/** The board that this part belongs to. */
export function useBoard(): BoardGround {
  const ground = use(BoardContext);
  if (ground === null) throw new Error("this part belongs on the board");
  return ground;
}

/** The number of the version that waits for signatures, or null. */
export function frozenRevision(agreement: AgreementView | null): number | null {
  return agreement?.revisions.find(({ status }) => status === "frozen")?.number ?? null;
}

/** The ground under the board, with the question before a change that sets a version aside. */
export function BoardProvider(props: {
  readonly workspace: string;
  readonly couple: Couple;
  readonly children: ReactNode;
}) {
  const { workspace, couple, children } = props;
  const frozen = frozenRevision(useHeld().agreement);
  const desk = useDesk();
  const [asked, setAsked] = useState<{ readonly number: number; readonly go: () => void } | null>(null);

  const ground = useMemo<BoardGround>(
    () => ({
      workspace,
      couple,
      desk,
      change: (go) => {
        if (frozen === null || desk.state().maySetAside === frozen) go();
        else setAsked({ number: frozen, go });
      },
    }),
    [workspace, couple, desk, frozen],
  );

  const number = asked?.number ?? 0;
  return (
    <BoardContext value={ground}>
      {/* First, so that it has closed and given the focus back before a form that it lets open takes the focus. */}
      <ConfirmDialog
        open={asked !== null}
        title={fill(board.setAside.title, { number })}
        confirmLabel={board.setAside.confirm}
        cancelLabel={board.setAside.cancel}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          if (asked === null) return;
          desk.letSetAside(asked.number);
          setAsked(null);
          asked.go();
        }}
      >
        <p>{fill(board.setAside.body, { number })}</p>
      </ConfirmDialog>
      {children}
    </BoardContext>
  );
}
