import type { CheckIn } from "@footbridge/shared/domain/trial/check-ins";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { Row, RowAbout, Rows, RowText, RowTitle } from "../../ui/Rows.tsx";
import { trial as words } from "../../words/en/trial.ts";
import { addressOf } from "../round/place.ts";
import { PaceLine } from "./PaceLine.tsx";
import { spokenDay } from "./spoken-days.ts";
import { dateOf } from "./standing.ts";

export interface EarlierPartProps {
  readonly workspace: string;
  /** The last one first. */
  readonly before: readonly CheckIn[];
}

/** The check-ins that were: held, or not held. Nothing is counted. */
export function EarlierPart({ workspace, before }: EarlierPartProps) {
  const { rounds } = useHeld();
  if (before.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <Stack gap="close">
        <h2 id="earlier">{words.before.title}</h2>
        <Rows>
          {before.map((checkIn) => {
            const view = rounds[checkIn.round];
            const day = spokenDay(dateOf(checkIn));
            return (
              <Row key={checkIn.round}>
                <RowText>
                  <RowTitle>
                    {view === undefined ? (
                      day
                    ) : (
                      <Link
                        href={addressOf(workspace, checkIn.round, { at: view.revealed === null ? "start" : "read" })}
                      >
                        {day}
                      </Link>
                    )}
                  </RowTitle>
                  <RowAbout>{standingOf(view)}</RowAbout>
                  {view !== undefined && <PaceLine view={view} />}
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
