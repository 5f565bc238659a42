import { Stack } from "../../ui/Layouts.tsx";
import { Row, RowAbout, Rows, RowText } from "../../ui/Rows.tsx";
import { SeatMark } from "../../ui/SeatMark.tsx";
import { Words } from "../../ui/Words.tsx";
import { timeline as words } from "../../words/en/timeline.ts";
import { fill } from "../../words/fill.ts";
import { spokenDay } from "../trial/spoken-days.ts";
import { ChangeTrack } from "./ChangeTrack.tsx";
import type { Change } from "./changes.ts";
import type { Stretch } from "./stretch.ts";
import type { Whose } from "./ToldPart.tsx";

export interface ChangesPartProps extends Whose {
  /** The first one first. */
  readonly changes: readonly Change[];
  readonly stretch: Stretch | null;
}

/** The small changes that were offered at check-ins: when, until when, and what became of them. */
export function ChangesPart({ changes, stretch, ...whose }: ChangesPartProps) {
  return (
    <section aria-labelledby="changes">
      <Stack gap="close">
        <h2 id="changes">{words.changes.title}</h2>
        {changes.length === 0 || stretch === null ? (
          <p>{words.changes.none}</p>
        ) : (
          <>
            <p>{words.changes.lead}</p>
            <Rows>
              {changes.map((change) => (
                <Row key={`${change.round} ${change.by}`}>
                  <RowText>
                    <SeatMark seat={change.by} name={change.by === whose.seat ? words.you : whose.partner} />
                    <Words text={change.text} />
                    <ChangeTrack change={change} stretch={stretch} />
                    <RowAbout>{about(change, whose)}</RowAbout>
                    {change.became !== null && <span>{words.changes.became[change.became]}</span>}
                  </RowText>
                </Row>
              ))}
            </Rows>
          </>
        )}
      </Stack>
    </section>
  );
}

/** Who offered it and when, whether it is for both, and until when: what was left open is left out. */
function about({ by, from, until, owner }: Change, { seat, partner }: Whose): string {
  const { mine, theirs, both, until: untilWords } = words.changes;
  const day = spokenDay(from);
  return [
    by === seat ? fill(mine, { day }) : fill(theirs, { partner, day }),
    ...(owner === "us" ? [both] : []),
    ...(until === null ? [] : [fill(untilWords, { day: spokenDay(until) })]),
  ].join(", ");
}
