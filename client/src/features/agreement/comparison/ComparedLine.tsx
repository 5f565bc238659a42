import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import type { ReactNode } from "react";
import { classes } from "../../../ui/classes.ts";
import { SeatMark } from "../../../ui/SeatMark.tsx";
import { Words } from "../../../ui/Words.tsx";
import { comparison as words } from "../../../words/en/agreement-comparison.ts";
import { fill } from "../../../words/fill.ts";
import styles from "./ComparedLine.module.css";
import type { AgreedLine, LineChange, OpenLine } from "./compare.ts";
import { DifferentWords } from "./DifferentWords.tsx";
import { wordDifference } from "./word-difference.ts";

export interface ComparedLineProps {
  readonly change: LineChange;
  readonly before: AgreementDocument;
  readonly now: AgreementDocument;
}

/** One line as it was and as it is. Where both are words that both agreed on, what differs is marked word by word. */
export function ComparedLine({ change, before, now }: ComparedLineProps) {
  if (change.kind === "same") return <Line line={change.now} document={now} />;
  if (change.kind === "same-open") return <Line line={change.now} document={now} />;
  const gone = change.kind === "gone" || change.kind === "gone-open";
  return (
    <div className={classes(styles.line, gone && styles.gone)}>
      <p className={styles.kind}>{words.kinds[change.kind]}</p>
      <Sides change={change} before={before} now={now} />
    </div>
  );
}

function Sides({ change, before, now }: ComparedLineProps) {
  switch (change.kind) {
    case "same":
    case "same-open":
    case "new":
    case "new-open":
      return (
        <Side>
          <Line line={change.now} document={now} />
        </Side>
      );
    case "gone":
    case "gone-open":
      return (
        <Side where={fill(words.before, { number: before.revision })}>
          <Line line={change.before} document={before} />
        </Side>
      );
    case "changed": {
      const difference = wordDifference(change.before.text, change.now.text, now.language);
      return (
        <div className={styles.sides}>
          <Side where={fill(words.before, { number: before.revision })}>
            <Speaker line={change.before} document={before} />
            <DifferentWords runs={difference.before} side="before" />
          </Side>
          <Side where={words.now} now>
            <Speaker line={change.now} document={now} />
            <DifferentWords runs={difference.now} side="now" />
          </Side>
        </div>
      );
    }
    case "changed-open":
    case "settled":
    case "reopened":
      return (
        <div className={styles.sides}>
          <Side where={fill(words.before, { number: before.revision })}>
            <Line line={change.before} document={before} />
          </Side>
          <Side where={words.now} now>
            <Line line={change.now} document={now} />
          </Side>
        </div>
      );
  }
}

function Side(props: { readonly where?: string; readonly now?: boolean; readonly children: ReactNode }) {
  const { where, now = false, children } = props;
  return (
    <div className={classes(styles.side, now && styles.now)}>
      {where !== undefined && <p className={styles.where}>{where}</p>}
      {children}
    </div>
  );
}

function Line({ line, document }: { readonly line: AgreedLine | OpenLine; readonly document: AgreementDocument }) {
  if ("text" in line) {
    return (
      <div>
        <Speaker line={line} document={document} />
        <Words text={line.text} />
      </div>
    );
  }
  return (
    <div>
      <p className={styles.where}>{words.open}</p>
      {line.map(({ by, text }, index) => (
        <div key={index} className={styles.value}>
          <p>{by === "both" ? words.both : <SeatMark seat={by} name={document.partners[by]} />}</p>
          <Words text={text} />
        </div>
      ))}
    </div>
  );
}

function Speaker({ line, document }: { readonly line: AgreedLine; readonly document: AgreementDocument }) {
  if (line.speaker === null) return null;
  return (
    <p>
      <SeatMark seat={line.speaker} name={document.partners[line.speaker]} />
    </p>
  );
}
