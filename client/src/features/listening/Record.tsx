import type { HalfView, HeardView } from "@footbridge/shared/domain/listening/view";
import { otherSeat } from "@footbridge/shared/domain/seat";
import type { ReactNode } from "react";
import { Stack } from "../../ui/Layouts.tsx";
import { Words } from "../../ui/Words.tsx";
import { listening } from "../../words/en/listening.ts";
import { fill } from "../../words/fill.ts";
import { Day } from "./Day.tsx";
import { type ListeningGround, nameOf } from "./ground.ts";
import styles from "./Record.module.css";

/** Everything that was said, in its order and with its days. Nothing of it is ever taken away. */
export function Record({ ground }: { readonly ground: ListeningGround }) {
  const spoken = ground.view.exchanges.filter((exchange) => exchange.length > 0);
  if (spoken.length === 0) return null;
  const several = spoken.length > 1;
  return (
    <section aria-labelledby="listening-record" className={styles.record}>
      <Stack>
        <h2 id="listening-record">{listening.record.title}</h2>
        {spoken.map((exchange, nth) => (
          <section key={exchange[0]?.heard[0]?.digest} className={styles.exchange}>
            {several && <h3>{fill(listening.record.exchange, { number: nth + 1 })}</h3>}
            {exchange.map((half) => (
              <Half key={half.heard[0]?.digest} ground={ground} half={half} heading={several ? "h4" : "h3"} />
            ))}
          </section>
        ))}
      </Stack>
    </section>
  );
}

interface HalfProps {
  readonly ground: ListeningGround;
  readonly half: HalfView;
  readonly heading: "h3" | "h4";
}

function Half({ ground, half, heading: Heading }: HalfProps) {
  const { workspace, partner: name } = ground;
  const who = half.listener === workspace.seat ? "you" : "partner";
  return (
    <div className={styles.half}>
      <Heading className={styles.whose}>{fill(listening.record.half[who], { name })}</Heading>
      <ol className={styles.entries}>
        {half.heard.map((heard, nth) => (
          <Tried key={heard.digest} ground={ground} half={half} heard={heard} again={nth > 0} />
        ))}
        <Ended ground={ground} half={half} />
      </ol>
    </div>
  );
}

interface TriedProps {
  readonly ground: ListeningGround;
  readonly half: HalfView;
  readonly heard: HeardView;
  readonly again: boolean;
}

function Tried({ ground, half, heard, again }: TriedProps) {
  const { answer } = heard;
  const listener = nameOf(ground, half.listener);
  const speaker = nameOf(ground, otherSeat(half.listener));
  const words = listening.record;
  return (
    <>
      <Entry label={fill(again ? words.heardAgain : words.heard, { who: listener })} at={heard.at} text={heard.text} />
      {answer?.kind === "yes" && <Entry label={fill(words.yes, { who: speaker })} at={answer.at} />}
      {answer?.kind === "not-quite" && (
        <Entry label={fill(words.notQuite, { who: speaker })} at={answer.at} text={answer.text} />
      )}
    </>
  );
}

function Ended({ ground, half: { listener, ending } }: { readonly ground: ListeningGround; readonly half: HalfView }) {
  const words = listening.record;
  if (ending === null) return null;
  switch (ending.kind) {
    case "reply":
      return <Entry label={fill(words.reply, { who: nameOf(ground, listener) })} at={ending.at} text={ending.text} />;
    case "left":
      return (
        <Entry
          label={listener === ground.workspace.seat ? words.leftYou : fill(words.leftPartner, { name: ground.partner })}
          at={ending.at}
        />
      );
    case "rested":
      return <Entry label={words.rested} at={ending.at} />;
  }
}

function Entry({ label, at, text }: { readonly label: ReactNode; readonly at: string; readonly text?: string }) {
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <span>{label}</span> <Day at={at} />
      </p>
      {text !== undefined && <Words text={text} />}
    </li>
  );
}
