import { otherSeat } from "@footbridge/shared/domain/seat";
import type { SpaceView } from "@footbridge/shared/domain/space/view";
import { Link } from "wouter";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { Rows, WayRow } from "../../ui/Rows.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { leaving } from "../../words/en/leaving.ts";
import { space } from "../../words/en/space.ts";
import { fill } from "../../words/fill.ts";
import { leaveAddress } from "../leaving/addresses.ts";
import { ReadinessButton } from "../readiness/ReadinessButton.tsx";
import { OwnRoundRows, useOwnRounds } from "../round/OwnRoundRows.tsx";
import { LengthenForm } from "./LengthenForm.tsx";
import styles from "./QuietPage.module.css";
import { spokenEnd } from "./spoken-end.ts";

/** What stands in the place of every page of a workspace while a space runs, but one's own writing. */
export function QuietPage({ running }: { readonly running: NonNullable<SpaceView["running"]> }) {
  const { workspace } = useHeld();
  const own = useOwnRounds();
  if (workspace === null) return <Waiting />;
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
            <Rows>
              <WayRow href="/pages" title={words.pages.title}>
                {words.pages.lead}
              </WayRow>
              <WayRow href="/library" title={words.library.title}>
                {words.library.lead}
              </WayRow>
              <OwnRoundRows workspace={workspace.id} rounds={own} about={words.round} />
            </Rows>
            {own.length > 0 && <p className={styles.soft}>{words.roundsLead}</p>}
            <ReadinessButton kind="text" />
          </Stack>
        </section>
        <LengthenForm running={running} partner={workspace.names[otherSeat(workspace.seat)] ?? space.partner} />
        <p className={styles.soft}>{words.notEarly}</p>
        <p className={styles.soft}>
          <Link href={leaveAddress(workspace.id)}>{leaving.leave}</Link>
        </p>
      </Stack>
    </Sheet>
  );
}
