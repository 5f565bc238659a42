import type { AgreementView, RevisionView } from "@footbridge/shared/domain/agreement/view";
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
import { FreezePart } from "./FreezePart.tsx";
import { ReadingPart } from "./ReadingPart.tsx";
import { SignedPart } from "./SignedPart.tsx";
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

function Known({ agreement, workspace, couple }: KnownProps) {
  const stage = stageOf(agreement, couple.seat);
  const open = stage.at === "reading" || stage.at === "waiting" ? stage.revision : null;
  // A version stays on the screen of someone who reads it, also when it is set aside meanwhile: they turn the page.
  const [number, setNumber] = useState<number | null>(null);
  if (number === null && open !== null) setNumber(open.number);
  const onScreen = agreement.revisions.find((each) => each.number === number) ?? open;
  const reading = onScreen !== null && onScreen.status !== "signed" ? onScreen : null;
  return (
    <Sheet>
      <Stack gap="wide">
        <PageTitle above={<Link href={boardAddress(workspace)}>{words.back}</Link>}>
          {reading === null && stage.at === "signed" ? words.signed.title : words.sign.title}
        </PageTitle>
        <Part {...{ agreement, workspace, couple, reading }} onTurnPage={() => setNumber(null)} />
      </Stack>
    </Sheet>
  );
}

function Part(props: KnownProps & { readonly reading: RevisionView | null; readonly onTurnPage: () => void }) {
  const { agreement, workspace, couple, reading, onTurnPage } = props;
  const stage = stageOf(agreement, couple.seat);
  if (reading !== null) {
    return (
      <ReadingPart
        key={reading.number}
        workspace={workspace}
        couple={couple}
        revision={reading}
        onTurnPage={onTurnPage}
      />
    );
  }
  if (stage.at === "signed") return <SignedPart workspace={workspace} revision={stage.revision} />;
  if (stage.at === "settling" || stage.at === "ready")
    return <FreezePart workspace={workspace} agreement={agreement} next={stage.next} lastSigned={stage.lastSigned} />;
  return null;
}
