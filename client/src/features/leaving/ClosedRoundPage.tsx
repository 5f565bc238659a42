import { hasWords } from "@footbridge/shared/domain/round/answer";
import { promptsOf } from "@footbridge/shared/domain/round/sheet";
import type { RoundView } from "@footbridge/shared/domain/round/view";
import { SEATS } from "@footbridge/shared/domain/seat";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { type RoundSheet, sheetOf } from "@footbridge/shared/practice/sheets";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { SeatMark } from "../../ui/SeatMark.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { leaving } from "../../words/en/leaving.ts";
import { listening } from "../../words/en/listening.ts";
import { coupleOf } from "../board/couple.ts";
import { AddedWords } from "../listening/AddedWords.tsx";
import { partnerOf } from "../listening/ground.ts";
import { Record } from "../listening/Record.tsx";
import { AnswerText } from "../round/AnswerText.tsx";
import { pathAddress } from "../round/place.ts";
import { wordsOfPrompt, wordsOfRound, wordsOfSheet } from "../round/practice.ts";
import { RoundSides } from "../round/reveal/RoundSides.tsx";
import { ClosedPage } from "./ClosedPage.tsx";
import { LateWords } from "./LateWords.tsx";

export interface ClosedRoundPageProps {
  readonly workspace: WorkspaceView;
  readonly round: string;
}

/** Whether there is anything of it to read. */
function isToRead({ revealed, mine }: RoundView): boolean {
  return revealed !== null || Object.values(mine.answers).some(({ answer }) => hasWords(answer));
}

/** A round of a closed workspace, to read: both sides where it was opened, and otherwise one's own. */
export function ClosedRoundPage({ workspace, round }: ClosedRoundPageProps) {
  const { rounds, trial } = useHeld();
  const view = rounds[round];
  const sheet = sheetOf(round);
  if (view === undefined || sheet === undefined || !isToRead(view)) return <ClosedPage view={workspace} />;
  const words = wordsOfRound(sheet, trial);
  return (
    <Sheet width="wide">
      <Stack gap="wide">
        <PageTitle above={<Link href={pathAddress(workspace.id)}>{leaving.closed.back}</Link>}>{words.title}</PageTitle>
        <LateWords only={round} />
        {view.revealed === null ? (
          <Own sheet={sheet} view={view} />
        ) : (
          <>
            <RoundSides workspace={workspace} sheet={sheet} words={words} view={view} theirs={view.revealed.theirs} />
            <AddedLater workspace={workspace} round={sheet.id} />
            <Listened workspace={workspace} sheet={sheet} view={view} />
          </>
        )}
      </Stack>
    </Sheet>
  );
}

interface PartProps {
  readonly sheet: RoundSheet;
  readonly view: RoundView;
}

function Own({ sheet, view }: PartProps) {
  const words = wordsOfSheet(sheet);
  const written = promptsOf(sheet).flatMap(({ id }) => {
    const answer = view.mine.answers[id]?.answer;
    return answer !== undefined && hasWords(answer) ? [{ id, answer }] : [];
  });
  return written.map(({ id, answer }) => (
    <section key={id}>
      <Stack gap="close">
        <h2>{wordsOfPrompt(words, id).title}</h2>
        <AnswerText words={wordsOfPrompt(words, id)} answer={answer} />
      </Stack>
    </section>
  ));
}

/** What each added to their own opened words. */
function AddedLater({ workspace, round }: { readonly workspace: WorkspaceView; readonly round: string }) {
  const said = useHeld().listening[round];
  const added = SEATS.filter((seat) => (said?.addenda[seat].length ?? 0) > 0);
  if (said === undefined || added.length === 0) return null;
  const { nameOf } = coupleOf(workspace);
  return (
    <section aria-labelledby="added-later">
      <Stack gap="close">
        <h2 id="added-later">{listening.addenda.title}</h2>
        {added.map((seat) => (
          <Sheet key={seat} kind="card" seat={seat}>
            <Stack gap="close">
              <SeatMark seat={seat} name={nameOf(seat)} />
              <AddedWords added={said.addenda[seat]} />
            </Stack>
          </Sheet>
        ))}
      </Stack>
    </section>
  );
}

/** What was said in this round afterwards. */
function Listened({ workspace, sheet, view }: PartProps & { readonly workspace: WorkspaceView }) {
  const said = useHeld().listening[sheet.id];
  if (said === undefined || view.revealed === null) return null;
  const mine = Object.fromEntries(Object.entries(view.mine.answers).map(([id, { answer }]) => [id, answer]));
  const ground = { workspace, sheet, view: said, mine, theirs: view.revealed.theirs, partner: partnerOf(workspace) };
  return <Record ground={ground} />;
}
