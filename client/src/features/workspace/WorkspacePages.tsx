import { Route, Switch } from "wouter";
import { lazyPage } from "../../app/lazy-page.ts";
import { NotFoundPage } from "../../app/NotFoundPage.tsx";
import { Waiting } from "../../app/Waiting.tsx";
import { LineProvider, useConnectedness, useHeld } from "../../net/LineProvider.tsx";
import { BeforeOpening } from "./BeforeOpening.tsx";
import { ConnectionNotice } from "./ConnectionNotice.tsx";
import { RefusedPage } from "./RefusedNotice.tsx";

const RoundsOverview = lazyPage(
  () => import("../round/overview/RoundsOverview.tsx"),
  (module) => module.RoundsOverview,
);
const RoundPage = lazyPage(
  () => import("../round/RoundPage.tsx"),
  (module) => module.RoundPage,
);
const MirrorPage = lazyPage(
  () => import("../mirror/MirrorPage.tsx"),
  (module) => module.MirrorPage,
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
  // Whoever has no seat here any more sees nothing of it; anyone else keeps what stands on the page.
  if (
    connectedness.state === "refused" &&
    (held.workspace === null || connectedness.refusal.code === "not-your-workspace")
  )
    return <RefusedPage refusal={connectedness.refusal} />;
  return (
    <>
      <ConnectionNotice />
      {held.workspace === null ? (
        <Waiting />
      ) : held.workspace.status === "open" ? (
        <OpenRoom base={`/w/${workspace}`} />
      ) : (
        <BeforeOpening view={held.workspace} />
      )}
    </>
  );
}

function OpenRoom({ base }: { readonly base: string }) {
  return (
    <Switch>
      <Route path={base}>
        <RoundsOverview />
      </Route>
      <Route path={`${base}/round/:round`}>{({ round }) => <RoundPage key={round} round={round} />}</Route>
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
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
