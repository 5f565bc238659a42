import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { useEffect, useRef, useState } from "react";
import { Waiting } from "../../app/Waiting.tsx";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { useKeptFocus } from "../../ui/useKeptFocus.ts";
import { agreement as words } from "../../words/en/agreement.ts";
import { keys } from "../../words/en/agreement-keys.ts";
import { fill } from "../../words/fill.ts";
import type { Couple } from "../board/couple.ts";
import type { KeyStanding } from "./keys/key-standing.ts";
import { Overtaken } from "./Overtaken.tsx";
import styles from "./SignPlace.module.css";
import { Asleep } from "./signing/Asleep.tsx";
import type { Resting } from "./signing/resting.ts";
import { SignedAlready } from "./signing/SignedAlready.tsx";
import { SignForm } from "./signing/SignForm.tsx";
import type { ReadRevision } from "./useRevision.ts";

export interface SignPlaceProps {
  readonly workspace: string;
  readonly couple: Couple;
  readonly revision: RevisionView;
  readonly read: ReadRevision;
  /** How this device can sign it; null until that is known. */
  readonly standing: KeyStanding | null;
  /** Who of the two sleeps on it. */
  readonly resting: Resting | null;
  readonly onTurnPage: () => void;
}

/** The end of the text, and after it whatever there is to do with this version. */
export function SignPlace(props: SignPlaceProps) {
  const end = useRef<HTMLParagraphElement>(null);
  const [reached, setReached] = useState(false);
  const after = useRef<HTMLDivElement>(null);
  const focus = useKeptFocus(after);
  useEffect(() => {
    const mark = end.current;
    if (mark === null) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setReached(true);
    });
    watch.observe(mark);
    return () => watch.disconnect();
  }, []);
  return (
    <>
      <p ref={end}>{words.sign.toEnd}</p>
      <div ref={after} className={styles.after} tabIndex={-1} {...focus}>
        <Place {...props} reached={reached} />
      </div>
    </>
  );
}

function Place(props: SignPlaceProps & { readonly reached: boolean }) {
  const { workspace, couple, revision, read, standing, resting, reached, onTurnPage } = props;
  if (revision.status === "set-aside") return <Overtaken number={revision.number} onTurnPage={onTurnPage} />;
  if (revision.status === "signed") return <BothSigned couple={couple} onTurnPage={onTurnPage} />;
  if (revision.signatures.some(({ seat }) => seat === couple.seat))
    return <SignedAlready {...{ couple, revision, resting }} />;
  if (read.match === "differs") return <Mismatch />;
  if (resting !== null) return <Asleep {...{ couple, revision, resting }} />;
  if (standing === null) return <Waiting />;
  if (standing.at === "elsewhere") return <p>{keys.missing.below}</p>;
  return <SignForm {...{ workspace, couple, read, standing, reached }} />;
}

/** The other has just signed too: said where the waiting was, and the reader goes on when they like. */
function BothSigned({ couple, onTurnPage }: { readonly couple: Couple; readonly onTurnPage: () => void }) {
  const { title, theySignedToo, onwards } = words.signed;
  return (
    <Rest bridge="joined">
      <div role="status">
        <Stack gap="tight">
          <h2>{title}</h2>
          <p>{fill(theySignedToo, { name: couple.partner })}</p>
        </Stack>
      </div>
      <Actions>
        <Button onClick={onTurnPage}>{onwards}</Button>
      </Actions>
    </Rest>
  );
}

/** The one thing that is said loudly: the text that came is not the text that was frozen. */
function Mismatch() {
  const { title, body } = words.sign.mismatch;
  return (
    <Notice tone="warning" announce="now" title={title}>
      <p>{body}</p>
    </Notice>
  );
}
