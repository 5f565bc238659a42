import type { Window } from "@footbridge/shared/domain/trial/window";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { Row, RowAbout, Rows, RowText, RowTitle } from "../../ui/Rows.tsx";
import { trial as words } from "../../words/en/trial.ts";
import { fill } from "../../words/fill.ts";
import { addressOf } from "../round/place.ts";
import { HowItGoesOn } from "./HowItGoesOn.tsx";
import { dayOfRound } from "./round-day.ts";
import { roundTitle } from "./round-title.ts";
import { spokenDay } from "./spoken-days.ts";

export interface EarlierPartProps {
  readonly workspace: string;
  /** The last one first. */
  readonly before: readonly Window[];
}

/** The check-ins that were, a midpoint, a decision: held, or not held. Nothing is counted. */
export function EarlierPart({ workspace, before }: EarlierPartProps) {
  const { rounds, trial } = useHeld();
  if (before.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <Stack gap="close">
        <h2 id="earlier">{words.before.title}</h2>
        <Rows>
          {before.map(({ round }) => {
            const view = rounds[round];
            const agreed = dayOfRound(round, trial)?.agreed ?? null;
            const title = roundTitle(round, trial);
            return (
              <Row key={round}>
                <RowText>
                  <RowTitle>
                    {view === undefined ? (
                      title
                    ) : (
                      <Link href={addressOf(workspace, round, { at: view.revealed === null ? "start" : "read" })}>
                        {title}
                      </Link>
                    )}
                  </RowTitle>
                  {agreed !== null && <RowAbout>{fill(words.before.agreed, { day: spokenDay(agreed) })}</RowAbout>}
                  <RowAbout>{standingOf(view)}</RowAbout>
                  {view !== undefined && <HowItGoesOn view={view} />}
                </RowText>
              </Row>
            );
          })}
        </Rows>
      </Stack>
    </section>
  );
}

function standingOf(view: { readonly revealed: object | null } | undefined): string {
  if (view === undefined) return words.before.notHeld;
  return view.revealed === null ? words.before.own : words.before.held;
}
