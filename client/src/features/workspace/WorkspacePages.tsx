import { type ReactNode, useState } from "react";
import { Route, Switch, useLocation } from "wouter";
import { lazyPage } from "../../app/lazy-page.ts";
import { NotFoundPage } from "../../app/NotFoundPage.tsx";
import { Waiting } from "../../app/Waiting.tsx";
import { LineProvider, useConnectedness, useHeld } from "../../net/LineProvider.tsx";
import { CameByItself } from "../../ui/PageTitle.tsx";
import { Steady } from "../../ui/Steady.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { leaving } from "../../words/en/leaving.ts";
import { useOfferedKey } from "../agreement/keys/useOfferedKey.ts";
import { leaveAddress } from "../leaving/addresses.ts";
import { MeetingRoom } from "../meeting/MeetingRoom.tsx";
import { pauseAddress } from "../pause/addresses.ts";
import { PauseNotice } from "../pause/PauseNotice.tsx";
import { usePaused } from "../pause/usePaused.ts";
import { spaceAddress } from "../space/addresses.ts";
import { useSpaceEnd } from "../space/useSpaceEnd.ts";
import { TimeoutButton } from "../timeout/TimeoutButton.tsx";
import { TimeoutTurn } from "../timeout/TimeoutTurn.tsx";
import { useTimeout } from "../timeout/useTimeout.ts";
import { useTurn } from "../timeout/useTurn.ts";
import { WayBack } from "../timeout/WayBack.tsx";
import { useVisit } from "../visit/useVisit.ts";
import { AskBeforeLoss } from "./AskBeforeLoss.tsx";
import { BeforeOpening } from "./BeforeOpening.tsx";
import { ConnectionNotice } from "./ConnectionNotice.tsx";
import { RefusedPage } from "./RefusedNotice.tsx";
import { SpaceTurn } from "./SpaceTurn.tsx";
import { useQuiet } from "./useQuiet.ts";

const PathPage = lazyPage(
  () => import("../path/PathPage.tsx"),
  (module) => module.PathPage,
);
const SpacePage = lazyPage(
  () => import("../space/SpacePage.tsx"),
  (module) => module.SpacePage,
);
const QuietPage = lazyPage(
  () => import("../space/QuietPage.tsx"),
  (module) => module.QuietPage,
);
const PausePage = lazyPage(
  () => import("../pause/PausePage.tsx"),
  (module) => module.PausePage,
);
const LeavePage = lazyPage(
  () => import("../leaving/LeavePage.tsx"),
  (module) => module.LeavePage,
);
const ClosedRoom = lazyPage(
  () => import("../leaving/ClosedRoom.tsx"),
  (module) => module.ClosedRoom,
);
const TimeoutPage = lazyPage(
  () => import("../timeout/TimeoutPage.tsx"),
  (module) => module.TimeoutPage,
);
const RoundPage = lazyPage(
  () => import("../round/RoundPage.tsx"),
  (module) => module.RoundPage,
);
const LayersPage = lazyPage(
  () => import("../round/layers/LayersPage.tsx"),
  (module) => module.LayersPage,
);
const ListeningPage = lazyPage(
  () => import("../listening/ListeningPage.tsx"),
  (module) => module.ListeningPage,
);
const PhrasesPage = lazyPage(
  () => import("../our-language/PhrasesPage.tsx"),
  (module) => module.PhrasesPage,
);
const PocketCardPage = lazyPage(
  () => import("../our-language/PocketCardPage.tsx"),
  (module) => module.PocketCardPage,
);
const TrialPage = lazyPage(
  () => import("../trial/TrialPage.tsx"),
  (module) => module.TrialPage,
);
const TimelinePage = lazyPage(
  () => import("../timeline/TimelinePage.tsx"),
  (module) => module.TimelinePage,
);
const MirrorPage = lazyPage(
  () => import("../mirror/MirrorPage.tsx"),
  (module) => module.MirrorPage,
);
const CardsPage = lazyPage(
  () => import("../cards/CardsPage.tsx"),
  (module) => module.CardsPage,
);
const WriteCardPage = lazyPage(
  () => import("../cards/WriteCardPage.tsx"),
  (module) => module.WriteCardPage,
);
const CardPage = lazyPage(
  () => import("../cards/CardPage.tsx"),
  (module) => module.CardPage,
);
const MeetingPage = lazyPage(
  () => import("../meeting/MeetingPage.tsx"),
  (module) => module.MeetingPage,
);
const BoardPage = lazyPage(
  () => import("../board/BoardPage.tsx"),
  (module) => module.BoardPage,
);
const AgreementPage = lazyPage(
  () => import("../agreement/AgreementPage.tsx"),
  (module) => module.AgreementPage,
);
const RevisionsPage = lazyPage(
  () => import("../agreement/RevisionsPage.tsx"),
  (module) => module.RevisionsPage,
);
const PrintPage = lazyPage(
  () => import("../agreement/print/PrintPage.tsx"),
  (module) => module.PrintPage,
);

/** Every page of one workspace, on one line to the server. */
export function WorkspacePages({ workspace }: { readonly workspace: string }) {
  return (
    <LineProvider workspace={workspace}>
      <Room workspace={workspace} />
    </LineProvider>
  );
}

