import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { agreement as words } from "../../words/en/agreement.ts";
import { signAddress } from "../board/addresses.ts";
import type { Couple } from "../board/couple.ts";
import { AgreementText } from "./AgreementText.tsx";
import { DigestLine } from "./DigestLine.tsx";
import { Downloads } from "./Downloads.tsx";
import { KeyWords } from "./keys/KeyWords.tsx";
import { RevisionFetch } from "./RevisionFetch.tsx";
import { Signatures } from "./Signatures.tsx";

export interface RevisionPartProps {
  readonly workspace: string;
  readonly couple: Couple;
  readonly revision: RevisionView;
  /** No other version came after it: the words of its keys are the ones to compare. */
  readonly newest: boolean;
}

/** One version to look at: its text, its signatures, and its files where both have signed. */
export function RevisionPart({ workspace, couple, revision, newest }: RevisionPartProps) {
  const { number, status, signatures } = revision;
  return (
    <>
      {status === "set-aside" && (
        <Notice>
          <p>{words.revisions.setAside}</p>
        </Notice>
      )}
      {status === "frozen" && (
        <Actions>
          <ButtonLink href={signAddress(workspace)}>{words.panel.toSign}</ButtonLink>
        </Actions>
      )}
      {status === "signed" && <Downloads workspace={workspace} number={number} />}
      <RevisionFetch workspace={workspace} revision={revision}>
        {(read) => (
          <>
            {read.match === "differs" && (
              <Notice tone="warning" announce="now" title={words.sign.mismatch.title}>
                <p>{words.sign.mismatch.signedBody}</p>
              </Notice>
            )}
            <AgreementText document={read.signed.document} />
            <Stack gap="close">
              <h2>{words.document.signatures}</h2>
              <Signatures
                signatures={signatures}
                made={read.signed.signatures}
                partners={read.signed.document.partners}
              />
              <DigestLine digest={read.signed.digest} match={read.match} />
            </Stack>
            {newest && <KeyWords couple={couple} document={read.signed.document} standing={null} />}
          </>
        )}
      </RevisionFetch>
    </>
  );
}
