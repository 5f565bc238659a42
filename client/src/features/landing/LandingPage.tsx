import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { farewellSaid, isFarewell } from "../../app/farewell.ts";
import { useSession } from "../../app/session.tsx";
import { Bridge } from "../../ui/Bridge.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import { Actions } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { landing } from "../../words/en/landing.ts";
import { LIBRARY, libraryAddress } from "../library/addresses.ts";
import { ReadinessButton } from "../readiness/ReadinessButton.tsx";
import { VERIFY } from "../verify/addresses.ts";
import styles from "./LandingPage.module.css";

/** What this is, how it goes, for whom it is not, and the two ways in. It reads like a letter, and needs no server. */
export function LandingPage() {
  return (
    <Sheet>
      <div className={styles.letter}>
        <Farewell />
        <div className={styles.head}>
          <Bridge />
        </div>
        <div className={styles.opening}>
          <PageTitle>{landing.title}</PageTitle>
          <p className={styles.lead}>{landing.lead}</p>
          <WaysIn />
          <p className={styles.aside}>{landing.noHurry}</p>
        </div>
        <section className={styles.part} aria-labelledby="how">
          <h2 id="how">{landing.how.title}</h2>
          <ol className={styles.steps}>
            {landing.how.steps.map((step) => (
              <li key={step.title} className={styles.step}>
                <h3>{step.title}</h3>
                <p>{step.body}</p>
              </li>
            ))}
          </ol>
        </section>
        <section className={styles.not} aria-labelledby="not">
          <h2 id="not">{landing.not.title}</h2>
          <p>{landing.not.lead}</p>
          <ul className={styles.items}>
            {landing.not.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          <p>{landing.not.help}</p>
          <p>
            <Link href={libraryAddress("worth-noticing")}>{landing.not.signs}</Link>
          </p>
          <Actions>
            <ReadinessButton />
          </Actions>
        </section>
        <section className={styles.part} aria-labelledby="honest">
          <h2 id="honest">{landing.honest.title}</h2>
          <p>{landing.honest.body}</p>
          <p>{landing.honest.words}</p>
        </section>
        <section className={styles.part} aria-labelledby="to-read">
          <h2 id="to-read">{landing.library.title}</h2>
          <p>{landing.library.body}</p>
          <p>
            <Link href={LIBRARY}>{landing.library.link}</Link>
          </p>
        </section>
        <section className={styles.part} aria-labelledby="to-check">
          <h2 id="to-check">{landing.verify.title}</h2>
          <p>{landing.verify.body}</p>
          <p>
            <Link href={VERIFY}>{landing.verify.link}</Link>
          </p>
        </section>
        <div className={styles.closing}>
          <p className={styles.standing}>{landing.standing}</p>
          <WaysIn />
        </div>
      </div>
    </Sheet>
  );
}

/** Said once to somebody whose account has just been deleted. */
function Farewell() {
  const [due] = useState(() => isFarewell(window));
  const said = useRef<HTMLDivElement>(null);
  // The page came anew, so a screen reader would begin with the name of the place and not with what happened.
  useEffect(() => {
    farewellSaid(window);
    said.current?.focus({ preventScroll: true });
  }, []);
  if (!due) return null;
  return (
    <div ref={said} tabIndex={-1} className={styles.farewell}>
      <Notice tone="kept">
        <p>{landing.farewell}</p>
      </Notice>
    </div>
  );
}

function WaysIn() {
  const { now } = useSession();
  if (now.state === "person") {
    return (
      <Actions>
        <ButtonLink href="/home">{landing.workspaces}</ButtonLink>
      </Actions>
    );
  }
  return (
    <Actions>
      <ButtonLink href="/begin">{landing.begin}</ButtonLink>
      <ButtonLink href="/sign-in" kind="quiet">
        {landing.signIn}
      </ButtonLink>
    </Actions>
  );
}
