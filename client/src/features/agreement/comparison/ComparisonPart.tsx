import type { AgreementDocument } from "@footbridge/shared/domain/agreement/document";
import type { RevisionView } from "@footbridge/shared/domain/agreement/view";
import { useId, useMemo, useState } from "react";
import { ChoiceGroup } from "../../../ui/ChoiceGroup.tsx";
import { Details } from "../../../ui/Details.tsx";
import { Stack } from "../../../ui/Layouts.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { agreement } from "../../../words/en/agreement.ts";
import { comparison as words } from "../../../words/en/agreement-comparison.ts";
import { fill, plural } from "../../../words/fill.ts";
import { RevisionFetch } from "../RevisionFetch.tsx";
import { ComparedLine } from "./ComparedLine.tsx";
import styles from "./ComparisonPart.module.css";
import { type Comparison, compareVersions, type FrameChange, isSame } from "./compare.ts";
import { DifferentWords } from "./DifferentWords.tsx";
import { wordDifference } from "./word-difference.ts";

export interface ComparisonPartProps {
  readonly workspace: string;
  readonly now: AgreementDocument;
  /** The earlier versions to compare with, the first one first; at least one. */
  readonly bases: readonly [RevisionView, ...RevisionView[]];
}

/** What is different from an earlier version: what is new or other openly, what is as it was folded away. */
export function ComparisonPart({ workspace, now, bases }: ComparisonPartProps) {
  const titleId = useId();
  const [chosen, setChosen] = useState(String(bases[0].number));
  const base = bases.find(({ number }) => String(number) === chosen) ?? bases[0];
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <Stack gap="tight">
        <h2 id={titleId}>{fill(words.title, { number: base.number })}</h2>
        <p>{fill(words.since[base.status], { number: base.number })}</p>
      </Stack>
      {bases.length > 1 && (
        <ChoiceGroup
          label={words.choose}
          choices={bases.map(({ number, status }) => ({
            value: String(number),
            label: fill(words.choice[status], { number }),
          }))}
          value={String(base.number)}
          onValue={setChosen}
        />
      )}
      <RevisionFetch key={base.number} workspace={workspace} revision={base}>
        {(read) => (
          <>
            {read.match === "differs" && (
              <Notice tone="warning" announce="now" title={agreement.sign.mismatch.title}>
                <p>{agreement.sign.mismatch.signedBody}</p>
              </Notice>
            )}
            <Differences before={read.signed.document} now={now} />
          </>
        )}
      </RevisionFetch>
    </section>
  );
}

function Differences({ before, now }: { readonly before: AgreementDocument; readonly now: AgreementDocument }) {
  const comparison = useMemo(() => compareVersions(before, now), [before, now]);
  const sections = comparison.sections
    .map((section) => ({ ...section, lines: section.lines.filter(({ change }) => !isSame(change)) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <>
      {sections.length === 0 && comparison.frame.length === 0 && <p>{words.nothing}</p>}
      {sections.map(({ id, title, lines }) => (
        <div key={id} className={styles.section}>
          <h3>{title}</h3>
          {lines.map((line) => (
            <ComparedLine key={line.id} change={line.change} before={before} now={now} />
          ))}
        </div>
      ))}
      <Frame changes={comparison.frame} now={now} />
      <Same comparison={comparison} before={before} now={now} />
    </>
  );
}

function Frame({ changes, now }: { readonly changes: readonly FrameChange[]; readonly now: AgreementDocument }) {
  if (changes.length === 0) return null;
  return (
    <div className={styles.section}>
      <h3>{words.frameTitle}</h3>
      {changes.map((change) => {
        const difference = wordDifference(change.before, change.now, now.language);
        const what =
          change.seat === null ? words.frame[change.what] : fill(words.frame.name, { name: now.partners[change.seat] });
        return (
          <div key={what}>
            <p>{what}</p>
            <DifferentWords runs={difference.before} side="before" />
            <DifferentWords runs={difference.now} side="now" />
          </div>
        );
      })}
    </div>
  );
}

function Same(props: {
  readonly comparison: Comparison;
  readonly before: AgreementDocument;
  readonly now: AgreementDocument;
}) {
  const { comparison, before, now } = props;
  const same = comparison.sections.flatMap(({ lines }) => lines).filter(({ change }) => isSame(change));
  if (same.length === 0) return null;
  return (
    <Details summary={fill(plural(same.length, words.same), { count: same.length })}>
      <ul className={styles.same}>
        {same.map(({ id, change }) => (
          <li key={id}>
            <ComparedLine change={change} before={before} now={now} />
          </li>
        ))}
      </ul>
    </Details>
  );
}
