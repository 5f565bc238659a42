import type { AgreementView } from "@footbridge/shared/domain/agreement/view";
import { SECTION_IDS } from "@footbridge/shared/domain/round/sheet";
import { PRACTICE_WORDS } from "@footbridge/shared/practice/en";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { Button } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { agreement as words } from "../../words/en/agreement.ts";
import { fill, plural } from "../../words/fill.ts";
import { boardAddress } from "../board/addresses.ts";
import type { Couple } from "../board/couple.ts";
import { LookTogether } from "../board/LookTogether.tsx";
import { linesOf } from "../board/lines-here.ts";
import { sectionStanding } from "../board/standing.ts";
import { PressOutcome } from "../workspace/PressOutcome.tsx";
import styles from "./FreezePart.module.css";
import { GapList } from "./GapList.tsx";
import { useNewVersion } from "./keys/useNewVersion.ts";
import { stageOf } from "./stage.ts";

export interface FreezePartProps {
  readonly workspace: string;
  readonly agreement: AgreementView;
  readonly couple: Couple;
  /** This person has made a version. */
  readonly onMade: () => void;
  /** They go on to the version that is there. */
  readonly onTurnPage: () => void;
}

/** Before there is something to sign: what is missing, what stays open, and making the version. */
export function FreezePart({ workspace, agreement, couple, onMade, onTurnPage }: FreezePartProps) {
  const action = useNewVersion(workspace, couple.seat, onMade);
  const stage = stageOf(agreement, couple.seat);
  const lastSigned = "lastSigned" in stage ? stage.lastSigned : null;
  const next = "next" in stage ? stage.next : agreement.revisions.length;
  const { sign, panel } = words;
  return (
    <>
      <Stack gap="tight">
        <p>{sign.lead}</p>
        <div role="status">
          {"revision" in stage && (
            <Notice>
              <p>{fill(sign.theyMade, { name: couple.partner, number: stage.revision.number })}</p>
              <Actions>
                <Button onClick={onTurnPage}>{fill(panel.toRead, { number: stage.revision.number })}</Button>
              </Actions>
            </Notice>
          )}
        </div>
      </Stack>
      {lastSigned !== null && (
        <Notice>
          <p>{fill(panel.changed, { number: lastSigned.number })}</p>
        </Notice>
      )}
      {agreement.gaps.length > 0 && (
        <Stack gap="tight">
          <h2>{sign.gapsTitle}</h2>
          <p>{panel.gaps}</p>
          <GapList workspace={workspace} gaps={agreement.gaps} />
        </Stack>
      )}
      <LookTogether workspace={workspace} />
      <OpenLines workspace={workspace} />
      {agreement.mayFreeze && (
        <Stack gap="close">
          <h2>{fill(sign.freezeTitle, { number: next })}</h2>
          <p>{sign.freezeBody}</p>
          <Actions>
            <Button busy={action.busy} busyLabel={sign.working} onClick={() => action.make()}>
              {fill(sign.freeze, { number: next })}
            </Button>
          </Actions>
          <PressOutcome press={action} offline={words.offline} />
        </Stack>
      )}
    </>
  );
}

/** The lines without two yeses, by section. They go into the version as open questions, and that is allowed. */
function OpenLines({ workspace }: { readonly workspace: string }) {
  const held = useHeld();
  const { sign } = words;
  const sections = SECTION_IDS.map((id) => ({ id, open: sectionStanding(linesOf(id, held)).open })).filter(
    ({ open }) => open > 0,
  );
  return (
    <Stack gap="tight">
      <h2>{sign.openTitle}</h2>
      {sections.length === 0 ? (
        <p>{sign.openNone}</p>
      ) : (
        <>
          <p>{sign.openLead}</p>
          <ul className={styles.open}>
            {sections.map(({ id, open }) => (
              <li key={id}>
                <Link href={boardAddress(workspace, id)}>{PRACTICE_WORDS.sections[id].title}</Link>{" "}
                <span className={styles.count}>{fill(plural(open, sign.openCount), { count: open })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Stack>
  );
}
