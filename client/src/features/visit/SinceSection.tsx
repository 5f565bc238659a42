import { otherSeat } from "@footbridge/shared/domain/seat";
import { SHEET_IDS, sheetOf } from "@footbridge/shared/practice/sheets";
import { useState } from "react";
import { useHeld } from "../../net/LineProvider.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { since as words } from "../../words/en/since.ts";
import { space } from "../../words/en/space.ts";
import { fill } from "../../words/fill.ts";
import { wordsOfRound } from "../round/practice.ts";
import type { Days } from "../trial/round-day.ts";
import styles from "./SinceSection.module.css";
import { sinceLines, spokenAgo, wasLongAway } from "./since-lines.ts";

/** What happened since a person was here last, in words. What it says when it comes, it says until the page is left. */
export function SinceSection() {
  const { since, workspace, rounds, trial } = useHeld();
  const [view] = useState(since);
  if (workspace === null || view === null || view.seenAt === null || !wasLongAway(view)) return null;
  const partner = workspace.names[otherSeat(workspace.seat)] ?? space.partner;
  const said = sinceLines(view.happened, partner, titled(Object.keys(rounds), trial));
  return (
    <section className={styles.since} aria-labelledby="since">
      <Stack gap="tight">
        <h2 id="since" className={styles.title}>
          {fill(words.title, { ago: spokenAgo(view.seenAt, view.asOf) })}
        </h2>
        {said.length === 0 ? <p>{words.nothing}</p> : said.map((each) => <p key={each}>{each}</p>)}
      </Stack>
    </section>
  );
}

/** The titles of rounds: those of the path first, in its order, and then those that come again. */
function titled(
  rounds: readonly string[],
  trial: Days | null,
): readonly { readonly id: string; readonly title: string }[] {
  const path: readonly string[] = SHEET_IDS;
  const again = rounds.filter((id) => !path.includes(id)).sort();
  return [...path, ...again].flatMap((id) => {
    const sheet = sheetOf(id);
    return sheet === undefined ? [] : [{ id, title: wordsOfRound(sheet, trial).title }];
  });
}
