import { otherSeat } from "@footbridge/shared/domain/seat";
import type { TrialPromise, TrialView } from "@footbridge/shared/domain/trial/view";
import type { WorkspaceView } from "@footbridge/shared/domain/workspace/view";
import { Link } from "wouter";
import { Details } from "../../ui/Details.tsx";
import { Stack } from "../../ui/Layouts.tsx";
import { Words } from "../../ui/Words.tsx";
import { trial as words } from "../../words/en/trial.ts";
import { fill } from "../../words/fill.ts";
import { revisionsAddress } from "../board/addresses.ts";
import { practice } from "../round/practice.ts";
import styles from "./TrialPage.module.css";

export interface PromisesPartProps {
  readonly workspace: WorkspaceView;
  readonly trial: TrialView;
}

/** What was signed, one's own first. */
export function PromisesPart({ workspace, trial }: PromisesPartProps) {
  const { seat, names, id } = workspace;
  const partner = names[otherSeat(seat)] ?? words.partner;
  const of = (speaker: TrialPromise["speaker"]) => trial.promises.filter((each) => each.speaker === speaker);
  const groups = [
    { title: words.promises.own, promises: of(seat) },
    { title: words.promises.both, promises: of(null) },
    { title: fill(words.promises.theirs, { partner }), promises: of(otherSeat(seat)) },
  ].filter(({ promises }) => promises.length > 0);
  return (
    <section aria-labelledby="promises">
      <Stack gap="close">
        <h2 id="promises">{words.promises.title}</h2>
        {groups.map(({ title, promises }, place) => (
          <Details key={title} summary={title} open={place === 0}>
            <Lines promises={promises} />
          </Details>
        ))}
        <p>
          <Link href={revisionsAddress(id, trial.revision)}>{words.promises.agreement}</Link>
        </p>
      </Stack>
    </section>
  );
}

function Lines({ promises }: { readonly promises: readonly TrialPromise[] }) {
  const sections = [...new Set(promises.map(({ section }) => section))];
  return (
    <dl className={styles.promises}>
      {sections.map((section) => (
        <div key={section}>
          <dt className={styles.section}>{practice.sections[section].title}</dt>
          {promises
            .filter((each) => each.section === section)
            .map(({ text }) => (
              <dd key={text} className={styles.promise}>
                <Words text={text} />
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
