import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import type { PerSeat } from "@footbridge/shared/domain/seat";
import { Link, useParams } from "wouter";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { agreement as words } from "../../words/en/agreement.ts";
import { fill } from "../../words/fill.ts";
import { boardAddress, revisionsAddress } from "../board/addresses.ts";
import { useCouple } from "../board/couple.ts";
import { Downloads } from "./Downloads.tsx";
import { dayOf } from "./moments.ts";
import { RevisionPart } from "./RevisionPart.tsx";
import styles from "./RevisionsPage.module.css";
import { Signatures } from "./Signatures.tsx";

/** Every version of the agreement, or the one that the address names. Inside a `LineProvider`. */
export function RevisionsPage() {
  const { revision } = useParams<{ revision?: string }>();
  const { agreement, workspace } = useHeld();
  const couple = useCouple();
  if (agreement === null || workspace === null || couple === null) {
    return (
      <Sheet>
        <PageTitle>{words.revisions.title}</PageTitle>
        <Waiting />
      </Sheet>
    );
  }
  const list = revisionsAddress(workspace.id);
  const found = agreement.revisions.find(({ number }) => String(number) === revision);
  const above =
    revision === undefined ? (
      <Link href={boardAddress(workspace.id)}>{words.back}</Link>
    ) : (
      <Link href={list}>{words.revisions.list}</Link>
    );
  const title = found === undefined ? words.revisions.title : fill(words.revisions.one, { number: found.number });
  const partners = { a: workspace.names.a ?? "", b: workspace.names.b ?? "" };
  return (
    <Sheet>
      <Stack gap="wide">
        {/* A page of its own for each version: its title takes the focus. */}
        <PageTitle key={title} above={above}>
          {title}
        </PageTitle>
        {found !== undefined ? (
          <RevisionPart
            key={found.number}
            workspace={workspace.id}
            couple={couple}
            revision={found}
            newest={found === agreement.revisions.at(-1)}
          />
        ) : revision !== undefined ? (
          <p>{words.revisions.unknown}</p>
        ) : (
          <RevisionList workspace={workspace.id} revisions={agreement.revisions} partners={partners} />
        )}
      </Stack>
    </Sheet>
  );
}

function RevisionList(props: {
  readonly workspace: string;
  readonly revisions: readonly RevisionView[];
  readonly partners: PerSeat<string>;
}) {
  const { workspace, revisions, partners } = props;
  if (revisions.length === 0) return <p>{words.revisions.empty}</p>;
  return (
    <>
      <p>{words.revisions.lead}</p>
      <ul className={styles.list}>
        {revisions.toReversed().map((revision) => (
          <li key={revision.number} className={styles.revision}>
            <h2>{fill(words.revisions.one, { number: revision.number })}</h2>
            <p className={styles.soft}>
              {words.revisions.status[revision.status]} ·{" "}
              {fill(words.revisions.made, { date: dayOf(revision.frozenAt) })}
            </p>
            {revision.signatures.length > 0 && <Signatures signatures={revision.signatures} partners={partners} />}
            <ButtonLink kind="text" href={revisionsAddress(workspace, revision.number)}>
              {fill(words.revisions.read, { number: revision.number })}
            </ButtonLink>
            {revision.status === "signed" && <Downloads workspace={workspace} number={revision.number} />}
          </li>
        ))}
      </ul>
    </>
  );
}
