import { BLANK, hasWords } from "@footbridge/shared/domain/round/answer";
import { promptsOf, staysWithAuthor } from "@footbridge/shared/domain/round/sheet";
import { otherSeat } from "@footbridge/shared/domain/seat";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { Link } from "wouter";
import { useAnswer } from "../../app/useAnswer.ts";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Details } from "../../ui/Details.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { mirror } from "../../words/en/mirror.ts";
import { fill, plural } from "../../words/fill.ts";
import { listeningAddress } from "../listening/addresses.ts";
import { AnswerText } from "../round/AnswerText.tsx";
import { BackToPath } from "../round/BackToPath.tsx";
import { boardAddress } from "../round/place.ts";
import { wordsOfPrompt, wordsOfRound } from "../round/practice.ts";
import styles from "./MirrorPage.module.css";
import { type Mirrored, mirroredIn } from "./mirrored.ts";

/** What the partner can see right now, from the server's own projection for their seat. */
export function MirrorPage() {
  const { workspace } = useHeld();
  return workspace === null ? <Waiting /> : <Mirroring workspace={workspace} />;
}

function Mirroring({ workspace }: { readonly workspace: WorkspaceView }) {
  const { answer, askAgain } = useAnswer("GET /api/workspaces/:id/mirror", workspace.id);
  const partner = workspace.names[otherSeat(workspace.seat)] ?? mirror.partner;
  return (
    <Sheet>
      <Stack gap="wide">
        <BackToPath workspace={workspace.id} />
        <Stack gap="close">
          <PageTitle>{fill(mirror.title, { partner })}</PageTitle>
          <p>{fill(mirror.lead, { partner })}</p>
          <Actions>
            <Button kind="quiet" onClick={askAgain}>
              {mirror.again}
            </Button>
          </Actions>
        </Stack>
        {answer.state === "waiting" && <p role="status">{mirror.looking}</p>}
        {answer.state === "failed" && (
          <Notice tone="warning" announce="now">
            {answer.sentence}
          </Notice>
        )}
        {answer.state === "here" && (
          <Seen workspace={workspace.id} partner={partner} mirrored={mirroredIn(answer.value)} />
        )}
      </Stack>
    </Sheet>
  );
}

interface SeenProps {
  readonly workspace: string;
  readonly partner: string;
  readonly mirrored: Mirrored;
}

function Seen({ workspace, partner, mirrored }: SeenProps) {
  const { rounds, cards, lines, versions } = mirrored;
  const together = cards.filter((card) => card.together !== null).length;
  return (
    <>
      <section aria-labelledby="mirror-rounds">
        <Stack>
          <h2 id="mirror-rounds">{mirror.rounds}</h2>
          {rounds.map((each) => (
            <SeenRound key={each.round} workspace={workspace} partner={partner} seen={each} />
          ))}
        </Stack>
      </section>
      <section aria-labelledby="mirror-cards">
        <Stack gap="close">
          <h2 id="mirror-cards">{mirror.cardsTitle}</h2>
          <p>
            {cards.length === 0
              ? fill(mirror.noCards, { partner })
              : fill(plural(cards.length, mirror.cards), { partner, count: cards.length })}
          </p>
          {together > 0 && <p>{fill(plural(together, mirror.cardsTogether), { count: together })}</p>}
        </Stack>
      </section>
      <section aria-labelledby="mirror-agreement">
        <Stack gap="close">
          <h2 id="mirror-agreement">{mirror.agreement}</h2>
          <p>{lines === 0 ? mirror.boardEmpty : fill(plural(lines, mirror.board), { partner, count: lines })}</p>
          {versions > 0 && <p>{fill(plural(versions, mirror.versions), { partner, count: versions })}</p>}
          <Actions>
            <ButtonLink kind="quiet" href={boardAddress(workspace)}>
              {mirror.toAgreement}
            </ButtonLink>
          </Actions>
        </Stack>
      </section>
      <section aria-labelledby="mirror-never">
        <Stack gap="close">
          <h2 id="mirror-never">{fill(mirror.never, { partner })}</h2>
          <ul className={styles.never}>
            {mirror.neverList.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Stack>
      </section>
    </>
  );
}

interface SeenRoundProps {
  readonly workspace: string;
  readonly partner: string;
  readonly seen: Mirrored["rounds"][number];
}

/** One round as the other has it; when it is open, one's own words as they read them. */
function SeenRound({ partner, workspace, seen: { round, seen, view, listened } }: SeenRoundProps) {
  const { trial } = useHeld();
  const sheet = sheetOf(round);
  if (sheet === undefined) return null;
  const words = wordsOfRound(sheet, trial);
  const theirs = view.revealed?.theirs ?? {};
  const seenPrompts = promptsOf(sheet).filter(({ id }) => !staysWithAuthor(id));
  return (
    <section className={styles.round} aria-labelledby={`mirror-${round}`}>
      <h3 id={`mirror-${round}`}>{words.title}</h3>
      <p>{fill(mirror[seen], { partner })}</p>
      {view.revealed !== null && (
        <Details summary={fill(mirror.read, { partner })}>
          <Stack>
            {seenPrompts.map(({ id }) => (
              <div key={id} className={styles.answer}>
                <h4>{wordsOfPrompt(words, id).title}</h4>
                <AnswerText
                  words={wordsOfPrompt(words, id)}
                  answer={hasWords(theirs[id]) ? (theirs[id] ?? BLANK) : BLANK}
                  without={mirror.left}
                />
              </div>
            ))}
          </Stack>
        </Details>
      )}
      {listened && (
        <p>
          <Link href={listeningAddress(workspace, round)}>{fill(mirror.listened, { partner })}</Link>
        </p>
      )}
    </section>
  );
}
