import type { AgreementView } from "@footbridge/shared/domain/agreement/view";
import { useState } from "react";
import { Link } from "wouter";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { agreement as words } from "../../words/en/agreement.ts";
import { boardAddress } from "../board/addresses.ts";
import { type Couple, useCouple } from "../board/couple.ts";
import { NotYetBeforeSigning } from "../commitment/Commitments.tsx";
import { FreezePart } from "./FreezePart.tsx";
import { ReadingPart } from "./ReadingPart.tsx";
import { SignedPart } from "./SignedPart.tsx";
import { firstPage, type SignPage } from "./sign-page.ts";
import { stageOf } from "./stage.ts";

/** Making a version, reading it to the end, signing it: whatever is next. Inside a `LineProvider`. */
export function AgreementPage() {
  const { agreement, workspace } = useHeld();
  const couple = useCouple();
  if (agreement === null || workspace === null || couple === null) {
    return (
      <Sheet>
        <PageTitle>{words.sign.title}</PageTitle>
        <Waiting />
      </Sheet>
    );
  }
  return <Known agreement={agreement} workspace={workspace.id} couple={couple} />;
}

interface KnownProps {
  readonly agreement: AgreementView;
  readonly workspace: string;
  readonly couple: Couple;
}

/**
 * Pages are turned by the person who reads them: a version stays on the screen when it is set aside or signed meanwhile,
 * and one that the other has made is offered and not put in the way.
 */
function Known({ agreement, workspace, couple }: KnownProps) {
  const [page, setPage] = useState<SignPage>(() => firstPage(agreement, couple.seat));
  /** This person has made a version, in place of the one with this number. */
  const [madeAfter, setMadeAfter] = useState<number | null>(null);
  const stage = stageOf(agreement, couple.seat);
  if (madeAfter !== null && "revision" in stage && stage.revision.number > madeAfter) {
    setMadeAfter(null);
    setPage({ at: "reading", number: stage.revision.number });
  }
  const turn = (): void => setPage(firstPage(agreement, couple.seat));
  const revision = page.at === "next" ? undefined : agreement.revisions.find(({ number }) => number === page.number);
  return (
    <Sheet>
      <Stack gap="wide">
        {/* A page of its own each time it is turned: its title takes the focus. */}
        <PageTitle
          key={page.at === "next" ? page.at : `${page.at} ${page.number}`}
          above={<Link href={boardAddress(workspace)}>{words.back}</Link>}
        >
          {page.at === "signed" ? words.signed.title : words.sign.title}
        </PageTitle>
        {page.at !== "signed" && <NotYetBeforeSigning />}
        {revision === undefined ? (
          <FreezePart {...{ workspace, agreement, couple }} onMade={() => setMadeAfter(0)} onTurnPage={turn} />
        ) : page.at === "signed" ? (
          <SignedPart key={revision.number} workspace={workspace} revision={revision} changed={stage.at !== "signed"} />
        ) : (
          <ReadingPart
            key={revision.number}
            {...{ workspace, couple, revision, revisions: agreement.revisions }}
            onMade={() => setMadeAfter(revision.number)}
            onTurnPage={turn}
          />
        )}
      </Stack>
    </Sheet>
  );
}
