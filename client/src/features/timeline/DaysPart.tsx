import { Details } from "../../ui/Details.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { timeline as words } from "../../words/en/timeline.ts";
import { fill } from "../../words/fill.ts";
import { spokenDay } from "../trial/spoken-days.ts";
import { DaysPicture } from "./DaysPicture.tsx";
import { type Day, soFar } from "./days.ts";
import type { Stretch } from "./stretch.ts";
import styles from "./TimelineTable.module.css";

export interface DaysPartProps {
  readonly days: readonly Day[];
  readonly stretch: Stretch | null;
  /** YYYY-MM-DD where the check-ins were agreed on. */
  readonly today: string;
}

/** The days that were agreed on, as a line with what was held on it, and the same as a table. */
export function DaysPart({ days, stretch, today }: DaysPartProps) {
  return (
    <section aria-labelledby="days">
      <Stack gap="close">
        <h2 id="days">{words.days.title}</h2>
        {stretch === null || days.length === 0 ? (
          <p>{words.days.undated}</p>
        ) : (
          <>
            <p>{words.days[soFar(days)]}</p>
            <DaysPicture days={days} stretch={stretch} today={today} />
            <Details summary={words.table}>
              <DaysTable days={days} />
            </Details>
          </>
        )}
      </Stack>
    </section>
  );
}

function DaysTable({ days }: Pick<DaysPartProps, "days">) {
  const { day, purpose, how, kinds, standing } = words.days;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{day}</th>
          <th scope="col">{purpose}</th>
          <th scope="col">{how}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((each) => (
          <tr key={each.round}>
            <th scope="row">
              {spokenDay(each.date)}
              {each.agreed !== null && (
                <span className={styles.moved}>{fill(words.days.moved, { day: spokenDay(each.agreed) })}</span>
              )}
            </th>
            <td>{kinds[each.kind]}</td>
            <td>{standing[each.standing]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
