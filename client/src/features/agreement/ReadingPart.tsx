import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { useEffect, useState } from "react";
import { Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { agreement as words } from "../../words/en/agreement.ts";
import { signing } from "../../words/en/agreement-signing.ts";
import { fill } from "../../words/fill.ts";
import type { Couple } from "../board/couple.ts";
import { AgreementText } from "./AgreementText.tsx";
import { basesOf } from "./comparison/base.ts";
import { ComparisonPart } from "./comparison/ComparisonPart.tsx";
import { DigestLine } from "./DigestLine.tsx";
import { KeyElsewhere } from "./keys/KeyElsewhere.tsx";
import { KeyWords } from "./keys/KeyWords.tsx";
import { keyStanding } from "./keys/key-standing.ts";
import type { OwnKey } from "./keys/own-key.ts";
import { useOwnKey } from "./keys/useOwnKey.ts";
import { MoreTime } from "./MoreTime.tsx";
import { dayOf } from "./moments.ts";
import { Overtaken } from "./Overtaken.tsx";
import { RevisionFetch } from "./RevisionFetch.tsx";
import { Signatures } from "./Signatures.tsx";
import { SignPlace } from "./SignPlace.tsx";
import { spokenMoment } from "./signing/spoken-moment.ts";
import { useResting } from "./signing/useResting.ts";
import type { ReadRevision } from "./useRevision.ts";

export interface ReadingPartProps {
  readonly workspace: string;
  readonly couple: Couple;
  readonly revision: RevisionView;
  /** All of them, the first one first. */
  readonly revisions: readonly RevisionView[];
  /** This person has made another version in place of this one. */
  readonly onMade: () => void;
  /** The reader has seen that it was set aside, and goes on. */
  readonly onTurnPage: () => void;
}

/** One version to read to its end, with the place to sign after it. */
export function ReadingPart(props: ReadingPartProps) {
  const { workspace, couple, revision, onTurnPage } = props;
  const { number, signatures, status } = revision;
  const own = useOwnKey(workspace, couple.seat);
  const overtaken = status === "set-aside";
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
  return (
    <>
      <Beginning couple={couple} revision={revision} />
      {overtaken && <Overtaken number={number} onTurnPage={onTurnPage} />}
      <RevisionFetch workspace={workspace} revision={revision}>
        {(read) => <Reading {...props} own={own} read={read} onLeft={() => setLeft(true)} />}
      </RevisionFetch>
    </>
  );
}

/** Who made it, and what the other has done with it meanwhile. */
function Beginning({ couple, revision }: { readonly couple: Couple; readonly revision: RevisionView }) {
  const { sign } = words;
  const resting = useResting(revision.sleeps, couple.seat);
  const { status, signatures } = revision;
  const made = revision.frozenBy === couple.seat ? sign.madeByYou : sign.made;
  const iSigned = signatures.some(({ seat }) => seat === couple.seat);
  const theySigned = signatures.some(({ seat }) => seat === couple.other);
  const theirTime = resting?.theirs ?? null;
  const name = couple.partner;
  return (
    <Stack gap="tight">
      <p>{fill(made, { name, date: dayOf(revision.frozenAt) })}</p>
      <div role="status">
        {status === "frozen" && theySigned && !iSigned && (
          <Notice>
            <p>{fill(sign.theyWait, { name })}</p>
          </Notice>
        )}
      </div>
      <div role="status">
        {status === "frozen" && theirTime !== null && (
          <Notice>
            <p>{fill(signing.asleep.now, { name, until: spokenMoment(theirTime) })}</p>
          </Notice>
        )}
      </div>
    </Stack>
  );
}

interface ReadingProps extends ReadingPartProps {
  readonly own: OwnKey | null;
  readonly read: ReadRevision;
  /** This person has set it aside. */
  readonly onLeft: () => void;
}

function Reading(props: ReadingProps) {
  const { workspace, couple, revision, revisions, own, read, onMade, onLeft, onTurnPage } = props;
  const { document, signatures: made } = read.signed;
  const resting = useResting(revision.sleeps, couple.seat);
  const standing = own === null ? null : keyStanding(document.keys[couple.seat], own);
  const [first, ...others] = basesOf(revisions, revision.number);
  const iSigned = revision.signatures.some(({ seat }) => seat === couple.seat);
  return (
    <>
      {standing?.at === "elsewhere" && revision.status === "frozen" && !iSigned && (
        <KeyElsewhere {...{ workspace, couple, revision, standing, onMade }} />
      )}
      {first !== undefined && <ComparisonPart workspace={workspace} now={document} bases={[first, ...others]} />}
      <AgreementText document={document} />
      <SignPlace {...{ workspace, couple, revision, read, standing, resting, onTurnPage }} />
      {revision.status === "frozen" && <MoreTime revision={revision} partner={couple.partner} onLeft={onLeft} />}
      <Stack gap="close">
        <h2>{words.document.signatures}</h2>
        <Signatures signatures={revision.signatures} made={made} partners={document.partners} />
        {revision.status === "frozen" && revision.signatures.length > 0 && <p>{signing.made.later}</p>}
      </Stack>
      <KeyWords couple={couple} document={document} standing={standing} />
      <DigestLine digest={read.signed.digest} match={read.match} />
    </>
  );
}
