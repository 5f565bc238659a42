import type { CheckIn } from "@footbridge/shared/domain/trial/check-ins";
import { Link } from "wouter";
import { useHeld } from "../../net/LineProvider.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { trial as words } from "../../words/en/trial.ts";
import { addressOf } from "../round/place.ts";
import { PaceLine } from "./PaceLine.tsx";
import { spokenDay } from "./spoken-days.ts";
import { dateOf } from "./standing.ts";
import styles from "./TrialPage.module.css";

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
        <ul className={styles.list}>
          {before.map((checkIn) => {
            const view = rounds[checkIn.round];
            const day = spokenDay(dateOf(checkIn));
            return (
              <li key={checkIn.round} className={styles.day}>
                {view === undefined ? (
                  <span className={styles.title}>{day}</span>
                ) : (
                  <Link
                    className={styles.title}
                    href={addressOf(workspace, checkIn.round, { at: view.revealed === null ? "start" : "read" })}
                  >
                    {day}
                  </Link>
                )}
                <span className={styles.soft}>{standingOf(view)}</span>
                {view !== undefined && <PaceLine view={view} />}
              </li>
            );
          })}
        </ul>
      </Stack>
    </section>
  );
}

function standingOf(view: { readonly revealed: object | null } | undefined): string {
  if (view === undefined) return words.before.notHeld;
  return view.revealed === null ? words.before.own : words.before.held;
}
