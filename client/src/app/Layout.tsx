import { type ReactNode, Suspense, useState } from "react";
import { Link } from "wouter";
import { BrandMark } from "../ui/Bridge.tsx";
import { Details } from "../ui/Details.tsx";
import { LeaveButton } from "../ui/leave/LeaveButton.tsx";
import { app } from "../words/en/app.ts";
import { leave } from "../words/en/leave.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { HeaderPlace } from "./HeaderSlot.tsx";
import styles from "./Layout.module.css";
import { LanguageChoice } from "./language/LanguageChoice.tsx";
import { useSession } from "./session.tsx";
import { NewVersion } from "./shell/NewVersion.tsx";
import { Waiting } from "./Waiting.tsx";

/** Pages that share a line to a workspace, or a notebook, share a room: walking about in it must not leave it. */
function roomOf(path: string): string {
  return /^\/(w\/[^/]+|pages(?![^/]))/.exec(path)?.[0] ?? path;
}

/** The frame around every page: the name, the way out, the standing sentence (the first page says it in its letter). */
export function Layout({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const { now } = useSession();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#page">
        {app.skip}
      </a>
      <header className={styles.header}>
        <Link className={styles.brand} href={now.state === "person" ? "/home" : "/"} aria-label={app.brandLabel}>
          <BrandMark />
          <span>{app.name}</span>
        </Link>
        <div className={styles.ways}>
          <div ref={setPlace} className={styles.slot} />
          <LeaveButton />
        </div>
      </header>
      <main className={styles.main} id="page" tabIndex={-1}>
        <ErrorBoundary key={roomOf(path)}>
          <HeaderPlace value={place}>
            <Suspense fallback={<Waiting />}>{children}</Suspense>
          </HeaderPlace>
        </ErrorBoundary>
      </main>
      <footer className={styles.footer}>
        <NewVersion />
        {path !== "/" && <p>{app.standing}</p>}
        <Details summary={leave.about}>
          <p>{leave.does}</p>
          <p>{leave.doesNot}</p>
          <p>{leave.watched}</p>
        </Details>
        <LanguageChoice />
      </footer>
    </div>
  );
}
