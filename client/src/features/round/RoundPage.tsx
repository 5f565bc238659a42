import type { Answers } from "@footbridge/shared/domain/round/answer";
import type { PromptGroup } from "@footbridge/shared/domain/round/sheet";
import { occurrenceOf } from "@footbridge/shared/domain/trial/occurrence";
import { roundsOf } from "@footbridge/shared/domain/trial/view";
import { isAtHand } from "@footbridge/shared/domain/trial/window";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import type { RoundSheet } from "@footbridge/shared/practice/sheets";
import { sheetOf } from "@footbridge/shared/practice/sheets";
import { use, useState } from "react";
import { Waiting } from "../../app/Waiting.tsx";
import { useConnectedness, useHeld } from "../../net/LineProvider.tsx";
import { useServerMinute } from "../../net/useServerTime.ts";
import { CameByItself } from "../../ui/PageTitle.tsx";
import { SharedMoment } from "../meeting/SharedMoment.tsx";
import { useSharedOpening } from "../meeting/useSharedOpening.ts";
import { MirrorLink } from "../mirror/MirrorLink.tsx";
import { askingOfEarlier } from "../trial/earlier-change.ts";
import { offered } from "../trial/offered.ts";
import { useTrialRoundsHere } from "../trial/useTrialNow.ts";
import { GroundingPage } from "./answering/GroundingPage.tsx";
import { IntroPage } from "./answering/IntroPage.tsx";
import { WritingPage } from "./answering/WritingPage.tsx";
import type { OwnWords } from "./keeping/own-words.ts";
import { useAllAnswers, useOwnWords } from "./keeping/useOwnWords.ts";
import { NoSuchRound } from "./NoSuchRound.tsx";
import { OverPage } from "./over/OverPage.tsx";
import { useTimeOver } from "./over/useTimeOver.ts";
import type { OwnRound } from "./own-round.ts";
import { wordsOfRound } from "./practice.ts";
import { answerOf, isDealtWith, shownAnswers } from "./progress.ts";
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
  readonly sheet: RoundSheet;
}

function KnownRound({ workspace, words, sheet }: KnownRoundProps) {
  const { rounds, trial } = useHeld();
  const view = rounds[sheet.id];
  const [taken, take] = useState(false);
  const connectedness = useConnectedness();
  const alreadyByItself = use(CameByItself);
  const kept = useAllAnswers(words)[sheet.id] ?? {};
  const keeper = words.keeperOf(sheet.id);
  const { over, byItself } = useTimeOver(sheet.id, keeper?.unsaved === true);
  if (over)
    return (
      <CameByItself value={byItself || alreadyByItself}>
        <OverPage
          workspace={workspace}
          sheet={sheet}
          words={wordsOfRound(sheet, trial)}
          kept={kept}
          sealed={view?.mine.sealed === true}
        />
        <MirrorLink workspace={workspace} />
      </CameByItself>
    );
  if (view === undefined || keeper === undefined) return <NotHere workspace={workspace} round={sheet.id} />;
  const answers = shownAnswers(kept);
  const whole = view.mine.sealed ? sheet : askingOfEarlier(offered(sheet, trial), rounds);
  const own: OwnRound = {
    workspace,
    sheet: taken && !view.mine.sealed ? shorter(whole, answers) : whole,
    words: wordsOfRound(sheet, trial),
    view,
    keeper,
    kept,
    answers,
    connectedness,
    short: sheet.short === undefined ? null : { taken, take },
  };
  return (
    <>
      <RoundAtHand own={own} />
      <MirrorLink workspace={workspace} />
    </>
  );
}

/** A round of the trial may have come while this page lay open; any other round is on its way. */
function NotHere({ workspace, round }: { readonly workspace: WorkspaceView; readonly round: string }) {
  const { trial } = useHeld();
  const occurs = occurrenceOf(round) !== undefined;
  const now = useServerMinute(occurs);
  const present = occurs && trial !== null && roundsOf(trial).some((one) => one.round === round && isAtHand(one, now));
  useTrialRoundsHere(present ? [round] : []);
  return occurs && !present ? <NoSuchRound workspace={workspace} /> : <Waiting />;
}

/** Of a sheet the groups that are on the shorter one too, and any in which something was written on another page. */
function shorter(sheet: RoundSheet, answers: Answers): RoundSheet {
  const stays = ({ id, prompts }: PromptGroup): boolean =>
    sheet.short?.includes(id) === true || prompts.some((prompt) => isDealtWith(answerOf(answers, prompt.id)));
  return { ...sheet, groups: sheet.groups.filter(stays) };
}

/** Which page of the round it is, is said by the round first and by the address second. */
function RoundAtHand({ own }: { readonly own: OwnRound }) {
  const [place, go] = usePlace(own);
  const { view } = own;
  const soon = useSharedOpening(own.sheet.id);
  if (view.revealed !== null) {
    const revealed = view.revealed;
    if (soon) return <SharedMoment />;
    if (place.at === "read") return <ReadingPage own={own} theirs={revealed.theirs} />;
    return <OpenedPage own={own} onBegin={() => go({ at: "read" })} />;
  }
  if (view.mine.sealed) return <SealedPage own={own} />;
  if (place.at === "ground") return <GroundingPage own={own} onGo={go} />;
  if (place.at === "step") return <WritingPage own={own} step={place.step} onGo={go} />;
  if (place.at === "review") return <ReviewPage own={own} onGo={go} />;
  return <IntroPage own={own} onGo={go} />;
}
