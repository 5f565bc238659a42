import { useEffect } from "react";
import { Route, Switch, useLocation } from "wouter";
import { LandingPage } from "../features/landing/LandingPage.tsx";
import { DELETE_ACCOUNT } from "../features/leaving/addresses.ts";
import { isInLibrary } from "../features/library/addresses.ts";
import { CARD_HERE } from "../features/our-language/addresses.ts";
import { REMINDERS, STOP } from "../features/reminders/addresses.ts";
import { VERIFY } from "../features/verify/addresses.ts";
import { leaveOnEscapes } from "../ui/leave/escape-presses.ts";
import { leavePage } from "../ui/leave/leave-page.ts";
import { Layout } from "./Layout.tsx";
import { lazyPage } from "./lazy-page.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { OwnLine } from "./OwnLine.tsx";
import { PreferencesProvider } from "./preferences.tsx";
import { RequirePerson } from "./RequirePerson.tsx";
import { SessionProvider } from "./session.tsx";

const SignUpPage = lazyPage(
  () => import("../features/account/SignUpPage.tsx"),
  (module) => module.SignUpPage,
);
const SignInPage = lazyPage(
  () => import("../features/account/SignInPage.tsx"),
  (module) => module.SignInPage,
);
const WayBackPage = lazyPage(
  () => import("../features/account/WayBackPage.tsx"),
  (module) => module.WayBackPage,
);
const NewCodesPage = lazyPage(
  () => import("../features/account/NewCodesPage.tsx"),
  (module) => module.NewCodesPage,
);
const DeleteAccountPage = lazyPage(
  () => import("../features/leaving/DeleteAccountPage.tsx"),
  (module) => module.DeleteAccountPage,
);
const HomePage = lazyPage(
  () => import("../features/home/HomePage.tsx"),
  (module) => module.HomePage,
);
const JoinPage = lazyPage(
  () => import("../features/invitation/JoinPage.tsx"),
  (module) => module.JoinPage,
);
const LibraryPages = lazyPage(
  () => import("../features/library/LibraryPages.tsx"),
  (module) => module.LibraryPages,
);
const CardHerePage = lazyPage(
  () => import("../features/our-language/CardHerePage.tsx"),
  (module) => module.CardHerePage,
);
const VerifyPage = lazyPage(
  () => import("../features/verify/VerifyPage.tsx"),
  (module) => module.VerifyPage,
);
const RemindersPage = lazyPage(
  () => import("../features/reminders/RemindersPage.tsx"),
  (module) => module.RemindersPage,
);
const StopPage = lazyPage(
  () => import("../features/reminders/StopPage.tsx"),
  (module) => module.StopPage,
);
const WorkspacePages = lazyPage(
  () => import("../features/workspace/WorkspacePages.tsx"),
  (module) => module.WorkspacePages,
);
const PrivatePages = lazyPage(
  () => import("../features/private-pages/PrivatePages.tsx"),
  (module) => module.PrivatePages,
);
const GalleryPage = import.meta.env.DEV
  ? lazyPage(
      () => import("../ui/gallery/GalleryPage.tsx"),
      (module) => module.GalleryPage,
    )
  : null;

/** Every page and its address. Only the first one comes with the first load. */
export function App() {
  const [path] = useLocation();
  useEffect(() => leaveOnEscapes(window, () => leavePage(window)), []);
  return (
    <SessionProvider unasked={isInLibrary(path) || path === VERIFY || path === CARD_HERE || path.startsWith(STOP)}>
      <OwnLine path={path} />
      <PreferencesProvider>
        <Layout path={path}>
          <Switch>
            <Route path="/">
              <LandingPage />
            </Route>
            <Route path="/begin">
              <SignUpPage />
            </Route>
            <Route path="/sign-in">
              <SignInPage />
            </Route>
            <Route path="/way-back">
              <WayBackPage />
            </Route>
            <Route path="/join">
              <JoinPage />
            </Route>
            <Route path="/library/:page?">{({ page }) => <LibraryPages page={page} />}</Route>
            <Route path={CARD_HERE}>
              <CardHerePage />
            </Route>
            <Route path={VERIFY}>
              <VerifyPage />
            </Route>
            <Route path="/home">
              <RequirePerson>
                <HomePage />
              </RequirePerson>
            </Route>
            <Route path="/recovery-codes">
              <RequirePerson>
                <NewCodesPage />
              </RequirePerson>
            </Route>
            <Route path={DELETE_ACCOUNT}>
              <RequirePerson>
                <DeleteAccountPage />
              </RequirePerson>
            </Route>
            <Route path={REMINDERS}>
              <RequirePerson>
                <RemindersPage />
              </RequirePerson>
            </Route>
            <Route path={`${STOP}:token`}>{({ token }) => <StopPage token={token ?? ""} />}</Route>
            <Route path="/pages/:kind?/:page?">
              {({ kind, page }) => (
                <RequirePerson>
                  <PrivatePages kind={kind} page={page} />
                </RequirePerson>
              )}
            </Route>
            <Route path="/w/:workspace/*?">
              {({ workspace }) => (
                <RequirePerson>
                  <WorkspacePages key={workspace} workspace={workspace} />
                </RequirePerson>
              )}
            </Route>
            {GalleryPage !== null && (
              <Route path="/gallery">
                <GalleryPage />
              </Route>
            )}
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </Layout>
      </PreferencesProvider>
    </SessionProvider>
  );
}
