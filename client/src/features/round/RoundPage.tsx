import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import type { PathSheet } from "@footbridge/shared/practice/sheets";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { Waiting } from "../../app/Waiting.tsx";
import { useConnectedness, useHeld } from "../../net/LineProvider.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions, Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { round as roundWords } from "../../words/en/round.ts";
import { MirrorLink } from "../mirror/MirrorLink.tsx";
import { IntroPage } from "./answering/IntroPage.tsx";
import { WritingPage } from "./answering/WritingPage.tsx";
import type { OwnWords } from "./keeping/own-words.ts";
import { useAllAnswers, useOwnWords } from "./keeping/useOwnWords.ts";
import type { OwnRound } from "./own-round.ts";
import { pathAddress } from "./place.ts";
import { practice, wordsOfSheet } from "./practice.ts";
import { shownAnswers } from "./progress.ts";
import { OpenedPage } from "./reveal/OpenedPage.tsx";
import { ReadingPage } from "./reveal/ReadingPage.tsx";
import { ReviewPage } from "./sealing/ReviewPage.tsx";
import { SealedPage } from "./sealing/SealedPage.tsx";
import { usePlace } from "./usePlace.ts";

/** A round, from its first question to the reading of both sides. `round` is the id of its sheet. */
export function RoundPage({ round }: { readonly round: string }) {
  const { workspace } = useHeld();
  const words = useOwnWords();
  const sheet = sheetOf(round);
  if (workspace === null || words === null) return <Waiting />;
  if (sheet === undefined) return <NoSuchRound workspace={workspace} />;
  return <KnownRound key={round} workspace={workspace} words={words} sheet={sheet} />;
}

interface KnownRoundProps {
  readonly workspace: WorkspaceView;
  readonly words: OwnWords;
  readonly sheet: PathSheet;
}

function KnownRound({ workspace, words, sheet }: KnownRoundProps) {
  const view = useHeld().rounds[sheet.id];
  const connectedness = useConnectedness();
  const kept = useAllAnswers(words)[sheet.id] ?? {};
  const keeper = words.keeperOf(sheet.id);
  if (view === undefined || keeper === undefined) return <Waiting />;
  const answers = shownAnswers(kept);
  return (
    <>
      <RoundAtHand own={{ workspace, sheet, words: wordsOfSheet(sheet), view, keeper, kept, answers, connectedness }} />
      <MirrorLink workspace={workspace} />
    </>
  );
}

/** Which page of the round it is, is said by the round first and by the address second. */
function RoundAtHand({ own }: { readonly own: OwnRound }) {
  const [place, go] = usePlace(own);
  const { view } = own;
  if (view.revealed !== null) {
    const revealed = view.revealed;
    if (place.at === "read") return <ReadingPage own={own} theirs={revealed.theirs} />;
    return <OpenedPage own={own} onBegin={() => go({ at: "read" })} />;
  }
  if (view.mine.sealed) return <SealedPage own={own} />;
  if (place.at === "step") return <WritingPage own={own} step={place.step} onGo={go} />;
  if (place.at === "review") return <ReviewPage own={own} onGo={go} />;
  return <IntroPage own={own} onGo={go} />;
}

function NoSuchRound({ workspace }: { readonly workspace: WorkspaceView }) {
  return (
    <Sheet>
      <Stack>
        <PageTitle>{roundWords.notHere}</PageTitle>
        <p>{practice.rejections["round-unknown"]}</p>
        <Actions>
          <ButtonLink href={pathAddress(workspace.id)}>{roundWords.toPath}</ButtonLink>
        </Actions>
      </Stack>
    </Sheet>
  );
}
