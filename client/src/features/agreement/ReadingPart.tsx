import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { useEffect, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { agreement as words } from "../../words/en/agreement.ts";
import { fill } from "../../words/fill.ts";
import type { Couple } from "../board/couple.ts";
import { useKeptFocus } from "../board/useKeptFocus.ts";
import { AgreementText } from "./AgreementText.tsx";
import { DigestLine } from "./DigestLine.tsx";
import { LeaveForNow } from "./LeaveForNow.tsx";
import { dayOf } from "./moments.ts";
import styles from "./ReadingPart.module.css";
import { RevisionFetch } from "./RevisionFetch.tsx";
import { Signatures } from "./Signatures.tsx";
import { SignForm } from "./SignForm.tsx";
import type { ReadRevision } from "./useRevision.ts";

export interface ReadingPartProps {
  readonly workspace: string;
  readonly couple: Couple;
  readonly revision: RevisionView;
  /** The reader has seen that it was set aside, and goes on. */
  readonly onTurnPage: () => void;
}

/** One version to read to its end, with the place to sign after it. */
export function ReadingPart({ workspace, couple, revision, onTurnPage }: ReadingPartProps) {
  const { number, frozenBy, frozenAt, signatures, status } = revision;
  const { sign } = words;
  const overtaken = status === "set-aside";
  const theySigned = signatures.some(({ seat }) => seat === couple.other);
  const iSigned = signatures.some(({ seat }) => seat === couple.seat);
  const signed = status === "signed";
  useEffect(() => {
    // Whose own signature was the last one has just turned this page by signing.
    if (signed && signatures.at(-1)?.seat === couple.seat) onTurnPage();
  }, [signed, signatures, couple.seat, onTurnPage]);
  const [left, setLeft] = useState(false);
  useEffect(() => {
    // So has whoever set it aside: what they pressed is gone, and the next page's title takes the focus.
    if (overtaken && left) onTurnPage();
  }, [overtaken, left, onTurnPage]);
  const made = frozenBy === couple.seat ? sign.madeByYou : sign.made;
  return (
    <>
      <Stack gap="tight">
        <p>{fill(made, { name: couple.partner, date: dayOf(frozenAt) })}</p>
        <div role="status">
          {!overtaken && theySigned && !iSigned && (
            <Notice>
              <p>{fill(sign.theyWait, { name: couple.partner })}</p>
            </Notice>
          )}
        </div>
      </Stack>
      {overtaken && <Overtaken number={number} onTurnPage={onTurnPage} />}
      <RevisionFetch workspace={workspace} number={number} digest={revision.digest}>
        {(read) => (
          <>
            <AgreementText document={read.signed.document} />
            <AfterText {...{ couple, revision, read, iSigned, onTurnPage }} />
            <Stack gap="close">
              <h2>{words.document.signatures}</h2>
              <Signatures signatures={signatures} partners={read.signed.document.partners} />
              <DigestLine digest={read.signed.digest} match={read.match} />
            </Stack>
          </>
        )}
      </RevisionFetch>
      {status === "frozen" && <LeaveForNow revision={revision} onLeft={() => setLeft(true)} />}
    </>
  );
}

function AfterText(props: {
  readonly couple: Couple;
  readonly revision: RevisionView;
  readonly read: ReadRevision;
  readonly iSigned: boolean;
  readonly onTurnPage: () => void;
}) {
  const { couple, revision, read, iSigned, onTurnPage } = props;
  const { sign } = words;
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
      <p ref={end}>{sign.toEnd}</p>
      <div ref={after} className={styles.after} tabIndex={-1} {...focus}>
        {revision.status === "set-aside" ? (
          <Overtaken number={revision.number} onTurnPage={onTurnPage} />
        ) : revision.status === "signed" ? (
          <BothSigned couple={couple} onTurnPage={onTurnPage} />
        ) : iSigned ? (
          <Rest>
            <h2>{sign.waitTitle}</h2>
            <p>{fill(sign.waitBody, { name: couple.partner })}</p>
          </Rest>
        ) : read.match === "differs" ? (
          <Mismatch />
        ) : (
          <SignForm revision={revision} reached={reached} />
        )}
      </div>
    </>
  );
}

function Overtaken({ number, onTurnPage }: { readonly number: number; readonly onTurnPage: () => void }) {
  const { title, changed, onwards } = words.sign.overtaken;
  return (
    <Notice announce="polite" title={fill(title, { number })}>
      <p>{changed}</p>
      <Actions>
        <Button kind="quiet" onClick={onTurnPage}>
          {onwards}
        </Button>
      </Actions>
    </Notice>
  );
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
