import { otherSeat } from "@footbridge/shared/domain/seat";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { useState } from "react";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { ourLanguage as words } from "../../words/en/our-language.ts";
import { fill } from "../../words/fill.ts";
import { MirrorLink } from "../mirror/MirrorLink.tsx";
import { BackToPath } from "../round/BackToPath.tsx";
import { NotOpenYet } from "../round/NotOpenYet.tsx";
import { boardAddress } from "../round/place.ts";
import { practice } from "../round/practice.ts";
import { pocketCardAddress } from "./addresses.ts";
import { GROUPS, type Group, groupOf, type MarkedPhrase, markedPhrases, PHRASES_ROUND } from "./marked-phrases.ts";
import { PhraseCard } from "./PhraseCard.tsx";
import styles from "./PhrasesPage.module.css";

const SHEET = practice.sheets[PHRASES_ROUND];

/** Marking the phrases of the opened round. */
export function PhrasesPage() {
  const { workspace, rounds, phrases } = useHeld();
  const round = rounds[PHRASES_ROUND];
  if (workspace === null || round === undefined || phrases === null) return <Waiting />;
  const marked = markedPhrases(round, phrases, workspace.seat);
  if (marked === null)
    return <NotOpenYet workspace={workspace.id} round={PHRASES_ROUND} sheet={SHEET.title} words={words.closed} />;
  return (
    <>
      {marked.length === 0 ? <NoPhrases workspace={workspace.id} /> : <Phrases workspace={workspace} marked={marked} />}
      <MirrorLink workspace={workspace} />
    </>
  );
}

interface PhrasesProps {
  readonly workspace: WorkspaceView;
  readonly marked: readonly MarkedPhrase[];
}

/** Each phrase stays in the group in which it was when the page was opened, so that nothing moves under a finger. */
function Phrases({ workspace, marked }: PhrasesProps) {
  const [groups] = useState<ReadonlyMap<string, Group>>(() => new Map(marked.map((each) => [each.key, groupOf(each)])));
  const partner = workspace.names[otherSeat(workspace.seat)] ?? words.partner;
  return (
    <Sheet>
      <Stack gap="wide">
        <BackToPath workspace={workspace.id} />
        <Stack gap="close">
          <PageTitle above={SHEET.title}>{words.title}</PageTitle>
          <p>{words.lead}</p>
          <p className={styles.aside}>{fill(words.hidden, { name: partner })}</p>
        </Stack>
        {GROUPS.map((group) => (
          <PhraseGroup
            key={group}
            group={group}
            seat={workspace.seat}
            partner={partner}
            marked={marked.filter(({ key }) => groups.get(key) === group)}
          />
        ))}
        <Actions>
          <ButtonLink href={boardAddress(workspace.id)}>{words.toBoard}</ButtonLink>
          <ButtonLink kind="quiet" href={pocketCardAddress(workspace.id)}>
            {words.toCard}
          </ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}

interface PhraseGroupProps {
  readonly group: Group;
  readonly marked: readonly MarkedPhrase[];
  readonly seat: WorkspaceView["seat"];
  readonly partner: string;
}

function PhraseGroup({ group, marked, seat, partner }: PhraseGroupProps) {
  if (marked.length === 0) return null;
  const { title, lead } = words.groups[group];
  return (
    <section aria-labelledby={`phrases-${group}`}>
      <Stack>
        <Stack gap="tight">
          <h2 id={`phrases-${group}`}>{title}</h2>
          <p className={styles.aside}>{fill(lead, { name: partner })}</p>
        </Stack>
        <ul className={styles.list}>
          {marked.map((each) => (
            <PhraseCard key={each.key} marked={each} seat={seat} partner={partner} />
          ))}
        </ul>
      </Stack>
    </section>
  );
}

function NoPhrases({ workspace }: { readonly workspace: string }) {
  return (
    <Sheet>
      <Stack>
        <BackToPath workspace={workspace} />
        <PageTitle>{words.none.title}</PageTitle>
        <p>{words.none.body}</p>
        <Actions>
          <ButtonLink href={boardAddress(workspace)}>{words.toBoard}</ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}
