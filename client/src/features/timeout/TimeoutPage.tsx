import { otherSeat } from "@footbridge/shared/domain/seat";
import type { TimeoutView } from "@footbridge/shared/domain/timeout/view";
import { libraryPageOf } from "@footbridge/shared/practice/library";
import { Waiting } from "../../app/Waiting.tsx";
import { useHeld } from "../../net/LineProvider.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Rest } from "../../ui/Rest.tsx";
import { Rows, WayRow } from "../../ui/Rows.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { timeout } from "../../words/en/timeout.ts";
import { fill } from "../../words/fill.ts";
import { BreathGuide } from "../library/BreathGuide.tsx";
import { LibraryAside } from "../library/LibraryAside.tsx";
import { MeetingMeanwhile } from "../meeting/MeetingMeanwhile.tsx";
import { OwnRoundRows, useOwnRounds } from "../round/OwnRoundRows.tsx";
import { agreedLines } from "./agreed-lines.ts";
import { FirstWord } from "./FirstWord.tsx";
import { NeedLonger } from "./NeedLonger.tsx";
import { ReadySooner } from "./ReadySooner.tsx";
import { SoftWay } from "./SoftWay.tsx";
import { spokenTime } from "./spoken-time.ts";
import styles from "./TimeoutPage.module.css";

export interface TimeoutPageProps {
  readonly running: NonNullable<TimeoutView["running"]>;
  /** Whether the page one was on is kept beneath. */
  readonly kept: boolean;
  /** Called as soon as it is pressed that both come back sooner. */
  readonly onComeBack: () => void;
}

/** The same quiet page on both screens: when both come back, something for the body, and who speaks first. */
export function TimeoutPage({ running, kept, onComeBack }: TimeoutPageProps) {
  const { workspace, clauses } = useHeld();
  const own = useOwnRounds();
  if (workspace === null) return <Waiting />;
  const partner = workspace.names[otherSeat(workspace.seat)] ?? timeout.partner;
  const agreed = agreedLines(Object.values(clauses));
  const grounding = libraryPageOf("grounding");
  return (
    <Sheet>
      <Stack gap="apart">
        <Rest>
          <PageTitle above={timeout.title}>
            {fill(timeout.back, { time: spokenTime(running.until, new Date(running.asOf)) })}
          </PageTitle>
          <SoftWay running={running} />
          <p>{timeout.body}</p>
          {kept && <p>{timeout.kept}</p>}
        </Rest>
        {agreed.length > 0 && (
          <section aria-labelledby="timeout-agreed">
            <Stack gap="close">
              <h2 id="timeout-agreed">{timeout.agreed}</h2>
              <ul className={styles.agreed}>
                {agreed.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </Stack>
          </section>
        )}
        <section aria-labelledby="timeout-now">
          <Stack gap="close">
            <h2 id="timeout-now">{timeout.now.title}</h2>
            <p>{timeout.now.lead}</p>
            <BreathGuide />
            {grounding !== undefined && <LibraryAside page={grounding} />}
          </Stack>
        </section>
        <FirstWord running={running} partner={partner} />
        <NeedLonger running={running} />
        <ReadySooner running={running} partner={partner} onComeBack={onComeBack} />
        <MeetingMeanwhile partner={partner} />
        <section aria-labelledby="timeout-alone">
          <Stack gap="close">
            <h2 id="timeout-alone">{timeout.alone}</h2>
            <Rows>
              <WayRow href="/pages" title={timeout.now.pages.title}>
                {timeout.now.pages.lead}
              </WayRow>
              <OwnRoundRows workspace={workspace.id} rounds={own} about={timeout.now.round} />
            </Rows>
          </Stack>
        </section>
      </Stack>
    </Sheet>
  );
}