function Room({ workspace }: { readonly workspace: string }) {
  const connectedness = useConnectedness();
  const held = useHeld();
  const [address] = useLocation();
  const leave = leaveAddress(workspace);
  const status = held.workspace?.status ?? null;
  const [cameTo, setCameTo] = useState(status);
  if (cameTo === null && status !== null) setCameTo(status);
  const closedByItself = status === "closed" && cameTo !== "closed" && address !== leave;
  // Whoever has no seat here any more sees nothing of it; anyone else keeps what stands on the page.
  if (
    connectedness.state === "refused" &&
    (held.workspace === null || connectedness.refusal.code === "not-your-workspace")
  )
    return <RefusedPage refusal={connectedness.refusal} />;
  return (
    <>
      {held.workspace !== null && <AskBeforeLoss workspace={held.workspace} />}
      <ConnectionNotice />
      <div role="status">{closedByItself && <VisuallyHidden>{leaving.closed.title}</VisuallyHidden>}</div>
      {held.workspace === null ? (
        <Waiting />
      ) : held.workspace.status === "open" ? (
        <OpenRoom base={`/w/${workspace}`} />
      ) : held.workspace.status === "closed" ? (
        <ClosedRoom view={held.workspace} byItself={closedByItself} />
      ) : address === leave && held.workspace.seat === "a" ? (
        <LeavePage workspace={workspace} />
      ) : (
        <BeforeOpening view={held.workspace} />
      )}
    </>
  );
}

/** While a space or a time-out runs, every page but one's own writing gives way to the quiet one. */
function OpenRoom({ base }: { readonly base: string }) {
  const [address, navigate] = useLocation();
  const { space, rounds } = useHeld();
  const paused = usePaused();
  const workspace = base.slice("/w/".length);
  const running = space?.running ?? null;
  const replaceable = address === base || address === spaceAddress(workspace);
  const quiet = useQuiet(running !== null, address, replaceable);
  const round = /\/round\/([^/]+)$/.exec(address)?.[1];
  // Writing for oneself goes on whatever runs, and leaving waits for nothing.
  const writing =
    address === leaveAddress(workspace) ||
    (round !== undefined && rounds[round]?.revealed === null) ||
    address === `${base}/cards/write` ||
    address === `${base}/cards/slip`;
  useSpaceEnd(running?.until ?? null);
  useOfferedKey();
  useVisit(address === base && running === null);
  const timeout = useTimeout();
  const turn = useTurn(timeout?.since ?? null, address);
  const resting = timeout !== null && turn.state === "quiet" && !writing;
  let page: ReactNode = <Pages base={base} />;
  if (running !== null && quiet.state === "quiet" && !writing) page = <QuietPage running={running} />;
  return (
    <CameByItself value={quiet.byItself || turn.byItself}>
      <Steady>
        <SpaceTurn quiet={quiet} home={base} writing={writing} />
        <PauseNotice paused={paused} about={pauseAddress(workspace)} said={address === pauseAddress(workspace)} />
        {running === null && !paused && (
          <TimeoutButton running={timeout} onPress={turn.ask} onShow={() => (writing ? navigate(base) : turn.show())} />
        )}
        <TimeoutTurn turn={turn} running={timeout} writing={writing} />
        {timeout === null && running === null && !paused && <WayBack />}
        {timeout !== null && resting && <TimeoutPage running={timeout} kept={turn.kept} onComeBack={turn.ask} />}
        {/* The page beneath stays as it is: what is being written on it must not get lost. */}
        {(!resting || turn.kept) && (
          <div hidden={resting}>
            <MeetingRoom>{page}</MeetingRoom>
          </div>
        )}
      </Steady>
    </CameByItself>
  );
}

function Pages({ base }: { readonly base: string }) {
  return (
    <Switch>
      <Route path={base}>
        <PathPage />
      </Route>
      <Route path={`${base}/pause`}>
        <PausePage />
      </Route>
      <Route path={`${base}/leave`}>
        <LeavePage workspace={base.slice("/w/".length)} />
      </Route>
      <Route path={`${base}/space`}>
        <SpacePage />
      </Route>
      <Route path={`${base}/meeting`}>
        <MeetingPage />
      </Route>
      <Route path={`${base}/round/:round`}>{({ round }) => <RoundPage key={round} round={round} />}</Route>
      <Route path={`${base}/round/what-changed/layers`}>
        <LayersPage />
      </Route>
      <Route path={`${base}/cards`}>
        <CardsPage />
      </Route>
      <Route path={`${base}/cards/write`}>
        <WriteCardPage key="appreciation" kind="appreciation" />
      </Route>
      <Route path={`${base}/cards/slip`}>
        <WriteCardPage key="slip" kind="slip" />
      </Route>
      <Route path={`${base}/cards/:card`}>{({ card }) => <CardPage key={card} id={card} />}</Route>
      <Route path={`${base}/round/:round/listening`}>
        {({ round }) => <ListeningPage key={round} round={round} />}
      </Route>
      <Route path={`${base}/round/our-language/phrases`}>
        <PhrasesPage />
      </Route>
      <Route path={`${base}/pocket-card`}>
        <PocketCardPage />
      </Route>
      <Route path={`${base}/trial`}>
        <TrialPage />
      </Route>
      <Route path={`${base}/timeline`}>
        <TimelinePage />
      </Route>
      <Route path={`${base}/mirror`}>
        <MirrorPage />
      </Route>
      <Route path={`${base}/agreement`}>
        <BoardPage />
      </Route>
      <Route path={`${base}/agreement/sign`}>
        <AgreementPage />
      </Route>
      <Route path={`${base}/agreement/revisions/:revision?`}>
        <RevisionsPage />
      </Route>
      <Route path={`${base}/agreement/revisions/:revision/print`}>
        <PrintPage />
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
