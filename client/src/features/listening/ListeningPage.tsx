import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { libraryPageForPlace } from "@footbridge/shared/practice/library";
import { placeInTurn, sheetOf } from "@footbridge/shared/practice/sheets";
import { Link } from "wouter";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { Steady } from "../../ui/Steady.tsx";
import { listening } from "../../words/en/listening.ts";
import { LibraryAside } from "../library/LibraryAside.tsx";
import { ListenTogether } from "../meeting/ListenTogether.tsx";
import { MirrorLink } from "../mirror/MirrorLink.tsx";
import { NoSuchRound } from "../round/NoSuchRound.tsx";
import { addressOf } from "../round/place.ts";
import { wordsOfSheet } from "../round/practice.ts";
import { type ListeningGround, partnerOf } from "./ground.ts";
import { Leftovers } from "./Leftovers.tsx";
import styles from "./ListeningPage.module.css";
import { isNews } from "./news.ts";
import { Outcome } from "./Outcome.tsx";
import { Record } from "./Record.tsx";
import { TaskPanel } from "./TaskPanel.tsx";
import { taskOf } from "./task.ts";

/** Listening to each other in an open round: one task at a time, and what was said so far. `round`: id of its sheet. */
export function ListeningPage({ round }: { readonly round: string }) {
  const held = useHeld();
  const sheet = sheetOf(round);
  const { workspace } = held;
  const view = held.rounds[round];
  const said = held.listening[round];
  if (workspace === null) return <Waiting />;
  if (sheet === undefined) return <NoSuchRound workspace={workspace} />;
  if (view === undefined) return <Waiting />;
  if (view.revealed === null || said === undefined) return <Closed workspace={workspace} round={round} />;
  const ground = {
    workspace,
    sheet,
    view: said,
    mine: ownAnswers(view),
    theirs: view.revealed.theirs,
    partner: partnerOf(workspace),
  };
  return <Listening ground={ground} />;
}

function ownAnswers({ mine }: RoundView): Answers {
  return Object.fromEntries(Object.entries(mine.answers).map(([prompt, { answer }]) => [prompt, answer]));
}

function Listening({ ground }: { readonly ground: ListeningGround }) {
  const { workspace, sheet, view, partner } = ground;
  const task = taskOf(view, workspace.seat, placeInTurn(sheet.id));
  return (
    <Steady>
      <Sheet>
        <Stack gap="wide">
          <p className={styles.back}>
            <Link href={addressOf(workspace.id, sheet.id, { at: "read" })}>{listening.toReading}</Link>
          </p>
          <Stack gap="close">
            <PageTitle above={wordsOfSheet(sheet).title}>{listening.title}</PageTitle>
            <p className={styles.lead}>{listening.lead}</p>
            <LibraryAside page={libraryPageForPlace("listening")} />
          </Stack>
          <ListenTogether round={sheet.id} />
          <TaskPanel ground={ground} task={task} />
          <Outcome place={sheet.id} partner={partner} stillSo={(done) => isNews(done, task)} />
          <Leftovers round={sheet.id} task={task} />
          <Record ground={ground} />
        </Stack>
      </Sheet>
      <MirrorLink workspace={workspace} />
    </Steady>
  );
}

function Closed({ workspace, round }: { readonly workspace: WorkspaceView; readonly round: string }) {
  return (
    <Sheet>
      <Stack>
        <PageTitle>{listening.closed.title}</PageTitle>
        <p>{listening.closed.body}</p>
        <Actions>
          <ButtonLink href={addressOf(workspace.id, round, { at: "start" })}>{listening.closed.go}</ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}
