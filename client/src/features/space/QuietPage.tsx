import { otherSeat } from "@footbridge/shared/domain/seat";
import type { SpaceView } from "@footbridge/shared/domain/space/view";
import { SHEETS } from "@footbridge/shared/practice/sheets";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { space } from "../../words/en/space.ts";
import { fill } from "../../words/fill.ts";
import { ReadinessButton } from "../readiness/ReadinessButton.tsx";
import { addressOf } from "../round/place.ts";
import { wordsOfSheet } from "../round/practice.ts";
import { LengthenForm } from "./LengthenForm.tsx";
import styles from "./QuietPage.module.css";
import { spokenEnd } from "./spoken-end.ts";

/** What stands in the place of every page of a workspace while a space runs, but one's own writing. */
export function QuietPage({ running }: { readonly running: NonNullable<SpaceView["running"]> }) {
  const { workspace, rounds } = useHeld();
  if (workspace === null) return <Waiting />;
  const own = SHEETS.filter(({ id }) => rounds[id]?.revealed === null);
  const words = space.quiet;
  return (
    <Sheet>
      <Stack gap="apart">
        <Rest>
          <PageTitle above={space.title}>{fill(words.until, { end: spokenEnd(running.until) })}</PageTitle>
          <p>{words.body}</p>
          <p>{words.back}</p>
        </Rest>
        <section aria-labelledby="quiet-alone">
          <Stack gap="close">
            <h2 id="quiet-alone">{words.aloneTitle}</h2>
            <ul className={styles.list}>
              <Way href="/pages" title={words.pages.title}>
                {words.pages.lead}
              </Way>
              <Way href="/library" title={words.library.title}>
                {words.library.lead}
              </Way>
              {own.map((sheet) => (
                <Way
                  key={sheet.id}
                  href={addressOf(workspace.id, sheet.id, { at: "start" })}
                  title={wordsOfSheet(sheet).title}
                >
                  {words.round}
                </Way>
              ))}
            </ul>
            {own.length > 0 && <p className={styles.soft}>{words.roundsLead}</p>}
            <ReadinessButton kind="text" />
          </Stack>
        </section>
        <LengthenForm running={running} partner={workspace.names[otherSeat(workspace.seat)] ?? space.partner} />
        <p className={styles.soft}>{words.notEarly}</p>
      </Stack>
    </Sheet>
  );
}

function Way({
  href,
  title,
  children,
}: {
  readonly href: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <Link className={styles.way} href={href}>
        <span className={styles.title}>{title}</span>
        <span className={styles.soft}>{children}</span>
      </Link>
    </li>
  );
}
