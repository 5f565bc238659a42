import type { TrialView } from "@footbridge/shared/domain/trial/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { Stack } from "../../ui/Layouts.tsx";
import { Row, Rows, RowText, RowTitle } from "../../ui/Rows.tsx";
import { trial as words } from "../../words/en/trial.ts";
import { Clocks } from "./Clocks.tsx";
import { MovePart } from "./MovePart.tsx";
import { spokenDay } from "./spoken-days.ts";
import type { Coming } from "./standing.ts";

const TITLES = {
  "check-in": words.next.checkIn,
  begins: words.next.begins,
  midpoint: words.next.midpoint,
  decision: words.next.decision,
} as const satisfies Record<Coming["kind"], string>;

export interface ComingPartProps {
  readonly workspace: WorkspaceView;
  readonly trial: TrialView;
  readonly coming: readonly Coming[];
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** The days that are still to come, the nearest first. */
export function ComingPart({ workspace, trial, coming, now }: ComingPartProps) {
  return (
    <section aria-labelledby="coming">
      <Stack gap="close">
        <h2 id="coming">{words.next.title}</h2>
        {coming.length === 0 && <p>{words.next.none}</p>}
        <Rows>
          {coming.map((each) => (
            <Row key={each.kind}>
              <RowText>
                <RowTitle>{TITLES[each.kind]}</RowTitle>
                <span>{spokenDay(each.date)}</span>
                {each.kind === "check-in" && (
                  <>
                    <Clocks at={each.at} trial={trial} />
                    <MovePart workspace={workspace} trial={trial} round={each.round} now={now} />
                  </>
                )}
              </RowText>
            </Row>
          ))}
        </Rows>
        {trial.checkIns.length === 0 && <p>{words.next.noCheckIns}</p>}
      </Stack>
    </section>
  );
}
