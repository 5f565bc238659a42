import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import type { TermId } from "@footbridge/shared/domain/round/sheet";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { Words } from "../../ui/Words.tsx";
import { agreement as words } from "../../words/en/agreement.ts";
import { fill } from "../../words/fill.ts";
import { boardAddress, revisionsAddress } from "../board/addresses.ts";
import { CalendarPart, CalendarPartAfterEnd } from "../calendar/CalendarPart.tsx";
import { trialAddress } from "../trial/addresses.ts";
import { VERIFY } from "../verify/addresses.ts";
import { DigestLine } from "./DigestLine.tsx";
import { Downloads } from "./Downloads.tsx";
import { RevisionFetch } from "./RevisionFetch.tsx";
import { Signatures } from "./Signatures.tsx";

/** What the two agreed to do first, in the order in which it comes. */
const FIRST_THINGS: readonly TermId[] = ["trial-start", "check-in-day", "check-in-time", "trial-midpoint"];

function firstThings(document: AgreementDocument): readonly string[] {
  const clauses = document.sections.flatMap((section) => section.clauses);
  return FIRST_THINGS.flatMap((id) => clauses.filter(({ term }) => term?.id === id).map(({ text }) => text));
}

function Next({ document }: { readonly document: AgreementDocument }) {
  return (
    <>
      <h2>{words.signed.next}</h2>
      {firstThings(document).map((text) => (
        <Words key={text} text={text} />
      ))}
      <p>{words.signed.nextBody}</p>
    </>
  );
}

/** In the place of what comes next, as nothing does. */
function Ended({ workspace }: { readonly workspace: string }) {
  const { title, body, look } = words.signed.ended;
  return (
    <>
      <h2>{title}</h2>
      <p>{body}</p>
      <p>
        <Link href={trialAddress(workspace)}>{look}</Link>
      </p>
    </>
  );
}

/** Both have signed: a quiet moment, the files, and what comes next. */
export function SignedPart(props: {
  readonly workspace: string;
  readonly revision: RevisionView;
  /** The board has changed since. */
  readonly changed: boolean;
}) {
  const { workspace, revision, changed } = props;
  const { signed, sign, panel } = words;
  const { number, signatures } = revision;
  const { trial } = useHeld();
  const ended = trial !== null && trial.ended !== null && trial.revision === number;
  return (
    <>
      <Stack gap="tight">
        <Rest bridge="joined">
          <p>{signed.body}</p>
        </Rest>
        <div role="status">
          {changed && (
            <Notice>
              <p>{fill(panel.changed, { number })}</p>
            </Notice>
          )}
        </div>
      </Stack>
      <RevisionFetch workspace={workspace} revision={revision}>
        {(read) => (
          <>
            {read.match === "differs" && (
              <Notice tone="warning" announce="now" title={sign.mismatch.title}>
                <p>{sign.mismatch.signedBody}</p>
              </Notice>
            )}
            <Signatures
              signatures={signatures}
              made={read.signed.signatures}
              partners={read.signed.document.partners}
            />
            <Stack gap="tight">
              <h2>{signed.files}</h2>
              <p>{signed.filesBody}</p>
              <Downloads workspace={workspace} number={number} />
              <p>
                <Link href={VERIFY}>{signed.check}</Link>
              </p>
            </Stack>
            {ended ? <CalendarPartAfterEnd workspace={workspace} /> : <CalendarPart workspace={workspace} />}
            <Stack gap="close">
              {ended ? <Ended workspace={workspace} /> : <Next document={read.signed.document} />}
              <Actions>
                <ButtonLink kind="quiet" href={revisionsAddress(workspace, number)}>
                  {signed.read}
                </ButtonLink>
                <ButtonLink kind="quiet" href={boardAddress(workspace)}>
                  {signed.board}
                </ButtonLink>
              </Actions>
            </Stack>
            <DigestLine digest={read.signed.digest} match={read.match} />
          </>
        )}
      </RevisionFetch>
    </>
  );
}
