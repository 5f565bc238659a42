import { ADDENDA_LIMIT } from "@footbridge/shared/domain/listening/commands";
import type { SentView } from "@footbridge/shared/domain/listening/view";
import { otherSeat, type Seat } from "@footbridge/shared/domain/seat";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useHeld } from "../../net/LineProvider.tsx";
import { Button } from "../../ui/Button.tsx";
import { SeatMark } from "../../ui/SeatMark.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { listening } from "../../words/en/listening.ts";
import { fill } from "../../words/fill.ts";
import { AddedWords } from "./AddedWords.tsx";
import styles from "./Addenda.module.css";
import { draftKey, placeOf } from "./desk.ts";
import { partnerOf } from "./ground.ts";
import { Outcome } from "./Outcome.tsx";
import { SayForm } from "./SayForm.tsx";
import { useAct, useDeskState } from "./useDesk.ts";

/** What each added to their own opened words, under those words, with its day; and room to add to one's own. */
export function Addenda({ workspace, round }: { readonly workspace: WorkspaceView; readonly round: string }) {
  const said = useHeld().listening[round];
  if (said === undefined) return null;
  const { seat } = workspace;
  const name = partnerOf(workspace);
  const words = listening.addenda;
  const mine = said.addenda[seat];
  return (
    <section className={styles.addenda} aria-labelledby="added-later">
      <h2 id="added-later">{words.title}</h2>
      <p>{words.lead}</p>
      <div className={styles.sides}>
        <Side of="theirs" seat={otherSeat(seat)} name={name} added={said.addenda[otherSeat(seat)]} />
        <Side of="mine" seat={seat} name={listening.you} added={mine}>
          {mine.length < ADDENDA_LIMIT && <AddForm round={round} partner={name} />}
          <Outcome place={placeOf(round, "add")} partner={name} />
        </Side>
      </div>
    </section>
  );
}

interface SideProps {
  readonly of: "mine" | "theirs";
  readonly seat: Seat;
  readonly name: string;
  readonly added: readonly SentView[];
  readonly children?: ReactNode;
}

function Side({ of, seat, name, added, children }: SideProps) {
  return (
    <div className={styles.side} data-of={of}>
      <Sheet kind="card" seat={seat}>
        <div className={styles.words}>
          <SeatMark seat={seat} name={name} />
          {added.length === 0 ? <p className={styles.none}>{listening.addenda.none}</p> : <AddedWords added={added} />}
          {children}
        </div>
      </Sheet>
    </div>
  );
}

function AddForm({ round, partner }: { readonly round: string; readonly partner: string }) {
  const unsent = (useDeskState().drafts[draftKey(round, "add")] ?? "") !== "";
  const [asked, setAsked] = useState(false);
  const { done } = useAct(placeOf(round, "add"));
  const [seen, setSeen] = useState(done);
  const button = useRef<HTMLButtonElement>(null);
  const sent = useRef(false);
  const words = listening.addenda;
  // Once it is sent there is nothing left to write, and the form gives way to the button again.
  if (done !== seen) {
    setSeen(done);
    if (done !== null) setAsked(false);
  }
  useEffect(() => {
    if (sent.current && done !== null && document.activeElement === document.body) button.current?.focus();
    sent.current = done === null;
  }, [done]);
  if (!asked && !unsent)
    return (
      <div>
        <Button kind="quiet" ref={button} onClick={() => setAsked(true)}>
          {words.open}
        </Button>
      </div>
    );
  return (
    <SayForm
      round={round}
      saying="add"
      label={words.label}
      hint={fill(words.hint, { name: partner })}
      sendLabel={words.send}
      takesFocus={asked}
      commandOf={(text) => ({ type: "listening.add", round, text })}
    >
      {!unsent && (
        <Button kind="text" onClick={() => setAsked(false)}>
          {words.close}
        </Button>
      )}
    </SayForm>
  );
}
