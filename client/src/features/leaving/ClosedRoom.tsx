import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { useState } from "react";
import { Route, Switch, useLocation } from "wouter";
import { lazyPage } from "../../app/lazy-page.ts";
import { CameByItself } from "../../ui/PageTitle.tsx";
import { ClosedPage } from "./ClosedPage.tsx";
import { ClosedRoundPage } from "./ClosedRoundPage.tsx";

const RevisionsPage = lazyPage(
  () => import("../agreement/RevisionsPage.tsx"),
  (module) => module.RevisionsPage,
);
const PrintPage = lazyPage(
  () => import("../agreement/print/PrintPage.tsx"),
  (module) => module.PrintPage,
);

export interface ClosedRoomProps {
  readonly view: WorkspaceView;
  /** Whether it was closed while this page lay open, by no press on it. */
  readonly byItself: boolean;
}

/** A closed workspace: what can still be read of it, and one page in the place of every other. */
export function ClosedRoom({ view, byItself }: ClosedRoomProps) {
  const [address] = useLocation();
  const [cameAt] = useState(address);
  const base = `/w/${view.id}`;
  return (
    <CameByItself value={byItself && address === cameAt}>
      <Switch>
        <Route path={`${base}/round/:round`}>
          {({ round }) => <ClosedRoundPage key={round} workspace={view} round={round} />}
        </Route>
        <Route path={`${base}/agreement/revisions/:revision`}>
          <RevisionsPage />
        </Route>
        <Route path={`${base}/agreement/revisions/:revision/print`}>
          <PrintPage />
        </Route>
        <Route>
          <ClosedPage view={view} />
        </Route>
      </Switch>
    </CameByItself>
  );
}
