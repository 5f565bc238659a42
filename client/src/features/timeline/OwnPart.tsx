import type { Seat } from "@footbridge/shared/domain/seat";
import { Details } from "../../ui/Details.tsx";
import { timeline as words } from "../../words/en/timeline.ts";
import { spokenDay } from "../trial/spoken-days.ts";
import { OwnPicture } from "./OwnPicture.tsx";
import { type OwnRating, RATED } from "./own-ratings.ts";
import { measureWords, ratedWords } from "./rated-words.ts";
import styles from "./TimelineTable.module.css";

export interface OwnPartProps {
  readonly seat: Seat;
  readonly ratings: readonly OwnRating[];
}

/**
 * What one asked oneself, for its author alone. It is closed until somebody opens it, and closed it looks the same whatever
 * is in it: two people may look at this page together.
 */
export function OwnPart({ seat, ratings }: OwnPartProps) {
  return (
    <Details summary={words.own.title}>
      <p>{words.own.lead}</p>
      {ratings.length === 0 ? (
        <p>{words.own.none}</p>
      ) : (
        <>
          {RATED.map((prompt) => (
            <OwnPicture key={prompt} seat={seat} prompt={prompt} ratings={ratings} />
          ))}
          <Details summary={words.table}>
            <OwnTable ratings={ratings} />
          </Details>
        </>
      )}
    </Details>
  );
}

function OwnTable({ ratings }: Pick<OwnPartProps, "ratings">) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.own.day}</th>
          {RATED.map((prompt) => (
            <th key={prompt} scope="col">
              {ratedWords(prompt).title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ratings.map(({ round, date, measures }) => (
          <tr key={round}>
            <th scope="row">{spokenDay(date)}</th>
            {RATED.map((prompt) => {
              const measure = measures[prompt] ?? null;
              return <td key={prompt}>{measure === null ? words.own.open : measureWords(prompt, measure)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
