import { otherSeat, type Seat } from "@footbridge/shared/domain/seat";
import { Link } from "wouter";
import { Details } from "../../ui/Details.tsx";
import { SideBySide, Stack } from "../../ui/Layouts.tsx";
import { SeatMark } from "../../ui/SeatMark.tsx";
import { Words } from "../../ui/Words.tsx";
import { timeline as words } from "../../words/en/timeline.ts";
import { addressOf } from "../round/place.ts";
import { practice, wordsOfPrompt } from "../round/practice.ts";
import { titleOfDay } from "../trial/round-title.ts";
import styles from "./ToldPart.module.css";
import type { Telling, Told } from "./told.ts";

/** Whose page it is, and what the other is called. */
export interface Whose {
  readonly seat: Seat;
  readonly partner: string;
}

export interface ToldPartProps extends Whose {
  readonly workspace: string;
  /** The last one first. */
  readonly told: readonly Told[];
}

/** What each told of their own promises, in their own words, time by time. */
export function ToldPart({ seat, partner, workspace, told }: ToldPartProps) {
  return (
    <section aria-labelledby="told">
      <Stack gap="close">
        <h2 id="told">{words.told.title}</h2>
        {told.length === 0 ? (
          <p>{words.told.none}</p>
        ) : (
          <>
            <p>{words.told.lead}</p>
            <div>
              {told.map((each, place) => (
                <Details key={each.round} summary={titleOfDay(each)} open={place === 0}>
                  <SideBySide>
                    <Side
                      kind={each.kind}
                      seat={otherSeat(seat)}
                      name={partner}
                      tellings={each.sides[otherSeat(seat)]}
                    />
                    <Side kind={each.kind} seat={seat} name={words.you} tellings={each.sides[seat]} />
                  </SideBySide>
                  <p>
                    <Link href={addressOf(workspace, each.round, { at: "read" })}>{words.told.read}</Link>
                  </p>
                </Details>
              ))}
            </div>
          </>
        )}
      </Stack>
    </section>
  );
}

interface SideProps {
  readonly kind: Told["kind"];
  readonly seat: Seat;
  readonly name: string;
  readonly tellings: readonly Telling[];
}

function Side({ kind, seat, name, tellings }: SideProps) {
  return (
    <div className={styles.side}>
      <SeatMark seat={seat} name={name} />
      {tellings.length === 0 ? (
        <p className={styles.open}>{words.told.open}</p>
      ) : (
        <dl className={styles.tellings}>
          {tellings.map(({ prompt, text }) => (
            <div key={prompt}>
              <dt className={styles.question}>{wordsOfPrompt(practice.sheets[kind], prompt).title}</dt>
              <dd className={styles.words}>
                <Words text={text} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
