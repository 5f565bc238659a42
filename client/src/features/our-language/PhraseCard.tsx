import type { Mark } from "@footbridge/shared/domain/phrase/commands";
import { otherSeat, type Seat } from "@footbridge/shared/domain/seat";
import { useId } from "react";
import { useConnectedness } from "../../net/LineProvider.tsx";
import type { ChoiceState } from "../../net/useChoice.ts";
import { Stack } from "../../ui/Layouts.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { SeatMark } from "../../ui/SeatMark.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { StatusLine } from "../../ui/StatusLine.tsx";
import { ourLanguage as words } from "../../words/en/our-language.ts";
import { fill } from "../../words/fill.ts";
import { MarkChoices } from "./MarkChoices.tsx";
import type { MarkedPhrase } from "./marked-phrases.ts";
import styles from "./PhraseCard.module.css";
import { partsOf } from "./parts.ts";
import { useMark } from "./useMark.ts";

export interface PhraseCardProps {
  readonly marked: MarkedPhrase;
  readonly seat: Seat;
  readonly partner: string;
}

/** One phrase: its words, one's own mark, and both marks once both have marked it. */
export function PhraseCard({ marked, seat, partner }: PhraseCardProps) {
  const { phrase, theirs } = marked;
  const heading = useId();
  const { choice, refusal } = useMark(phrase, marked.mine);
  const { state: connected } = useConnectedness();
  const { lead, rest } = partsOf(phrase.parts);
  return (
    <Sheet kind="card" as="li" {...(phrase.by === "both" ? {} : { seat: phrase.by })} labelledBy={heading}>
      <Stack>
        <div className={styles.phrase}>
          <p className={styles.by}>{writtenBy(phrase.by, seat, partner)}</p>
          <h3 id={heading} className={styles.lead} dir="auto">
            {lead}
          </h3>
          <dl className={styles.parts}>
            {rest.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd dir="auto">{text}</dd>
              </div>
            ))}
          </dl>
        </div>
        <MarkChoices labelledBy={heading} mark={choice.value} onMark={choice.choose} />
        {refusal !== null ? (
          <Notice tone="warning" announce="now">
            {refusal}
          </Notice>
        ) : (
          <StatusLine
            text={statusOf(choice.state, theirs !== null, connected === "offline")}
            tone={choice.state.is === "sending" ? "pending" : "kept"}
          />
        )}
        {theirs !== null && marked.mine !== null && (
          <dl className={styles.both} aria-label={words.both}>
            <div>
              <dt>
                <SeatMark seat={seat} name={words.you} />
              </dt>
              <dd>{saidOf(marked.mine)}</dd>
            </div>
            <div>
              <dt>
                <SeatMark seat={otherSeat(seat)} name={partner} />
              </dt>
              <dd>{saidOf(theirs)}</dd>
            </div>
          </dl>
        )}
      </Stack>
    </Sheet>
  );
}

function writtenBy(by: MarkedPhrase["phrase"]["by"], seat: Seat, partner: string): string {
  if (by === "both") return words.by.both;
  return by === seat ? words.by.mine : fill(words.by.theirs, { name: partner });
}

function saidOf({ say, hear, notWithMe }: Mark): string {
  if (notWithMe) return words.says.notWithMe;
  if (say && hear) return words.says.sayHear;
  if (say) return words.says.say;
  return hear ? words.says.hear : words.says.none;
}

function statusOf(state: ChoiceState<Mark>, both: boolean, offline: boolean): string {
  if (state.is === "sending") return offline ? words.waitingForLine : words.sending;
  if (state.is !== "kept") return "";
  const { say, hear, notWithMe } = state.value;
  if (!say && !hear && !notWithMe) return words.takenBack;
  return both ? words.keptBoth : words.kept;
}
